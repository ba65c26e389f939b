/** Of the text "", so that an empty style element may be made. */
const EMPTY = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

const MICROSOFT = "https://appsforoffice.microsoft.com";

/**
 * What the pages may load, run and talk to: themselves. Two things that are less obvious:
 *
 * - Fluent UI puts its rules one by one (insertRule) into style elements that it makes empty; the hash of the empty text
 *   lets it do so, and no style that stands in a page's text.
 * - office.js, opened outside of Excel, wants a frame of Microsoft's telemetry; it is not let.
 *
 * Who may show the pages in a frame cannot be said in a page; docs/部署.md gives the header.
 */
export function contentPolicy(fromMicrosoft) {
  const office = fromMicrosoft ? ` ${MICROSOFT}` : "";
  return [
    "default-src 'self'",
    `script-src 'self'${office}`,
    `style-src 'self' '${EMPTY}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
