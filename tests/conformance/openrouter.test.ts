/**
 * OpenRouter's own client, unchanged, holds what it reads to its schemas: of the list, it fails at
 * the first model that lacks a field. What it writes is taken, field by field. `.ci/run` installs
 * it (openrouter/).
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { describe, expect, it } from "vitest";

import { MODEL_ID } from "../support/stack-client.ts";
import { stack } from "./stack.ts";

const folder = join(import.meta.dirname, "openrouter", "node_modules", "@openrouter", "sdk");
const isThere = existsSync(folder);
if (!isThere) process.stdout.write("@openrouter/sdk: skipped, it is not installed\n");

/** What of it is used. */
interface Client {
  readonly chat: { send(call: { readonly chatRequest: object }): Promise<unknown> };
  readonly responses: { send(call: { readonly responsesRequest: object }): Promise<unknown> };
  readonly models: {
    list(): Promise<{
      readonly result: { readonly data: ListedModel[]; readonly totalCount: number };
    }>;
  };
}

interface ListedModel {
  readonly id: string;
  readonly contextLength: number;
  readonly supportedParameters: readonly string[];
  readonly architecture: { readonly inputModalities: readonly string[] };
  readonly pricing: { readonly prompt: string };
}

async function openClient(apiKey: string): Promise<Client> {
  const { OpenRouter } = (await import(pathToFileURL(join(folder, "esm", "index.js")).href)) as {
    OpenRouter: new (options: { apiKey: string; serverURL: string }) => Client;
  };
  return new OpenRouter({ apiKey, serverURL: `${stack.baseUrl}/v1` });
}

const MESSAGES = [{ role: "user", content: "What is 12 plus 30?" }];
const PROVIDER = {
  allowFallbacks: true,
  dataCollection: "deny",
  enforceDistillableText: false,
  ignore: ["azure"],
  maxPrice: { prompt: "9", completion: "9.5", request: "1", image: "1", audio: "1" },
  order: ["gpu_pool", "deepinfra/turbo"],
  preferredMaxLatency: { p50: 1, p90: 30 },
  preferredMinThroughput: 1,
  quantizations: ["unknown", "mxfp4"],
  requireParameters: true,
  sort: { by: "throughput", partition: "none" },
  zdr: true,
};
const BESIDE = { sessionId: "s", trace: { traceId: "t" }, user: "u", provider: PROVIDER };
const PLUGINS = [
  { id: "auto-router", costTier: "low", allowedModels: ["*"] },
  { id: "web", enabled: false },
  { id: "context-compression" },
];

describe.skipIf(!isThere)("OpenRouter's client", () => {
  it("is answered whatever it writes of where its requests go, by models in a list alone, too", async () => {
    const { key } = await stack.createOrganization();
    const client = await openClient(key);
    const asked = { messages: MESSAGES, maxTokens: 8, plugins: PLUGINS, ...BESIDE };
    const answer = { model: MODEL_ID, choices: [{ message: { role: "assistant" } }] };
    for (const names of [
      { model: MODEL_ID },
      { models: [MODEL_ID] },
      { model: `${MODEL_ID}:nitro`, models: [`${MODEL_ID}:floor`] },
    ])
      expect(await client.chat.send({ chatRequest: { ...names, ...asked } })).toMatchObject(answer);
    const chatRequest = { model: MODEL_ID, ...asked, stream: true };
    const chunks = (await client.chat.send({ chatRequest })) as AsyncIterable<{
      choices: { finishReason: string | null }[];
    }>;
    const reasons: (string | null | undefined)[] = [];
    for await (const { choices } of chunks) reasons.push(choices[0]?.finishReason);
    expect(reasons.at(-1)).toMatch(/stop|length/);
    const { messages: _, maxTokens, ...beside } = asked;
    const responsesRequest = { models: [MODEL_ID], input: "hi", ...beside };
    const sent = { responsesRequest: { ...responsesRequest, maxOutputTokens: maxTokens } };
    expect(await client.responses.send(sent)).toMatchObject({ model: MODEL_ID });
  });

  it("lists the models, with what each takes and costs", async () => {
    const { key } = await stack.createOrganization();
    const client = await openClient(key);
    const { result } = await client.models.list();
    expect(result.totalCount).toBe(result.data.length);
    expect(result.data.find(({ id }) => id === MODEL_ID)).toMatchObject({
      contextLength: expect.any(Number),
      supportedParameters: expect.arrayContaining(["temperature", "tools", "structured_outputs"]),
      architecture: { inputModalities: ["text"] },
      pricing: { prompt: expect.stringMatching(/^0\.\d+$/) },
    });
  });
});
