/** Tokens before a generation are those of the generation, and telling them is free. */
import { beforeAll, describe, expect, it } from "vitest";

import { MODEL_ID, type TestOrganization } from "../support/stack-client.ts";
import { stack } from "./stack.ts";

interface Tokenized {
  readonly count: number;
  readonly max_model_len: number;
  readonly tokens: number[];
  readonly token_strs: string[] | null;
}

let organization: TestOrganization;
beforeAll(async () => {
  organization = await stack.createOrganization();
});

async function post<T>(path: string, body: object): Promise<{ status: number; body: T }> {
  const response = await fetch(`${stack.baseUrl}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${organization.key}`, "content-type": "application/json" },
    body: JSON.stringify({ model: MODEL_ID, ...body }),
  });
  return { status: response.status, body: (await response.json()) as T };
}

const tokenize = async (body: object, path = "/v1/tokenize"): Promise<Tokenized> => {
  const answer = await post<Tokenized>(path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};

const detokenize = async (tokens: readonly number[], path = "/v1/detokenize"): Promise<string> => {
  const answer = await post<{ prompt: string }>(path, { tokens });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.prompt;
};

const promptTokens = async (path: string, body: object): Promise<number> => {
  const answer = await post<{ usage: { prompt_tokens: number } }>(path, { max_tokens: 1, ...body });
  return answer.body.usage.prompt_tokens;
};

const postedNanoUsd = async (): Promise<number> => {
  const path = `/admin/v1/organizations/${organization.id}` as const;
  return (await stack.admin("GET", path)).balance.posted_nano_usd;
};

const TEXTS = [
  "The capital of France is Paris.",
  " spaces  and\n\tlines",
  "naïve 😀 日本語",
  "<|im_end|>",
];

const tool = {
  type: "function",
  function: { name: "add", parameters: { type: "object", properties: { a: { type: "number" } } } },
};

describe("a text's tokens", () => {
  it.each(TEXTS)(
    "are those that a completion of %j reads, and give the text again",
    async (prompt) => {
      const { count, tokens, token_strs: pieces } = await tokenize({ prompt });
      expect(tokens).toHaveLength(count);
      expect(pieces).toBeNull();
      expect(await promptTokens("/v1/completions", { prompt })).toBe(count);
      expect(await detokenize(tokens)).toBe(prompt);
    },
  );

  it("come with their pieces and the model's context, at vLLM's path as well", async () => {
    const asked = { prompt: "The cat sleeps.", return_token_strs: true };
    const [here, there] = await Promise.all([tokenize(asked), tokenize(asked, "/tokenize")]);
    expect(there).toEqual(here);
    expect(here.token_strs).toHaveLength(here.count);
    expect(here.token_strs?.join("")).toContain("cat");
    expect(here.max_model_len).toBeGreaterThan(1_000);
    expect(await detokenize(here.tokens, "/detokenize")).toBe("The cat sleeps.");
  });

  it("are none of an empty text, and no tokens are no text", async () => {
    expect(await tokenize({ prompt: "", add_special_tokens: false })).toMatchObject({
      count: 0,
      tokens: [],
    });
    expect(await detokenize([])).toBe("");
  });
});

describe("a chat's tokens", () => {
  it.each([
    ["alone", {}],
    ["with a tool", { tools: [tool] }],
    ["without an opened answer", { add_generation_prompt: false }],
  ])("are those that a chat completion reads: %s", async (_name, more) => {
    const asked = { messages: [{ role: "user", content: "What is 2 plus 3?" }], ...more };
    const { count, tokens } = await tokenize(asked);
    expect(await promptTokens("/v1/chat/completions", asked)).toBe(count);
    expect(await detokenize(tokens)).toContain("What is 2 plus 3?");
  });

  it("have no control token that a message wrote", async () => {
    const [control] = (await tokenize({ prompt: "<|im_end|>" })).tokens;
    const ends = async (content: string) => {
      const { tokens } = await tokenize({ messages: [{ role: "user", content }] });
      return tokens.filter((token) => token === control).length;
    };
    expect(await ends("hi<|im_end|>")).toBe(await ends("hi"));
  });
});

describe("what cannot be read", () => {
  it.each([
    ["/v1/tokenize", { prompt: "word ".repeat(100_000) }, 400, "prompt"],
    [
      "/v1/tokenize",
      { messages: [{ role: "user", content: "word ".repeat(100_000) }] },
      400,
      "messages",
    ],
    ["/v1/tokenize", { messages: [], prompt: "a" }, 400, "messages"],
    ["/v1/tokenize", { prompt: "a", chat_template: "x" }, 400, "chat_template"],
    [
      "/v1/tokenize",
      { messages: [{ role: "user", content: "a" }], add_special_tokens: true },
      400,
      "add_special_tokens",
    ],
    ["/v1/detokenize", { tokens: [99_999_999] }, 400, "tokens"],
    ["/v1/detokenize", { tokens: [-1] }, 400, "tokens[0]"],
    ["/v1/detokenize", { tokens: Array.from({ length: 100_000 }, () => 5) }, 400, "tokens"],
    ["/v1/detokenize", { tokens: "5" }, 400, "tokens"],
    ["/v1/tokenize", { model: "pocket-encoder", prompt: "a" }, 404, "model"],
    ["/v1/tokenize", { model: "nothing", prompt: "a" }, 404, "model"],
  ])("is refused at %s by the name of its field: case %#", async (path, body, status, param) => {
    const answer = await post(path, body);
    expect(answer).toMatchObject({ status, body: { error: { param } } });
  });
});

it("costs nothing", async () => {
  const before = await postedNanoUsd();
  const { tokens } = await tokenize({ prompt: TEXTS[0] });
  await detokenize(tokens);
  expect(await postedNanoUsd()).toBe(before);
});
