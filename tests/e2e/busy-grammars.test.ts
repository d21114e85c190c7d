/**
 * One organization fills everything that compiles and follows grammars, through the edge; another
 * asks for an answer.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { MODEL_ID, startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { CHAT_PATH } from "./support/story.ts";

let stack: Stack;
let hostile: TestOrganization;
let innocent: TestOrganization;
beforeAll(async () => {
  stack = await startStack();
  [hostile, innocent] = [await stack.createOrganization(), await stack.createOrganization()];
});
afterAll(() => stack?.stop());

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  readonly retryAfter: string | null;
  readonly text: string;
}

async function ask(
  { key }: TestOrganization,
  form: object,
  signal: AbortSignal | null = null,
): Promise<Answer> {
  const response = await fetch(stack.baseUrl + CHAT_PATH, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({
      model: MODEL_ID,
      messages: [{ role: "user", content: "Tell me of a fox." }],
      max_tokens: 200,
      temperature: 1,
      seed: 5,
      ...form,
    }),
    signal,
  });
  const body = (await response.json()) as {
    error?: { code?: string };
    choices?: { message: { content: string } }[];
  };
  return {
    status: response.status,
    code: body.error?.code,
    retryAfter: response.headers.get("retry-after"),
    text: body.choices?.[0]?.message.content ?? "",
  };
}

const range = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Each in words of its own. Slow to follow, or long and slow to compile. */
function slowGrammar(index: number): string {
  if (index % 2 === 0) return `root ::= "w${index}" s\ns ::= s s | [a-z ] | ""`;
  const rule = (at: number) => (at === 0 ? "root" : `r${at}`);
  return range(60, (at) => {
    const calls = range(60, (other) => `${rule(other)} "x${index}"`);
    return `${rule(at)} ::= "" | ${calls.join(" | ")}`;
  }).join("\n");
}

const schemaOf = (title: string, properties: number) => ({
  response_format: {
    type: "json_schema",
    json_schema: {
      name: "answer",
      strict: true,
      schema: {
        title,
        type: "object",
        properties: Object.fromEntries(
          range(properties, (at) => [`field_${at}`, { enum: [`${title} ${at}`.repeat(8)] }]),
        ),
        required: ["field_0"],
        additionalProperties: false,
      },
    },
  },
});

describe("eighty slow grammars of one organization, at once", () => {
  it("keep no new schema of another from being answered, and get answers of their own", async () => {
    const gone = new AbortController();
    const attacks = range(80, (index) =>
      ask(hostile, { structured_outputs: { grammar: slowGrammar(index) } }, gone.signal),
    );
    const seen: Answer[] = [];
    const ended = attacks.map(async (attack) => {
      try {
        seen.push(await attack);
      } catch (cause) {
        if (!gone.signal.aborted) throw cause;
      }
    });
    // Short and long schemas are compiled apart.
    for (const [turn, properties] of [1, 200, 1, 200].entries()) {
      const { status, code } = await ask(innocent, schemaOf(`turn ${turn}`, properties));
      expect({ status, code }).toEqual({ status: 200, code: undefined });
    }
    gone.abort();
    await Promise.all(ended);
    for (const { status, code, retryAfter } of seen) {
      expect([200, 400, 429]).toContain(status);
      if (status === 400) expect(code).toBe("grammar_too_slow");
      if (status === 429) expect(Number(retryAfter)).toBeGreaterThan(0);
    }
    expect(seen.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
  });
});
