/**
 * A wire between the edge and a gpu-worker that can be cut at the beginning of a request. Below
 * HTTP: connections stay what they are, and are used again.
 */
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/**
 * `before`: the worker sees nothing of the request. `after`: it has all of it, and nobody hears its
 * answer.
 */
export type CutPlace = "before" | "after";
export type CutKind = "reset" | "close";

export interface Cut {
  readonly place: CutPlace;
  readonly kind: CutKind;
  /** Of the requests it applies to. */
  readonly path: string;
  /** How many requests are still to be cut. */
  times: number;
}

export interface WireCutter {
  readonly url: string;
  /** Request lines that came from the edge, in order. */
  readonly seen: readonly string[];
  cutNext(cut: Cut): void;
  close(): Promise<void>;
}

export async function openWire(workerUrl: string): Promise<WireCutter> {
  const { hostname, port } = new URL(workerUrl);
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  let cut: Cut | undefined;

  const server = createServer((edge) => {
    const worker = connect(Number(port), hostname);
    let isMuted = false;
    for (const socket of [edge, worker]) {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
      socket.on("error", () => socket.destroy());
    }
    edge.on("close", () => worker.destroy());
    worker.on("close", () => edge.destroy());
    worker.on("data", (chunk) => {
      if (!isMuted) edge.write(chunk);
      else hangUp(edge, cut?.kind);
    });
    edge.on("data", (chunk) => {
      const line = /^(?:GET|POST) \S+/.exec(chunk.toString("latin1"))?.[0];
      if (line !== undefined) seen.push(line);
      if (cut !== undefined && cut.times > 0 && line?.endsWith(cut.path) === true) {
        cut.times -= 1;
        if (cut.place === "before") {
          hangUp(edge, cut.kind);
          return;
        }
        isMuted = true;
      }
      worker.write(chunk);
    });
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    cutNext: (next) => (cut = next),
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function hangUp(socket: Socket, kind: CutKind | undefined): void {
  if (kind === "close") socket.destroy();
  else socket.resetAndDestroy();
}
