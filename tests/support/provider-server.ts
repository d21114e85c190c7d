/**
 * A provider of inference on this machine, over real HTTP: OpenAI's wire, and what Workers AI's
 * binding speaks. How it behaves the caller says in the address:
 * `/{id}/{mode}/v1/chat/completions`, or as a model `@{mode}/{id}` of Workers AI.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a test learns of its requests, by id. */
export interface Seen {
  requests: number;
  chunks: number;
  isClosed: boolean;
  authorization: string | null;
  body: Record<string, unknown>;
}

/** Tokens of an ordinary answer, where the request allows as many, and of its prompt. */
export const TOKENS = 5;
export const PROMPT_TOKENS = 3;
/** Tokens of a prompt: more than was sent, by far, and yet not more than may have been. */
export const INFLATED = 500;
/** Of Workers AI's own errors: its codes. */
const OWN_CODES: Readonly<Record<string, number>> = { 402: 3036, 401: 3023, 404: 5007, 429: 3040 };

type Body = Record<string, unknown> & { model?: string };

interface Call {
  readonly mode: string;
  readonly seen: Seen;
  readonly body: Body;
  readonly response: ServerResponse;
  /** In Workers AI's own form. */
  readonly isOwnForm: boolean;
}

export interface ProviderServer {
  readonly url: string;
  close(): void;
}

