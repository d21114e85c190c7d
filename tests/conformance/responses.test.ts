/** OpenAI's own client, by its responses, against the real edge, gpu-worker and model. */
import OpenAI from "openai";
import { beforeAll, describe, expect, it } from "vitest";

import { MODEL_ID, type TestOrganization } from "../support/stack-client.ts";
import { waitFor } from "../support/wait-for.ts";
import { stack } from "./stack.ts";

const asked = { model: MODEL_ID, input: "What is the capital of France?", temperature: 0 };
const weather = {
  type: "function" as const,
  name: "get_weather",
  strict: true,
  parameters: {
    type: "object",
    properties: { city: { type: "string" } },
    required: ["city"],
    additionalProperties: false,
  },
};

let organization: TestOrganization;
let client: OpenAI;

const clientFor = (apiKey: string, options: object = {}): OpenAI =>
  new OpenAI({ baseURL: `${stack.baseUrl}/v1`, apiKey, maxRetries: 0, ...options });

const usageOf = async (id: string) => {
  const path = `/admin/v1/organizations/${id}/usage?limit=100` as const;
  return (await stack.admin("GET", path)).data;
};

beforeAll(async () => {
  organization = await stack.createOrganization();
  client = clientFor(organization.key);
});

describe("a response", () => {
  it("is whole, and its usage is what was charged", async () => {
    const own = await stack.createOrganization();
    const response = await clientFor(own.key).responses.create({ ...asked, store: false });
    expect(response.output_text).toContain("Paris");
    expect(response.status).toBe("completed");
    const [record] = await usageOf(own.id);
    expect(record).toMatchObject({
      operation: "responses",
      prompt_tokens: response.usage?.input_tokens,
      completion_tokens: response.usage?.output_tokens,
    });
  });

  it("is streamed, and adds up to the whole one by the client's own helper", async () => {
    const stream = client.responses.stream(asked);
    const types: string[] = [];
    for await (const { type } of stream) types.push(type);
    const response = await stream.finalResponse();
    expect(response.output_text).toContain("Paris");
    expect(types.at(0)).toBe("response.created");
    expect(types.at(-1)).toBe("response.completed");
  });

  it("is of a schema, and gives log probabilities that make up the text", async () => {
    const schema = {
      type: "object",
      properties: { ok: { type: "boolean" } },
      required: ["ok"],
      additionalProperties: false,
    };
    const format = { type: "json_schema" as const, name: "answer", schema, strict: true };
    const response = await client.responses.create({ ...asked, text: { format } });
    expect(typeof (JSON.parse(response.output_text) as { ok: unknown }).ok).toBe("boolean");
    const likely = await client.responses.create({
      ...asked,
      include: ["message.output_text.logprobs"],
      top_logprobs: 2,
    });
    const [item] = likely.output;
    const part = item?.type === "message" ? item.content[0] : undefined;
    if (part?.type !== "output_text") throw new Error("the answer is no text");
    expect((part.logprobs ?? []).map(({ token }) => token).join("")).toBe(part.text);
  });

  it("calls a tool, and is continued with what the tool answered", async () => {
    const called = await client.responses.create({
      ...asked,
      tools: [weather],
      tool_choice: { type: "function", name: "get_weather" },
      max_output_tokens: 128,
    });
    const [call] = called.output;
    if (call?.type !== "function_call") throw new Error("the answer is no call");
    expect(Object.keys(JSON.parse(call.arguments) as object)).toEqual(["city"]);
    const answer = await client.responses.create({
      model: MODEL_ID,
      previous_response_id: called.id,
      input: [{ type: "function_call_output", call_id: call.call_id, output: "Sunny." }],
      max_output_tokens: 16,
    });
    expect(answer.previous_response_id).toBe(called.id);
  });

  it("is read again, counted, listed and erased", async () => {
    const response = await client.responses.create(asked);
    const read = await client.responses.retrieve(response.id);
    expect(read.output_text).toBe(response.output_text);
    const items = await Array.fromAsync(client.responses.inputItems.list(response.id));
    const content = [{ type: "input_text", text: asked.input }];
    expect(items).toMatchObject([{ type: "message", role: "user", content, status: "completed" }]);
    const counted = await client.responses.inputTokens.count({
      model: MODEL_ID,
      input: asked.input,
    });
    expect(counted.input_tokens).toBe(response.usage?.input_tokens);
    await client.responses.delete(response.id);
    await expect(client.responses.retrieve(response.id)).rejects.toThrow(OpenAI.NotFoundError);
  });
});

describe("what goes wrong", () => {
  it("raises the client's own classes", async () => {
    const wrong = clientFor("sk-wrong").responses.create(asked);
    await expect(wrong).rejects.toThrow(OpenAI.AuthenticationError);
    const later = client.responses.create({ ...asked, background: true });
    await expect(later).rejects.toMatchObject({ status: 400, param: "background" });
  });

  it("charges an aborted stream for less than all of it", async () => {
    const own = await stack.createOrganization();
    const stream = await clientFor(own.key).responses.create({
      ...asked,
      input: "Tell me a story.",
      temperature: 1,
      stream: true,
      max_output_tokens: 1_900,
    });
    for await (const { type } of stream) if (type === "response.output_text.delta") break;
    const record = await waitFor(async () => {
      const path = `/admin/v1/organizations/${own.id}` as const;
      const { open_holds: holds } = await stack.admin("GET", path);
      return holds === 0 ? (await usageOf(own.id))[0] : undefined;
    });
    expect(record.completion_tokens).toBeLessThan(1_900);
  });

  it("runs a retried response once, and once with an Idempotency-Key", async () => {
    const own = await stack.createOrganization();
    let calls = 0;
    const losing = clientFor(own.key, {
      maxRetries: 2,
      fetch: async (url: string, init?: RequestInit) => {
        calls += 1;
        const response = await fetch(url, init);
        if (calls > 1) return response;
        await response.text();
        throw new TypeError("the answer was lost");
      },
    });
    expect((await losing.responses.create(asked)).output_text).toContain("Paris");
    expect(await usageOf(own.id)).toHaveLength(1);
    const once = { headers: { "Idempotency-Key": "response-1" } };
    const ask = () => clientFor(own.key).responses.create(asked, once);
    const [first, second] = [await ask(), await ask()];
    expect(second).toEqual(first);
    expect(await usageOf(own.id)).toHaveLength(2);
  });
});
