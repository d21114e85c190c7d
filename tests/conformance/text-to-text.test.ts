/**
 * Summaries and translations by Hugging Face's client, against the real edge and gpu-worker, on a
 * model made for the test.
 */
import { InferenceClient } from "@huggingface/inference";
import { beforeAll, describe, expect, it } from "vitest";

import type { TestOrganization } from "../support/stack-client.ts";
import { stack } from "./stack.ts";

const MODEL = "tiny-translator";
/** nano-USD per token, read or written. */
const RATE = 20;

type TranslationArgs = Parameters<InferenceClient["translation"]>[0];

let organization: TestOrganization;
let client: InferenceClient;
beforeAll(async () => {
  organization = await stack.createOrganization();
  client = new InferenceClient(organization.key, { retry_on_error: false });
});

const MODEL_URL = `${stack.baseUrl}/hf/models/${MODEL}`;
const TRANSLATION_URL = `${MODEL_URL}/pipeline/translation`;

const postedNanoUsd = async (): Promise<number> => {
  const path = `/admin/v1/organizations/${organization.id}` as const;
  return (await stack.admin("GET", path)).balance.posted_nano_usd;
};

describe("Hugging Face's client", () => {
  it("translates, for what was read and written", async () => {
    const before = await postedNanoUsd();
    const translated = await client.translation({
      model: MODEL,
      inputs: "hund",
      endpointUrl: TRANSLATION_URL,
    } as TranslationArgs);
    expect(translated).toMatchObject({ translation_text: "dog" });
    // Two tokens were read, and two written: a word and its end.
    expect(before - (await postedNanoUsd())).toBe(4 * RATE);
  });

  it("summarizes, at the URL of a model that does that first", async () => {
    const summary = await client.summarization({
      model: MODEL,
      inputs: "katze",
      endpointUrl: MODEL_URL,
      parameters: { generate_parameters: { max_new_tokens: 8 } },
    } as Parameters<typeof client.summarization>[0]);
    expect(summary).toMatchObject({ summary_text: "cat" });
  });

  it("is told what is wrong with a text", async () => {
    const before = await postedNanoUsd();
    const asked = client.translation({
      model: MODEL,
      inputs: "hund ".repeat(20),
      endpointUrl: TRANSLATION_URL,
    } as TranslationArgs);
    await expect(asked).rejects.toMatchObject({
      httpResponse: {
        status: 400,
        body: { error: expect.stringContaining("21 tokens, and the model takes at most 12") },
      },
    });
    expect(await postedNanoUsd()).toBe(before);
  });
});
