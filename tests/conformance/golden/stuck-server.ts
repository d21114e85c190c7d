/** A server that begins the same stream again and again, and never goes on. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface StuckServer {
  readonly url: string;
  /** How often a generation was asked for. */
  readonly requests: number;
  close(): Promise<void>;
}

const CHUNK = {
  id: "chatcmpl-1",
  object: "chat.completion.chunk",
  created: 0,
  model: "m",
  choices: [{ index: 0, delta: { role: "assistant", content: "Once" }, finish_reason: null }],
};

export async function openStuckServer(): Promise<StuckServer> {
  const state = { requests: 0 };
  const server = createServer((request, response) => {
    if (request.method === "POST") state.requests += 1;
    request.resume();
    response.setHeader("content-type", "text/event-stream");
    // A client without a bound would otherwise never end.
    if (state.requests > 9) response.statusCode = 400;
    response.end(`id: 1\ndata: ${JSON.stringify(CHUNK)}\n\n`);
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return state.requests;
    },
    close: () => new Promise((settle) => server.close(() => settle())),
  };
}
