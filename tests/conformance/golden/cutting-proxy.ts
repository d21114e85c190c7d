/**
 * A proxy below HTTP that breaks one answer: in the middle of its events, or before its client has
 * heard of it.
 */
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** `silence`: the service has answered, and none of it arrives. */
export type Break = { readonly afterEvent: number } | "silence";

export interface CuttingProxy {
  readonly url: string;
  /** Requests for a generation that came through. */
  readonly requests: number;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
const GENERATION = /^POST \/v1\/((chat\/)?completions|responses|messages|audio\/transcriptions) /m;

/** @param broken undefined: nothing is broken, and requests are counted */
export async function openProxy(target: string, broken?: Break): Promise<CuttingProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const state = { isBroken: broken === undefined, requests: 0 };
  const server = createServer((client) => {
    const service = connect(Number(port), hostname);
    let isGeneration = false;
    let answer = "";
    for (const socket of [client, service]) {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
      socket.on("error", () => socket.destroy());
    }
    client.on("close", () => service.destroy());
    service.on("close", () => client.end());
    client.on("data", (chunk) => {
      if (GENERATION.test(chunk.toString("latin1"))) {
        isGeneration = true;
        state.requests += 1;
      }
      service.write(chunk);
    });
    service.on("data", (chunk) => {
      if (state.isBroken || !isGeneration) {
        client.write(chunk);
        return;
      }
      answer += chunk.toString("latin1");
      const at = broken === "silence" ? 0 : endOfEvent(answer, broken?.afterEvent ?? 0);
      if (at === undefined) {
        client.write(chunk);
        return;
      }
      state.isBroken = true;
      const before = answer.length - chunk.length;
      if (at > before) client.end(chunk.subarray(0, at - before));
      else client.destroy();
      service.destroy();
    });
  });
  await new Promise<void>((settle) => server.listen(0, HOST, settle));
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    get requests() {
      return state.requests;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((settle) => server.close(() => settle()));
    },
  };
}

/** Where the event with this id ends in what came; undefined until it does. */
function endOfEvent(answer: string, id: number): number | undefined {
  const start = answer.indexOf(`id: ${id}\n`);
  const end = start < 0 ? -1 : answer.indexOf("\n\n", start);
  return end < 0 ? undefined : end + 2;
}
