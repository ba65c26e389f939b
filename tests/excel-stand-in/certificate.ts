import { generate } from "selfsigned";

/** What a server needs for https. */
export interface Certificate {
  /** both as PEM */
  readonly key: string;
  readonly cert: string;
}

/**
 * A certificate for this machine, made anew and kept nowhere: nobody trusts it, and after a day it is worth nothing.
 * Browsers warn of it once.
 */
export async function makeCertificate(): Promise<Certificate> {
  const notBeforeDate = new Date();
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate,
    notAfterDate: new Date(notBeforeDate.getTime() + DAY_MS),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}

const DAY_MS = 24 * 60 * 60 * 1000;