export async function startProviderServer(): Promise<ProviderServer> {
  const seenById = new Map<string, Seen>();
  const server = createServer((request, response) => {
    void answer(request, response, seenById).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, close };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  seenById: Map<string, Seen>,
): Promise<void> {
  const [, id = "", mode = ""] = (request.url ?? "").split("?")[0]?.split("/") ?? [];
  const header = (name: string) => String(request.headers[name] ?? "");
  if (mode === "seen") return void response.end(JSON.stringify(seenById.get(id) ?? null));
  const ownModel = header("mf-header-cf-consn-model-id") || header("cf-consn-model-id");
  const [, ownMode = "", ownId = ""] = /^@([^/]+)\/(.+)$/.exec(ownModel) ?? [];
  const isOwnForm = ownModel !== "";
  const seen = seenOf(seenById, isOwnForm ? ownId : id);
  seen.requests += 1;
  seen.authorization = request.headers.authorization ?? null;
  response.on("close", () => {
    seen.isClosed = true;
  });
  let text = "";
  for await (const part of request) text += String(part);
  const sent = JSON.parse(text) as Body & { inputs?: Body };
  seen.body = isOwnForm ? (sent.inputs ?? {}) : sent;
  await behave({ mode: isOwnForm ? ownMode : mode, seen, body: seen.body, response, isOwnForm });
}

function seenOf(seenById: Map<string, Seen>, id: string): Seen {
  const seen = seenById.get(id) ?? {
    requests: 0,
    chunks: 0,
    isClosed: false,
    authorization: null,
    body: {},
  };
  seenById.set(id, seen);
  return seen;
}

async function behave(call: Call): Promise<void> {
  const { mode, response, seen } = call;
  const [, status] = /^status-(\d{3})$/.exec(mode) ?? [];
  if (status !== undefined) return refuse(call, Number(status));
  const stream = new Stream(call);
  switch (mode) {
    case "hangs":
      return;
    case "redirects":
      response.writeHead(307, { location: "/elsewhere/answers/v1/chat/completions" });
      return void response.end();
    case "html":
      response.writeHead(200, { "content-type": "text/html" });
      return void response.end("<html>maintenance</html>");
    case "error-body":
      response.writeHead(200, { "content-type": "application/json" });
      return void response.end(JSON.stringify({ error: { message: "no money", code: 402 } }));
    case "endless-error":
      response.writeHead(500, { "content-type": "application/json" });
      return pour(response, () => "x".repeat(8_192), seen);
    case "whole":
      response.writeHead(200, { "content-type": "application/json" });
      return void response.end(stream.whole());
    case "too-long": {
      response.writeHead(400, { "content-type": "application/json" });
      const error = { message: "maximum context length is 10", code: "context_length_exceeded" };
      return void response.end(JSON.stringify({ error }));
    }
  }
  response.writeHead(200, { "content-type": "text/event-stream" });
  switch (mode) {
    case "garbage":
      return void response.end("data: {not json\n\ndata: [1,2\n\n");
    case "only-comments":
      return pour(response, () => ": still here\n\n", seen);
    case "error-event":
      return void response.end(`data: ${JSON.stringify({ error: { message: "down" } })}\n\n`);
    case "endless":
      // Few and long, as the bound is of characters: the test's time is not that of a timer.
      return pour(response, () => stream.delta(" x".repeat(32)), seen);
    case "stalls":
      return void response.write(stream.delta(" x"));
    case "breaks":
      response.write(stream.delta(" x"));
      setTimeout(() => response.destroy(), 50);
      return;
    case "late-error":
      // In one piece, so that both are read at once.
      return void response.end(
        `${stream.delta(" x")}data: ${JSON.stringify({ error: { message: "down" } })}\n\n`,
      );
    default:
      return void response.end(stream.all());
  }
}

function refuse({ response, isOwnForm }: Call, status: number): void {
  const code = OWN_CODES[status];
  // What it says has a key and a prompt in it, which must go nowhere.
  const error = { message: "bad key sk-very-secret for prompt once", code: status };
  response.writeHead(status, { "content-type": "application/json", "retry-after": "7" });
  const own = {
    internalCode: code ?? 3000,
    name: "InferenceUpstreamError",
    message: "no",
    description: "no",
  };
  response.end(JSON.stringify(isOwnForm ? own : { error }));
}

/** As fast as it is read, until nobody reads. */
async function pour(response: ServerResponse, make: () => string, seen: Seen): Promise<void> {
  while (!seen.isClosed) {
    if (!response.write(make())) await new Promise((resolve) => response.once("drain", resolve));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

class Stream {
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  delta(text: string): string {
    this.#call.seen.chunks += 1;
    if (this.#call.isOwnForm) return this.#event({ response: text });
    return this.#choice(this.#isChat ? { delta: { content: text } } : { text });
  }

  all(): string {
    const { mode, isOwnForm } = this.#call;
    const head = this.#isChat && !isOwnForm ? this.#choice({ delta: { role: "assistant" } }) : "";
    const isCall = mode === "calls";
    const content = isCall ? this.#parts() : this.#texts();
    const reason = isCall ? "tool_calls" : "stop";
    const last = isOwnForm ? "" : this.#choice({ delta: {}, text: "", finish_reason: reason });
    return `${head}${content}${last}${this.#usage()}data: [DONE]\n\n`;
  }

  whole(): string {
    const message = { role: "assistant", content: " x".repeat(this.#tokens) };
    const choice = { index: 0, message, text: message.content, finish_reason: "stop" };
    if (this.#call.isOwnForm)
      return JSON.stringify({ response: message.content, usage: this.#figures });
    return JSON.stringify({ model: this.#model, choices: [choice], usage: this.#figures });
  }

  #texts(): string {
    return Array.from({ length: this.#tokens }, () => this.delta(" x")).join("");
  }

  #parts(): string {
    const parts = ['{"city":', '"Paris"}'];
    if (this.#call.isOwnForm) {
      const given = { city: "Paris" };
      return this.#event({ response: "", tool_calls: [{ name: "get_weather", arguments: given }] });
    }
    return parts
      .map((text, at) => ({
        index: 0,
        ...(at === 0 && { id: "call_9", type: "function" }),
        function: { ...(at === 0 && { name: "get_weather" }), arguments: text },
      }))
      .map((part) => this.#choice({ delta: { tool_calls: [part] } }))
      .join("");
  }

  #usage(): string {
    const { mode, isOwnForm } = this.#call;
    if (mode === "no-usage") return "";
    const own = { response: "", usage: this.#figures };
    return this.#event(isOwnForm ? own : { model: this.#model, choices: [], usage: this.#figures });
  }

  get #figures() {
    const isLie = this.#call.mode === "lies";
    const prompt = this.#call.mode === "inflates" ? INFLATED : PROMPT_TOKENS;
    return {
      prompt_tokens: isLie ? 1_000_000 : prompt,
      completion_tokens: isLie ? 1_000_000 : this.#tokens,
      total_tokens: 0,
      cost: 0.000_012,
    };
  }

  get #tokens(): number {
    return Math.min(TOKENS, Number(this.#call.body["max_tokens"] ?? TOKENS));
  }

  get #isChat(): boolean {
    return "messages" in this.#call.body;
  }

  get #model(): string {
    return this.#call.mode === "other-model" ? "cheap-model" : String(this.#call.body.model);
  }

  #choice(choice: object): string {
    return this.#event({ model: this.#model, choices: [{ index: 0, ...choice }] });
  }

  #event(payload: object): string {
    return `data: ${JSON.stringify(payload)}\n\n`;
  }
}
