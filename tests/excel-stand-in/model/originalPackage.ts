/** The file as it came: every part by name, in the order of the file, untouched. */
export interface OriginalPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
}
