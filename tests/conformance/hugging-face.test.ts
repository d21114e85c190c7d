/** Hugging Face's own JavaScript client, pointed at this server. */
import { InferenceClient } from "@huggingface/inference";
import { beforeAll, describe, expect, it } from "vitest";

import { Books } from "../e2e/support/books.ts";
import { MODEL_ID } from "../support/stack-client.ts";
import { stack } from "./stack.ts";

const messages = [{ role: "user" as const, content: "What is the capital of France?" }];

let client: InferenceClient;
let organizationId: string;

beforeAll(async () => {
  const { id, key } = await stack.createOrganization();
  organizationId = id;
  client = new InferenceClient(key, { endpointUrl: `${stack.baseUrl}/v1`, retry_on_error: false });
});

describe("the Hugging Face client", () => {
  it("chats", async () => {
    const answer = await client.chatCompletion({ model: MODEL_ID, messages, temperature: 0 });
    expect(answer.choices[0]?.message.content).toContain("Paris");
  });

  it("streams a chat", async () => {
    let text = "";
    for await (const chunk of client.chatCompletionStream({
      model: MODEL_ID,
      messages,
      temperature: 0,
    })) {
      text += chunk.choices[0]?.delta.content ?? "";
    }
    expect(text).toContain("Paris");
  });

  it("has answers of a schema, as TGI's clients ask for it", async () => {
    const value = {
      type: "object",
      properties: { city: { const: "Paris" } },
      required: ["city"],
      additionalProperties: false,
    };
    for (const type of ["json", "json_object"]) {
      const answer = await client.chatCompletion({
        model: MODEL_ID,
        messages,
        max_tokens: 60,
        response_format: { type, value } as never,
      });
      expect(JSON.parse(answer.choices[0]?.message.content ?? "")).toEqual({ city: "Paris" });
    }
  });

  it("names the tool to call without its type", async () => {
    const tool = { name: "now", description: "The time.", parameters: { type: "object" } };
    const answer = await client.chatCompletion({
      model: MODEL_ID,
      messages,
      max_tokens: 60,
      tools: [{ type: "function", function: tool }],
      tool_choice: { function: { name: "now" } },
    });
    expect(answer.choices[0]?.message.tool_calls?.[0]?.function.name).toBe("now");
  });

  it("ends the work that it aborts, and pays for no more", async () => {
    const controller = new AbortController();
    const asked = { model: MODEL_ID, messages, max_tokens: 1_900, ignore_eos: true };
    const stream = client.chatCompletionStream(asked, { signal: controller.signal });
    const read = async (): Promise<void> => {
      for await (const _ of stream) controller.abort();
    };
    await expect(read()).rejects.toThrow(/abort/i);
    const books = new Books(stack, organizationId);
    await books.quiet();
    const left = (await books.usage()).find(({ outcome }) => outcome === "client_left");
    expect(left?.completion_tokens).toBeLessThan(1_900);
  });

  it("continues a text through the completions route", async () => {
    const answer = await client.textGeneration({
      model: MODEL_ID,
      inputs: "The capital of France is",
      temperature: 0,
      max_tokens: 4,
    } as Parameters<typeof client.textGeneration>[0]);
    expect(answer.generated_text.length).toBeGreaterThan(0);
  });

  it("shows what is wrong with a request", async () => {
    const asked = client.chatCompletion({ model: "gpt-9", messages });
    await expect(asked).rejects.toMatchObject({ httpResponse: { status: 404 } });
  });
});

describe("the Hugging Face client's tasks, each at the URL of its model", () => {
  const at = (model: string, task?: string) =>
    client.endpoint(
      `${stack.baseUrl}/hf/models/${model}${task === undefined ? "" : `/pipeline/${task}`}`,
    );

  it("extract features, and compare sentences by them", async () => {
    const vectors = await at("pocket-encoder").featureExtraction({ inputs: ["a cat", "a dog"] });
    expect(vectors).toMatchObject([expect.any(Array), expect.any(Array)]);
    const scores = await at("pocket-encoder", "sentence-similarity").sentenceSimilarity({
      inputs: {
        source_sentence: "The cat sleeps.",
        sentences: ["A cat is sleeping.", "The capital of France is Paris."],
      },
    });
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 1);
  });

  it("classify a text", async () => {
    const inputs = "The food was wonderful and the staff was kind.";
    const labels = await at("pocket-sentiment").textClassification({ inputs });
    expect(labels[0]).toMatchObject({ label: "positive", score: expect.any(Number) });
  });

  it("classify a text by labels of the caller's", async () => {
    const labels = await at("pocket-nli", "zero-shot-classification").zeroShotClassification({
      inputs: "The food was wonderful.",
      parameters: { candidate_labels: ["good", "bad"] },
    });
    expect(labels.map(({ label }) => label).toSorted()).toEqual(["bad", "good"]);
  });

  it("name entities", async () => {
    const entities = await at("pocket-ner").tokenClassification({
      inputs: "Anna lives in Paris.",
    });
    expect(entities.length).toBeGreaterThan(0);
    for (const { word, start, end } of entities)
      expect("Anna lives in Paris.".slice(start, end)).toBe(word);
  });

  it("fill a mask", async () => {
    const filled = await at("pocket-fill-mask").fillMask({
      inputs: "The capital of France is [MASK].",
    });
    expect(filled).toHaveLength(5);
    expect(filled[0]?.sequence).toContain(filled[0]?.token_str ?? "-");
  });

  it("answer a question", async () => {
    const context = "The capital of France is Paris.";
    const answer = await at("pocket-qa").questionAnswering({
      inputs: { question: "What is the capital of France?", context },
    });
    expect(context.slice(answer.start, answer.end)).toBe(answer.answer);
  });

  it("raise what the server says", async () => {
    const refused = at("pocket-encoder", "fill-mask").fillMask({ inputs: "a [MASK]" });
    await expect(refused).rejects.toThrow(
      "not for fill-mask. For fill-mask there is pocket-fill-mask.",
    );
  });
});

describe("the Hugging Face client's texts and chats, at the URL of their model", () => {
  const endpointUrl = `${stack.baseUrl}/hf/models/${MODEL_ID}`;
  let own: InferenceClient;
  beforeAll(async () => {
    const { key } = await stack.createOrganization();
    own = new InferenceClient(key, { endpointUrl, retry_on_error: false });
  });

  it("chat, whole and as streams, without a model's name", async () => {
    const answer = await own.chatCompletion({ messages, temperature: 0 });
    expect(answer.choices[0]?.message.content).toContain("Paris");
    let text = "";
    for await (const chunk of own.chatCompletionStream({ messages, temperature: 0 }))
      text += chunk.choices[0]?.delta.content ?? "";
    expect(text).toBe(answer.choices[0]?.message.content);
  });

  it("continue a text with TGI's parameters", async () => {
    const inputs = "The capital of France is";
    const parameters = { max_new_tokens: 6, do_sample: false, return_full_text: true };
    const { generated_text: text } = await own.textGeneration({ inputs, parameters });
    expect(text.startsWith(inputs)).toBe(true);
    expect(text.length).toBeGreaterThan(inputs.length);
  });

  it("raise what the server says", async () => {
    const refused = own.chatCompletion({ messages, temperature: 9 });
    await expect(refused).rejects.toThrow("temperature must be at most 2");
    const stream = own.chatCompletionStream({ messages, temperature: 9 });
    await expect(stream.next()).rejects.toThrow("temperature must be at most 2");
  });
});
