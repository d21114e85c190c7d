/**
 * Texts and chats at the URL of a model, as Hugging Face's clients ask for them: their form, and
 * how they are refused.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { FakeWorker, type MadeEvent } from "../support/fake-worker.ts";
import { post, recordsOf } from "../support/task-customer.ts";
import { admin, MODEL, openCustomer, modelPath, type Customer } from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;
beforeEach(async () => {
  worker = new FakeWorker();
  worker.listen();
  worker.makes = () => ["Par", "is"].map(delta).concat(ended("stop"));
  customer = await openCustomer();
  await admin("PUT", modelPath("org/chat"), { ...MODEL, confirm: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const at = (path: string, body: object | string) => post(customer, `/hf/models/${path}`, body);

function delta(text: string, at: number): MadeEvent {
  const token = { token: text, bytes: [], logprob: -0.5, top: [] };
  return { type: "delta", index: 0, text, completionTokens: at + 1, logprobs: [token] };
}

const ended = (finishReason: "stop" | "length", stopText?: string): MadeEvent => ({
  type: "choice_end",
  index: 0,
  finishReason,
  ...(stopText !== undefined && { stopText }),
});

const token = (text: string) => ({ id: -1, text, logprob: -0.5, special: false });

async function eventsOf(response: Response): Promise<unknown[]> {
  expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
  const text = await response.text();
  return text
    .split("\n\n")
    .filter((event) => event.startsWith("data: "))
    .map((event) => JSON.parse(event.slice("data: ".length)));
}

describe.each(["m", "m/pipeline/text-generation", "org/chat", "org/chat/pipeline/text-generation"])(
  "text generation at %s",
  (path) => {
    it("continues a text, greedily unless it is asked to sample", async () => {
      const response = await at(path, { inputs: "The capital of France is" });
      expect(await response.json()).toEqual([{ generated_text: "Paris" }]);
      const [request] = worker.requests;
      expect(request?.input).toEqual({ type: "completion", prompts: ["The capital of France is"] });
      expect(request?.sampling).toMatchObject({ temperature: 0, maxTokens: 64, n: 1 });
      await at(path, { inputs: "a", parameters: { do_sample: true, max_new_tokens: 3 } });
      expect(worker.requests[1]?.sampling).toMatchObject({ temperature: 1, maxTokens: 3 });
      expect(await recordsOf(customer)).toMatchObject([
        { operation: "completions" },
        { operation: "completions", outcome: "completed" },
      ]);
    });
  },
);

describe("text generation", () => {
  it("tells details, and the prompt before the text, where they are asked for", async () => {
    const parameters = { details: true, return_full_text: true, stop: ["!"], seed: 7 };
    worker.makes = () => ["Par", "is"].map(delta).concat(ended("stop", "!"));
    const response = await at("m", { inputs: "It is ", parameters });
    expect(await response.json()).toEqual([
      {
        generated_text: "It is Paris",
        details: {
          finish_reason: "stop_sequence",
          generated_tokens: 2,
          seed: 7,
          prefill: [],
          tokens: [token("Par"), token("is")],
        },
      },
    ]);
    expect(worker.requests[0]?.sampling).toMatchObject({ stop: ["!"], seed: 7, topLogprobs: 0 });
  });

  it("has a seed that is exact in all its 64 bits", async () => {
    const text = '{"inputs":"It is ","parameters":{"seed":9223372036854775807,"do_sample":true}}';
    const response = await at("m", text);
    expect(response.status).toBe(200);
    expect(worker.requests[0]?.sampling.seed).toBe("9223372036854775807");
  });

  it("streams a token an event, and the whole text at the end", async () => {
    const response = await at("m", { inputs: "It is ", stream: true });
    const last = { id: -1, text: "", logprob: 0, special: true };
    expect(await eventsOf(response)).toEqual([
      { index: 1, token: token("Par"), generated_text: null, details: null },
      { index: 2, token: token("is"), generated_text: null, details: null },
      {
        index: 3,
        token: last,
        generated_text: "Paris",
        details: {
          finish_reason: "eos_token",
          generated_tokens: 2,
          input_length: 10,
          seed: null,
        },
      },
    ]);
  });

  it("shows no token of a text that was held back as another", async () => {
    const [first, second] = [delta("Pa", 0), delta("ris", 1)];
    if (first?.type !== "delta" || second?.type !== "delta") throw new Error("no deltas");
    const logprobs = [...(first.logprobs ?? []), ...(second.logprobs ?? [])];
    worker.makes = () => [
      { ...first, text: "", logprobs: [] },
      { ...second, text: "Par", logprobs },
      ended("stop"),
    ];
    const events = await eventsOf(await at("m", { inputs: "It is ", stream: true }));
    expect(events).toMatchObject([
      { token: { text: "" } },
      { token: { text: "Par" } },
      { generated_text: "Par" },
    ]);
  });

  it.each([
    [{ type: "json", value: { type: "object" } }, { type: "json_schema" }],
    [{ type: "json_schema", value: { schema: { type: "object" } } }, { type: "json_schema" }],
    [
      { type: "regex", value: "a+" },
      { type: "regex", pattern: "a+" },
    ],
  ])("keeps to the grammar %j", async (grammar, output) => {
    const response = await at("m", { inputs: "a", parameters: { grammar } });
    expect(response.status).toBe(200);
    expect(worker.requests[0]?.output).toMatchObject(output);
  });

  it.each([
    [{ watermark: true }, "watermark"],
    [{ truncate: 5 }, "truncate"],
    [{ top_n_tokens: 2 }, "top_n_tokens"],
    [{ max_new_tokens: 0 }, "max_new_tokens"],
    [{ beams: 2 }, "beams"],
    [{ stop: ["a"], stop_sequences: ["b"] }, "stop_sequences"],
  ])("refuses %j by name", async (parameters, name) => {
    const response = await at("m", { inputs: "a", parameters });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: expect.stringContaining(name),
      error_type: "validation",
    });
    expect(worker.requests).toEqual([]);
  });

  it("counts the tokens of the best of several alone, and its end", async () => {
    worker.makes = () => [0, 1, 2, 3, 4].map((at) => delta("a", at)).concat(ended("stop"));
    const parameters = { best_of: 3, details: true };
    const stopped = await at("m", { inputs: "a", parameters });
    const detailsOf = async (response: Response) =>
      (await response.json<{ details: object }[]>())[0]?.details;
    expect(await detailsOf(stopped)).toMatchObject({ generated_tokens: 6 });
    worker.makes = () => [0, 1, 2].map((at) => delta("a", at)).concat(ended("length"));
    const cut = await at("m", { inputs: "a", parameters });
    expect(await detailsOf(cut)).toMatchObject({ generated_tokens: 3 });
  });

  it("does not stream the best of several", async () => {
    const parameters = { best_of: 2 };
    const response = await at("m", { inputs: "a", parameters, stream: true });
    expect(await response.json()).toMatchObject({ error: expect.stringContaining("best_of") });
  });

  it("ends a stream that breaks with an error in their form", async () => {
    worker.makes = () => [delta("Par", 0)];
    worker.breaksOff = true;
    const events = await eventsOf(await at("m", { inputs: "a", stream: true }));
    expect(events.at(-1)).toMatchObject({ error: expect.any(String), code: "backend_failed" });
  });
});

describe("a name that leads to models", () => {
  it("is asked for a text where those write one, and for its task where they have another", async () => {
    const auto = { quality: 50 };
    await admin("PUT", modelPath("org/chat"), { ...MODEL, auto, confirm: true });
    await admin("PUT", "/models/hf-labels", {
      ...MODEL,
      tasks: ["text-classification"],
      max_output_tokens: 0,
    });
    const graph = (model: string) => ({
      start: "x",
      nodes: [
        { id: "x", type: "model" as const, model, next: "end" },
        { id: "end", type: "end" as const },
      ],
    });
    const routes = `/organizations/${customer.id}/routes` as const;
    await admin("PUT", `${routes}/text`, graph("org/chat"));
    await admin("PUT", `${routes}/labels`, graph("hf-labels"));
    worker.solves = () => ({ task: "text-classification", labels: ["a"], scores: [[1]] }) as never;
    for (const name of ["auto", "route/text", "org/chat:nitro"]) {
      const response = await at(name, { inputs: "hi", parameters: { max_new_tokens: 4 } });
      expect([name, response.status]).toEqual([name, 200]);
      expect(response.headers.get("x-route-model")).toBe("org/chat");
      expect(await response.json()).toMatchObject([{ generated_text: expect.any(String) }]);
    }
    const labels = await at("route/labels", { inputs: "hi", parameters: { max_new_tokens: 4 } });
    expect(await labels.text()).toContain("max_new_tokens");
    const unknown = await at("route/none", { inputs: "hi" });
    expect(unknown.status).toBe(404);
  });
});

describe("a chat at the URL of a model", () => {
  const messages = [{ role: "user", content: "hi" }];

  it.each([undefined, "http://edge.test/hf/models/m", "another"])(
    "is answered by that model, whatever the body names: %s",
    async (model) => {
      const response = await at("m/v1/chat/completions", { model, messages });
      expect(await response.json()).toMatchObject({
        object: "chat.completion",
        model: "m",
        choices: [{ message: { content: "Paris" } }],
      });
    },
  );

  it("falls back on the models that the body names, in the place of the URL's", async () => {
    await admin("PUT", "/models/hf-other", { ...MODEL, max_output_tokens: 8 });
    const body = { messages, models: ["m"], max_tokens: 9 };
    const response = await at("hf-other/v1/chat/completions", body);
    expect(await response.json()).toMatchObject({ model: "m" });
  });

  it("is refused in their form, before and within a stream", async () => {
    const refused = await at("m/v1/chat/completions", { messages, temperature: 9 });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: expect.stringContaining("temperature") });
    worker.breaksOff = true;
    const broken = await at("org/chat/v1/chat/completions", { messages, stream: true });
    const events = await eventsOf(broken);
    expect(events.at(-1)).toMatchObject({ error: expect.any(String) });
    const unknown = await at("nobody/v1/chat/completions", { messages });
    expect(unknown.status).toBe(404);
  });
});

describe("a completion at the URL of a model", () => {
  it("takes the parameters of TGI beside its own", async () => {
    const response = await at("m/v1/completions", {
      model: "http://edge.test/hf/models/m",
      prompt: "It is ",
      max_tokens: 5,
      do_sample: false,
      stop_sequences: ["!"],
      watermark: false,
      details: true,
    });
    expect(await response.json()).toMatchObject({ choices: [{ text: "Paris" }] });
    expect(worker.requests[0]?.sampling).toMatchObject({
      temperature: 0,
      maxTokens: 5,
      stop: ["!"],
    });
  });
});
