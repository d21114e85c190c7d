/** Formats that are enforced token by token, on the bundled model. */
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { OutputFormat, Sampling } from "../../../src/contract/engine.ts";
import { requestOf, WorkerProcess } from "./worker-process.ts";

let worker: WorkerProcess;
beforeAll(async () => {
  worker = await WorkerProcess.start();
});
afterAll(() => worker.dispose());

const ask = (
  output: OutputFormat,
  sampling: Partial<Sampling> = {},
  question = "Tell me of a fox.",
) => worker.generate(requestOf(question, { output, sampling: { maxTokens: 400, ...sampling } }));

const PERSON = {
  type: "object",
  properties: {
    name: { type: "string", maxLength: 12 },
    age: { type: "integer", minimum: 0, maximum: 150 },
    job: { enum: ["baker", "pilot"] },
    tags: { type: "array", items: { type: "string", maxLength: 6 }, maxItems: 2 },
  },
  required: ["name", "age", "job", "tags"],
  additionalProperties: false,
};

describe("a JSON schema", () => {
  it("is fitted by every answer, at any temperature, while other requests run", async () => {
    const isPerson = new Ajv().compile(PERSON);
    const format = { type: "json_schema", schema: PERSON } as const;
    const [free, ...answers] = await Promise.all([
      ask({ type: "text" }, { maxTokens: 40 }),
      ...Array.from({ length: 12 }, (_, seed) => ask(format, { temperature: seed / 6, seed })),
    ]);
    expect(free?.receipt.completionTokens).toBeGreaterThan(5);
    for (const { texts, finishReasons } of answers) {
      expect(finishReasons).toEqual(["stop"]);
      expect(isPerson(JSON.parse(texts[0] ?? ""))).toBe(true);
    }
  });

  it("holds for each of several choices by itself", async () => {
    const format = { type: "json_schema", schema: PERSON } as const;
    const { texts } = await ask(format, { n: 4, temperature: 1.2, seed: 3 });
    for (const text of texts) expect(JSON.parse(text)).toHaveProperty("job");
    expect(new Set(texts).size).toBeGreaterThan(1);
  });

  it("ends by itself when the request ignores the end token", async () => {
    const format = { type: "json_schema", schema: PERSON } as const;
    const { finishReasons } = await ask(format, { ignoreEos: true, minTokens: 300 });
    expect(finishReasons).toEqual(["stop"]);
  });
});

describe("other formats", () => {
  it("give a JSON object", async () => {
    for (const seed of [1, 2, 3]) {
      const { texts, finishReasons } = await ask({ type: "json_object" }, { temperature: 1, seed });
      if (finishReasons[0] === "length") continue;
      expect(typeof JSON.parse(texts[0] ?? "")).toBe("object");
    }
  });

  it("match a regular expression", async () => {
    const pattern = "(red|green|blue)-[0-9]{4}";
    const { texts } = await ask({ type: "regex", pattern }, { temperature: 1.5, seed: 2 });
    expect(texts[0]).toMatch(/^(red|green|blue)-[0-9]{4}$/);
  });

  it("follow a grammar", async () => {
    const grammar = 'root ::= "yes" | "no" | "maybe"';
    const { texts } = await ask({ type: "grammar", grammar }, { temperature: 1.5, seed: 5 });
    expect(["yes", "no", "maybe"]).toContain(texts[0]);
  });
});

describe("what cannot be enforced", () => {
  it.each<[string, OutputFormat, string | null]>([
    ["an unknown type", { type: "json_schema", schema: { type: "banana" } }, "response_format"],
    [
      "a remote reference",
      { type: "json_schema", schema: { $ref: "https://a.example/s" } },
      "response_format",
    ],
    ["a broken expression", { type: "regex", pattern: "(a" }, "structured_outputs"],
    [
      "a grammar without a root",
      { type: "grammar", grammar: 'start ::= "a"' },
      "structured_outputs",
    ],
    ["a deep schema, with the whole body", { type: "json_schema", schema: nested(900) }, null],
  ])("is refused by name: %s", async (_name, output, param) => {
    const response = await worker.call("POST", "/v1/generate", requestOf("Hi", { output }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "invalid_value", param } });
  });

  it("does not hold up others", async () => {
    const hostile = { type: "regex", pattern: "((a{0,99}){0,99}){0,99}" } as const;
    const [refused, free] = await Promise.all([
      worker.call("POST", "/v1/generate", requestOf("Hi", { output: hostile })),
      ask({ type: "text" }),
    ]);
    expect([200, 400]).toContain(refused.status);
    await refused.text();
    expect(free.finishReasons).toEqual(["stop"]);
  });
});

function nested(depth: number): Record<string, unknown> {
  let schema: Record<string, unknown> = { type: "string" };
  for (let level = 0; level < depth; level += 1) schema = { type: "array", items: schema };
  return schema;
}
