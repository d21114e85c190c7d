/** The real worker's count before a request is its usage after it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { MODEL_ID, startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { Books } from "./support/books.ts";

let stack: Stack;
let organization: TestOrganization;
beforeAll(async () => {
  stack = await startStack();
  organization = await stack.createOrganization();
});
afterAll(() => stack?.stop());

async function post<T>(path: string, body: object): Promise<T> {
  const response = await fetch(`${stack.baseUrl}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${organization.key}`, "content-type": "application/json" },
    body: JSON.stringify({ model: MODEL_ID, max_tokens: 2, ...body }),
  });
  return (await response.json()) as T;
}

interface Made {
  readonly prompt_tokens: number;
  readonly fits: { readonly context: boolean };
  readonly cost_nano_usd: { readonly min: number; readonly max: number };
}

const tool = {
  type: "function",
  function: { name: "add", parameters: { type: "object", properties: { a: { type: "number" } } } },
};

describe("an estimate", () => {
  it.each([
    [
      "a chat",
      "/v1/chat/completions",
      { messages: [{ role: "user", content: "What is 2 plus 3?" }] },
    ],
    [
      "a chat with a tool",
      "/v1/chat/completions",
      { messages: [{ role: "user", content: "hi" }], tools: [tool], tool_choice: "none" },
    ],
    ["prompts", "/v1/completions", { prompt: ["one two three", "four"], n: 2 }],
  ])(
    "of %s has the tokens that are then charged, within its price range",
    async (_, path, body) => {
      const made = await post<Made>("/v1/estimate", body);
      const answer = await post<{ id: string; usage: { prompt_tokens: number } }>(path, body);
      expect(made.prompt_tokens).toBe(answer.usage.prompt_tokens);
      const books = new Books(stack, organization.id);
      const id = `req_${answer.id.replace(/^(chatcmpl|cmpl)-/, "")}`;
      const { charge_nano_usd: charge } = await books.recordOf(id);
      expect(charge).toBeGreaterThanOrEqual(made.cost_nano_usd.min);
      expect(charge).toBeLessThanOrEqual(made.cost_nano_usd.max);
    },
  );

  it("of an output that cannot be enforced is refused, as the request would be", async () => {
    const schema = { type: "object", properties: { a: { type: "nothing" } } };
    const body = {
      messages: [{ role: "user", content: "hi" }],
      response_format: { type: "json_schema", json_schema: { name: "x", schema } },
    };
    const made = await post<{ error: object }>("/v1/estimate", body);
    expect(made.error).toMatchObject({ param: "response_format.json_schema.schema" });
    expect(await post("/v1/chat/completions", body)).toEqual(made);
  });

  it("of a prompt that is too long says so, and costs nothing", async () => {
    const before = await new Books(stack, organization.id).organization();
    const messages = [{ role: "user", content: "word ".repeat(50_000) }];
    const made = await post<Made>("/v1/estimate", { messages });
    expect(made.fits.context).toBe(false);
    const after = await new Books(stack, organization.id).organization();
    expect(after.balance).toEqual(before.balance);
  });
});
