/**
 * OpenRouter's own client, unchanged, reads our list of models: it holds every model to its schema,
 * and fails at the first that lacks a field. `.ci/run` installs it (openrouter/).
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

describe.skipIf(!isThere)("OpenRouter's client", () => {
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
