import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { request } from "node:http";
import { get as getSecurely } from "node:https";
import { TLSSocket } from "node:tls";
import type { RunningServer } from "./server";
import { startServer } from "./server";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe("the stand-in's server", () => {
  test.each([
    ["/", 200, "text/html; charset=utf-8"],
    ["/?file=/samples/a.xlsx", 200, "text/html; charset=utf-8"],
    ["/addin/taskpane.html", 200, "text/html; charset=utf-8"],
    ["/addin/manifest.xml", 200, "text/xml; charset=utf-8"],
    ["/addin/office-js-1/AgaveErrorUX/index.html?a=b", 200, "text/html; charset=utf-8"],
    [`/samples/${encodeURIComponent("完整.xlsx")}`, 200, "application/octet-stream"],
    ["/samples/", 404, undefined],
    ["/samples/../package.json", 404, undefined],
    ["/samples/%2e%2e/package.json", 404, undefined],
    ["/samples/..%2fpackage.json", 404, undefined],
    ["/samples/%00", 404, undefined],
    ["/samples/%zz", 404, undefined],
    ["/nothing", 404, undefined],
  ])("%s answers %i", async (path, status, type) => {
    expect(await get(path)).toEqual({ status, type });
  });

  test("answers to nothing but reading", async () => {
    expect(await get("/", "POST")).toMatchObject({ status: 405 });
  });
});

test("serves https by a certificate for this machine that no other server has", async () => {
  const servers = [await startServer({ isSecure: true }), await startServer({ isSecure: true })];
  const met = await Promise.all(servers.map(({ origin }) => meet(origin)));
  await Promise.all(servers.map(({ close }) => close()));
  expect(met.map(({ status }) => status)).toEqual([200, 200]);
  expect(met[0]?.names).toContain("127.0.0.1");
  expect(met[0]?.fingerprint).not.toBe(met[1]?.fingerprint);
});

interface Met {
  readonly status: number | undefined;
  readonly names: string;
  readonly fingerprint: string;
}

function meet(origin: string): Promise<Met> {
  return new Promise((resolve, reject) => {
    // Nobody trusts it; the test asks only what it says.
    getSecurely(`${origin}/`, { rejectUnauthorized: false, agent: false }, (response) => {
      response.resume();
      const { socket, statusCode: status } = response;
      if (!(socket instanceof TLSSocket)) throw new TypeError("not over TLS");
      const { subjectaltname: names = "", fingerprint256: fingerprint } =
        socket.getPeerCertificate();
      resolve({ status, names, fingerprint });
    }).on("error", reject);
  });
}

/** Sends the path as it stands; fetch would tidy it up first. */
function get(path: string, method = "GET"): Promise<{ status?: number; type?: string }> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method }, (response) => {
      response.resume();
      const { statusCode: status, headers } = response;
      const type = headers["content-type"];
      resolve({
        ...(status === undefined ? {} : { status }),
        ...(type === undefined ? {} : { type }),
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}
