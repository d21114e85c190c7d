/**
 * The official clients, unchanged, with a model of each tier behind them: the same answer in each
 * dialect, whole and streamed, and nothing runs on upstream once its client has left.
 */
import Anthropic from "@anthropic-ai/sdk";
import { env } from "cloudflare:workers";
import OpenAI from "openai";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { PutModelCall } from "../../../src/contract/admin.ts";
import { TOKENS, type Seen } from "../../support/provider-server.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import { tieFetch } from "../support/providers.ts";
import { WORKER_URL } from "../support/test-account.ts";
import { admin, ask, MODEL, openCustomer, usageOf, type Customer } from "../support/test-worker.ts";

const { PROVIDER_URL } = env as unknown as { PROVIDER_URL: string };
const realFetch = fetch;

type Deployment = PutModelCall["deployments"][number];
type Mode = "answers" | "stalls";

const TIERS: Readonly<Record<string, (id: string, mode: Mode) => Deployment>> = {
  "a gpu-worker": () => ({ id: "d", url: WORKER_URL }),
  "an OpenAI-compatible URL": (id, mode) => ({
    id: "d",
    target: { kind: "openai_compatible", url: `${PROVIDER_URL}/${id}/${mode}/v1` },
  }),
  "an Inference Provider of Hugging Face": (id, mode) => ({
    id: "d",
    target: { kind: "hugging_face", url: `${PROVIDER_URL}/${id}/${mode}`, secret: "HF_TOKEN" },
  }),
  "Workers AI": (id, mode) => ({
    id: "d",
    target: { kind: "workers_ai" },
    upstream_model: `@${mode}/${id}`,
  }),
};

let customer: Customer;
let worker: FakeWorker;
let openai: OpenAI;
let anthropic: Anthropic;

beforeEach(async () => {
  worker = new FakeWorker();
  worker.listen();
  tieFetch();
  customer = await openCustomer();
  const send = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const { pathname, search } = new URL(new Request(input).url);
    return ask(pathname + search, init);
  };
  const common = { apiKey: customer.key, maxRetries: 0, dangerouslyAllowBrowser: true };
  openai = new OpenAI({ ...common, baseURL: "http://edge.test/v1", fetch: send });
  anthropic = new Anthropic({ ...common, baseURL: "http://edge.test", fetch: send });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const messages = [{ role: "user" as const, content: "hi" }];

/** Each gives the text of a whole answer, of a stream, and leaves a stream at its first piece. */
const CLIENTS = {
  "chat.completions of openai": {
    whole: async (model: string) =>
      (await openai.chat.completions.create({ model, messages })).choices[0]?.message.content,
    stream: async function* (model: string) {
      const stream = await openai.chat.completions.create({ model, messages, stream: true });
      for await (const { choices } of stream) yield choices[0]?.delta.content ?? "";
    },
  },
  "responses of openai": {
    whole: async (model: string) =>
      (await openai.responses.create({ model, input: "hi" })).output_text,
    stream: async function* (model: string) {
      const stream = await openai.responses.create({ model, input: "hi", stream: true });
      for await (const event of stream)
        if (event.type === "response.output_text.delta") yield event.delta;
    },
  },
  "messages of @anthropic-ai/sdk": {
    whole: async (model: string) => {
      const { content } = await anthropic.messages.create({ model, messages, max_tokens: 64 });
      return content.map((block) => (block.type === "text" ? block.text : "")).join("");
    },
    stream: async function* (model: string) {
      const asked = { model, messages, max_tokens: 64, stream: true } as const;
      for await (const event of await anthropic.messages.create(asked))
        if (event.type === "content_block_delta" && event.delta.type === "text_delta")
          yield event.delta.text;
    },
  },
} as const;

const TEXT = " x".repeat(TOKENS);

describe.each(Object.entries(TIERS))("behind %s", (tier, deployed) => {
  const offer = async (mode: Mode): Promise<{ model: string; id: string }> => {
    const id = crypto.randomUUID();
    const model = `tier-${id}`;
    await admin("PUT", `/models/${model}`, { ...MODEL, deployments: [deployed(id, mode)] });
    return { model, id };
  };

  it.each(Object.entries(CLIENTS))("%s gives the same, whole and streamed", async (_, client) => {
    worker.makes = () => answer(TEXT, 0, TOKENS);
    const { model } = await offer("answers");
    expect(await client.whole(model)).toBe(TEXT);
    let text = "";
    for await (const piece of client.stream(model)) text += piece;
    expect(text).toBe(TEXT);
    await waitUntilPasses(async () =>
      expect(await usageOf(customer)).toMatchObject(
        Array(2).fill({ outcome: "completed", model, completion_tokens: TOKENS }),
      ),
    );
  });

  it.each(Object.entries(CLIENTS))(
    "%s stops it by leaving at the first piece",
    async (_, client) => {
      worker.makes = () => answer(" x", 0, 1).slice(0, 1);
      worker.staysOpen = true;
      const { model, id } = await offer("stalls");
      for await (const piece of client.stream(model)) if (piece !== "") break;
      await waitUntilPasses(async () => {
        if (tier === "a gpu-worker") return expect(worker.stopped).toHaveLength(1);
        const seen = await (await realFetch(`${PROVIDER_URL}/${id}/seen`)).json();
        expect(seen).toMatchObject({ isClosed: true, chunks: 1 } satisfies Partial<Seen>);
      });
      await waitUntilPasses(async () =>
        expect(await usageOf(customer)).toMatchObject([{ outcome: "client_left", model }]),
      );
    },
  );
});
