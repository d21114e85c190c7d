/**
 * Streams of the live service, cut in two at every byte, as a network may: three clients of each
 * dialect read the same of every cut.
 */
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import Anthropic from "@anthropic-ai/sdk";
import { InferenceClient } from "@huggingface/inference";
import { streamText } from "ai";
import OpenAI from "openai";
import { beforeAll, describe, expect, it } from "vitest";

import { Tidegate } from "../../sdk/typescript/src/index.ts";
import { MODEL_ID } from "../support/stack-client.ts";
import { stack } from "./stack.ts";

/** Letters of one to four bytes. */
const TEXT = "aé語🙂.";
const messages = [{ role: "user" as const, content: "Say it." }];
const chosen = { structured_outputs: { choice: [TEXT] } };
const baseURL = "http://cut.test/v1";
const apiKey = "none";

interface Recorded {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Headers;
}

type Fetch = typeof fetch;

/** All that a client makes of a stream, and the text of it. */
type Read = (fetch: Fetch) => Promise<{ readonly events: unknown; readonly text: string }>;

/** By path, before anything is read: what reads every cut keeps this process from all else. */
const recorded = new Map<string, Recorded>();
let key: string;
beforeAll(async () => {
  ({ key } = await stack.createOrganization());
  for (const [, path, body] of STREAMS) recorded.set(path, await record(path, body));
});

async function record(path: string, body: object): Promise<Recorded> {
  const response = await fetch(`${stack.baseUrl}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ model: MODEL_ID, stream: true, ...body }),
  });
  expect(response.status).toBe(200);
  return { bytes: new Uint8Array(await response.arrayBuffer()), headers: response.headers };
}

const cutAt =
  ({ bytes, headers }: Recorded, at: number): Fetch =>
  () => {
    const pieces = [bytes.subarray(0, at), bytes.subarray(at)].filter(({ length }) => length > 0);
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        const piece = pieces.shift();
        if (piece === undefined) controller.close();
        else controller.enqueue(piece);
      },
    });
    return Promise.resolve(new Response(body, { headers }));
  };

async function readAll<Event>(
  stream: AsyncIterable<Event>,
  textOf: (event: Event) => string | null | undefined,
) {
  const events = await Array.fromAsync(stream);
  return { events, text: events.map((event) => textOf(event) ?? "").join("") };
}

const ofAiSdk = async (model: Parameters<typeof streamText>[0]["model"]) => {
  const { textStream } = streamText({ model, prompt: "Say it.", maxRetries: 0 });
  return await readAll(textStream, (piece) => piece);
};

const ours = (fetch: Fetch) => new Tidegate({ apiKey, baseUrl: baseURL, fetch, maxRetries: 0 });

const openai = (fetch: Fetch) => new OpenAI({ apiKey, baseURL, fetch, maxRetries: 0 });

const CHAT: Readonly<Record<string, Read>> = {
  openai: async (fetch) => {
    const stream = await openai(fetch).chat.completions.create({
      model: MODEL_ID,
      messages,
      stream: true,
    });
    return await readAll(stream, ({ choices }) => choices[0]?.delta.content);
  },
  "@huggingface/inference": async (fetch) => {
    const client = new InferenceClient(apiKey, {
      endpointUrl: baseURL,
      fetch,
      retry_on_error: false,
    });
    const stream = client.chatCompletionStream({ model: MODEL_ID, messages });
    return await readAll(stream, ({ choices }) => choices[0]?.delta.content);
  },
  "@ai-sdk/openai-compatible": async (fetch) =>
    await ofAiSdk(createOpenAICompatible({ name: "cut", apiKey, baseURL, fetch })(MODEL_ID)),
  tidegate: async (fetch) => {
    const asked = { model: MODEL_ID, messages, stream: true } as const;
    const stream = await ours(fetch).chat.completions.create(asked);
    return await readAll(stream, ({ choices }) => choices[0]?.delta.content);
  },
};

const RESPONSES: Readonly<Record<string, Read>> = {
  openai: async (fetch) => {
    const asked = { model: MODEL_ID, input: "Say it.", stream: true } as const;
    const stream = await openai(fetch).responses.create(asked);
    return await readAll(stream, (event) =>
      event.type === "response.output_text.delta" ? event.delta : "",
    );
  },
  "@ai-sdk/openai": async (fetch) =>
    await ofAiSdk(createOpenAI({ apiKey, baseURL, fetch })(MODEL_ID)),
  tidegate: async (fetch) => {
    const asked = { model: MODEL_ID, input: "Say it.", stream: true } as const;
    const stream = await ours(fetch).responses.create(asked);
    return await readAll(stream, (event) =>
      event.type === "response.output_text.delta" ? event.delta : "",
    );
  },
};

const ANTHROPIC: Readonly<Record<string, Read>> = {
  "@anthropic-ai/sdk": async (fetch) => {
    const client = new Anthropic({ apiKey, baseURL: "http://cut.test", fetch, maxRetries: 0 });
    const asked = { model: MODEL_ID, max_tokens: 40, messages, stream: true } as const;
    const stream = await client.messages.create(asked);
    return await readAll(stream, (event) =>
      event.type === "content_block_delta" && event.delta.type === "text_delta"
        ? event.delta.text
        : "",
    );
  },
  tidegate: async (fetch) => {
    const asked = { model: MODEL_ID, max_tokens: 40, messages, stream: true } as const;
    const stream = await ours(fetch).messages.create(asked);
    return await readAll(stream, (event) =>
      event.type === "content_block_delta" && event.delta.type === "text_delta"
        ? event.delta.text
        : "",
    );
  },
};

const STREAMS = [
  [
    "a chat",
    "/v1/chat/completions",
    { messages, stream_options: { include_usage: true }, ...chosen },
    CHAT,
  ],
  ["a response", "/v1/responses", { input: "Say it.", max_output_tokens: 8 }, RESPONSES],
  ["a message", "/v1/messages", { max_tokens: 8, messages }, ANTHROPIC],
] as const;

describe.each(STREAMS)("the stream of %s, cut at every byte,", (_, path, _body, clients) => {
  const texts = new Set<string>();

  it.each(Object.entries(clients))("is read alike by %s", async (_name, read) => {
    const stream = recorded.get(path) ?? expect.fail(`no stream of ${path}`);
    const whole = await read(cutAt(stream, 0));
    texts.add(whole.text);
    expect([...texts]).toEqual([
      path === "/v1/chat/completions" ? TEXT : expect.stringMatching(/./),
    ]);
    const expected = JSON.stringify(whole.events);
    for (let at = 1; at < stream.bytes.length; at += 1) {
      const cut = await read(cutAt(stream, at));
      expect(cut.text, `cut after ${at} bytes`).toBe(whole.text);
      expect(JSON.stringify(cut.events) === expected, `cut after ${at} bytes`).toBe(true);
    }
  });
});
