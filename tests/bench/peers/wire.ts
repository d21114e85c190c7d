/** How the peers are asked: one line of JSON in, one line per token out. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface PeerRequest {
  readonly prompts: readonly (readonly number[])[];
  readonly maxTokens: number;
  readonly temperature: number;
  readonly topK: number;
}

/**
 * Answers `POST /` with what `generate` gives, a line a token, and prints its port when it listens.
 */
export function servePeer(
  generate: (request: PeerRequest, onToken: () => void) => Promise<void>,
): void {
  const server = createServer((request, response) => {
    answer(request, response, generate).catch((cause: unknown) => {
      console.error(cause);
      response.destroy();
    });
  });
  server.listen(0, "127.0.0.1", () => {
    console.log(JSON.stringify({ event: "ready", port: (server.address() as AddressInfo).port }));
  });
  process.on("disconnect", () => process.exit(0));
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  generate: (request: PeerRequest, onToken: () => void) => Promise<void>,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const asked = JSON.parse(Buffer.concat(chunks).toString()) as PeerRequest;
  response.writeHead(200, { "content-type": "text/event-stream" });
  await generate(asked, () => response.write("data: {}\n\n"));
  response.end();
}
