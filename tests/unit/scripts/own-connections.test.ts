/** Scripts that ask the edge, which closes connections that were idle. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterEach, beforeEach, expect, it } from "vitest";

import { AdminClient } from "../../../scripts/edge/admin.ts";
import { waitUntilReady } from "../../../scripts/edge/readiness.ts";

let server: Server;
let baseUrl: string;

/** Closes a connection as the second request comes on it, as the edge does an idle one. */
beforeEach(async () => {
  const seen = new WeakSet();
  server = createServer(({ socket }, response) => {
    if (seen.has(socket)) return void socket.destroy();
    seen.add(socket);
    response.end('{"data":[]}');
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

it("a call is answered though connections that were used are closed", async () => {
  const admin = new AdminClient(baseUrl, "token");
  await waitUntilReady(baseUrl);
  for (let call = 0; call < 3; call += 1)
    expect(await admin.call("GET", "/admin/v1/workers?pool=default&limit=100")).toEqual({
      data: [],
    });
});
