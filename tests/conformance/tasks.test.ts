/** Tasks by unchanged clients, against the real edge, gpu-worker and models. */
import OpenAI from "openai";
import { beforeAll, describe, expect, it } from "vitest";

import type { TestOrganization } from "../support/stack-client.ts";
import { stack } from "./stack.ts";

let organization: TestOrganization;
let client: OpenAI;
beforeAll(async () => {
  organization = await stack.createOrganization();
  const { key: apiKey } = organization;
  client = new OpenAI({ baseURL: `${stack.baseUrl}/v1`, apiKey, maxRetries: 0 });
});

const postedNanoUsd = async (): Promise<number> => {
  const path = `/admin/v1/organizations/${organization.id}` as const;
  return (await stack.admin("GET", path)).balance.posted_nano_usd;
};

const cosine = (a: readonly number[] = [], b: readonly number[] = []): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

describe("openai's embeddings", () => {
  const model = "pocket-encoder";
  const input = ["The cat sleeps.", "A cat is sleeping.", "The capital of France is Paris."];

  it("are numbers of base64, which it asks for by itself, and cost their tokens", async () => {
    const before = await postedNanoUsd();
    const { data, usage } = await client.embeddings.create({ model, input });
    expect(data.map(({ index, embedding }) => [index, embedding.length])).toEqual([
      [0, 128],
      [1, 128],
      [2, 128],
    ]);
    const [first, second, third] = data.map(({ embedding }) => embedding);
    expect(cosine(first, first)).toBeCloseTo(1, 5);
    expect(cosine(first, second)).toBeGreaterThan(0.8);
    expect(cosine(first, third)).toBeLessThan(0.6);
    expect(before - (await postedNanoUsd())).toBe(usage.total_tokens * 20);
  });

  it("are the same as floats, of as many dimensions as are asked for", async () => {
    const asked = { model, input: input[0] ?? "", encoding_format: "float" } as const;
    const [whole, cut] = await Promise.all([
      client.embeddings.create(asked),
      client.embeddings.create({ ...asked, dimensions: 32 }),
    ]);
    const [all, some] = [whole, cut].map(({ data }) => data[0]?.embedding ?? []);
    expect(some).toHaveLength(32);
    expect(cosine(some, some)).toBeCloseTo(1, 5);
    const scale = Math.sqrt(cosine(all?.slice(0, 32), all?.slice(0, 32)));
    expect(cosine(some, all) / scale).toBeCloseTo(1, 2);
  });

  it("are of token ids, too", async () => {
    const { data, usage } = await client.embeddings.create({ model, input: [[5, 6, 7], [8]] });
    expect(data).toHaveLength(2);
    expect(usage.total_tokens).toBe(4);
  });

  it.each([
    ["of more dimensions than there are", { dimensions: 129 }, "dimensions"],
    ["of a text that is too long", { input: "word ".repeat(5_000) }, "input"],
    ["of a token id that there is not", { input: [[1], [99_999]] }, "input[1]"],
  ])("%s are refused, and nothing is charged", async (_name, fields, param) => {
    const before = await postedNanoUsd();
    const refused = client.embeddings.create({ model, input, ...fields });
    await expect(refused).rejects.toMatchObject({ status: 400, param });
    expect(await postedNanoUsd()).toBe(before);
  });

  it("of a chat model are a NotFoundError that names the models that can", async () => {
    const refused = client.embeddings.create({ model: "pocket-chat", input });
    await expect(refused).rejects.toThrow(OpenAI.NotFoundError);
    await expect(refused).rejects.toThrow(
      "For feature-extraction there are pocket-encoder, pocket-encoder-static.",
    );
  });
});

describe("openai's moderations", () => {
  it("flag what a classifier of the edge sees, and cost what it read", async () => {
    const before = await postedNanoUsd();
    const { id, model, results } = await client.moderations.create({
      input: ["I will kill you.", "The meeting is at noon."],
    });
    expect(id).toMatch(/^modr-/);
    expect(model).toBe("pocket-moderation-ngrams");
    expect(results.map(({ flagged }) => flagged)).toEqual([true, false]);
    expect(results[0]?.categories["harassment/threatening"]).toBe(true);
    expect(before).toBeGreaterThan(await postedNanoUsd());
  });

  it("of a model for chat are a NotFoundError that names the models that can", async () => {
    const refused = client.moderations.create({ model: "pocket-chat", input: "a" });
    await expect(refused).rejects.toThrow("For moderation there is pocket-moderation-ngrams.");
  });
});

describe("ranking and classification", () => {
  const post = async (path: string, body: object) => {
    const response = await fetch(`${stack.baseUrl}${path}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${organization.key}`,
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as never };
  };

  it("put the document first that answers, and cost what they read", async () => {
    const before = await postedNanoUsd();
    const answer = await post("/v2/rerank", {
      model: "pocket-rerank",
      query: "What is the capital of France?",
      documents: ["The cat sleeps.", "The capital of France is Paris.", "The soup was cold."],
    });
    expect(answer).toMatchObject({ status: 200, body: { results: [{ index: 1 }, {}, {}] } });
    const { usage } = answer.body as { usage: { total_tokens: number } };
    expect(before - (await postedNanoUsd())).toBe(usage.total_tokens * 20);
  });

  it("tell good from bad, and how many labels there are", async () => {
    const input = [
      "I love this lamp, it works very well.",
      "This phone is terrible and broke after a day.",
    ];
    const answer = await post("/v1/classify", { model: "pocket-sentiment", input });
    expect(answer).toMatchObject({
      status: 200,
      body: { data: [{ label: "positive" }, { label: "negative" }] },
    });
    const { data } = answer.body as { data: { probs: number[]; num_classes: number }[] };
    for (const { probs, num_classes: classes } of data) {
      expect(probs).toHaveLength(classes);
      expect(probs.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
    }
  });
});
