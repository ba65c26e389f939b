/** A file that cannot be opened; the message is one Chinese sentence for the person who chose it. */
export class OpenProblem extends Error {
  override readonly name = "OpenProblem";
}
