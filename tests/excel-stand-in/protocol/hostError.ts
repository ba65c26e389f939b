/** An error of one call, as Excel words and codes it. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: string,
    message: string,
    readonly status = 400
  ) {
    super(message);
  }
}

export function invalidArgument(what: string): HostError {
  return new HostError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format. (${what})`
  );
}

export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", `The requested resource doesn't exist. (${what})`, 404);
}

export function accessDenied(what: string): HostError {
  return new HostError(
    "AccessDenied",
    `You cannot perform the requested operation. (${what})`,
    403
  );
}

/** The stand-in lacks it; whether Excel has it is another matter. */
export function notImplemented(what: string): HostError {
  return new HostError("ApiNotImplemented", `ApiNotImplemented: ${what}`, 501);
}

/** Excel of the requirement set that is played does not have it. */
export function apiNotFound(what: string, since: string): HostError {
  return new HostError(
    "ApiNotFound",
    `The API you are trying to use could not be found. It may be available in a newer version of Excel. (${what}, ExcelApi ${since})`
  );
}
