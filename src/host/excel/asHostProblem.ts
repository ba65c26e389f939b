import { HostProblem, type HostProblemKind } from "../../app/hostProblem";
import { Stopped } from "../../app/stop";

/** Error codes of Excel (OfficeExtension.Error.code) that mean something a user can act on. */
const KINDS: Readonly<Record<string, HostProblemKind>> = {
  InvalidOperationInCellEditMode: "cell-editing",
  AccessDenied: "read-only",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  NotImplemented: "not-supported",
  ConnectionFailure: "lost-connection",
  InvalidOrTimedOutSession: "lost-connection",
  Timeout: "lost-connection",
};

/** Whatever was thrown while talking to Excel, as something that has a sentence for the user. */
export function asHostProblem(error: unknown): Error {
  if (error instanceof HostProblem || error instanceof Stopped) return error;
  const code = codeOf(error);
  const kind = code === undefined ? undefined : KINDS[code];
  return new HostProblem(kind ?? "unknown", [], detailOf(error, code));
}

/** Whether Excel refused a batch because its answer or the batch itself was too large. */
export function isSizeError(error: unknown): boolean {
  return kindOf(error) === "too-large";
}

export function isCellEditError(error: unknown): boolean {
  return kindOf(error) === "cell-editing";
}

/** Whether a sheet or a rule had gone when it was to be read or changed, though it was there at the last look. */
export function isGoneMeanwhile(error: unknown): boolean {
  return error instanceof HostProblem && error.kind === "sheet-gone" && error.sheets.length === 0;
}

/** Whether Excel would refuse any other batch as well. */
export function isRefusalOfAll(error: unknown): boolean {
  const kind = kindOf(error);
  return kind === "cell-editing" || kind === "lost-connection";
}

/** Excel says AccessDenied for a protected sheet and for a read-only workbook alike. */
export function isDeniedError(error: unknown): boolean {
  return codeOf(error) === "AccessDenied";
}

function kindOf(error: unknown): HostProblemKind | undefined {
  if (error instanceof HostProblem) return error.kind;
  const code = codeOf(error);
  return code === undefined ? undefined : KINDS[code];
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

function detailOf(error: unknown, code: string | undefined): string {
  const message = error instanceof Error ? error.message : String(error);
  return code === undefined || message.startsWith(code) ? message : `${code}: ${message}`;
}
