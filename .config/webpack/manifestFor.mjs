const IN_THE_REPOSITORY = "https://localhost:3000/";

/**
 * The manifest for one address and version.
 *
 * @param text manifest.xml as it stands in the repository, for the development server
 * @param options `origin`: where the pages will lie, https with a path if need be; `version`: of package.json
 * @throws Error when Excel could not load pages from that address
 */
export function manifestFor(text, { origin, version }) {
  const folder = folderOf(origin);
  return text
    .replaceAll(IN_THE_REPOSITORY, folder)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);
}

function folderOf(origin) {
  const address = parsed(origin);
  if (address === undefined) throw new Error(`--env origin=${origin}: not an address.`);
  if (address.protocol !== "https:") {
    throw new Error(`--env origin=${origin}: Excel loads add-ins from https:// addresses only.`);
  }
  if (address.search !== "" || address.hash !== "" || address.username !== "") {
    throw new Error(`--env origin=${origin}: a folder, without ?, # or a user's name.`);
  }
  return address.href.endsWith("/") ? address.href : `${address.href}/`;
}

function parsed(origin) {
  try {
    return new URL(origin);
  } catch {
    return undefined;
  }
}
