import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { staticFiles } from "../excel-stand-in/staticFiles";

const folder = mkdtempSync(join(tmpdir(), "gouji-files-"));
const server = createServer(staticFiles(join(folder, "served")));

beforeAll(async () => {
  mkdirSync(join(folder, "served/office-js"), { recursive: true });
  writeFileSync(join(folder, "secret.js"), "secret");
  writeFileSync(join(folder, "served/pane.html"), "pane");
  writeFileSync(join(folder, "served/office-js/office.js"), "office");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ["/pane.html?_host_Info=Excel$Web", "200 text/html; charset=utf-8 pane"],
  ["/office-js/office.js", "200 text/javascript; charset=utf-8 office"],
  ["/", "404"],
  ["/office-js", "404"],
  ["/../secret.js", "404"],
  ["/%2e%2e/secret.js", "404"],
  ["/..%5csecret.js", "404"],
  ["/pane.html%00.js", "404"],
  ["/%", "404"],
])("the development server answers %s with %s", async (path, answer) => {
  expect(await get(path)).toBe(answer);
});

/** As it stands, without the tidying of paths that fetch does. */
async function get(path: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: "127.0.0.1", path }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      const { statusCode = 0, headers } = response;
      const parts = (): string[] => [String(statusCode), headers["content-type"] ?? "", body];
      response.on("end", () => {
        resolve(parts().join(" ").trim());
      });
    });
    asked.on("error", reject).end();
  });
}
