/** Structured output with the official client, enforced by the engine token by token. */
import OpenAI from "openai";
import { zodResponseFormat } from "openai/helpers/zod";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

import { MODEL_ID } from "../support/stack-client.ts";
import { waitFor } from "../support/wait-for.ts";
import { stack } from "./stack.ts";

const model = MODEL_ID;
const messages = [
  { role: "user" as const, content: "Extract the name and age as JSON: Ann is 31 years old." },
];
const Person = z.object({
  name: z.string().max(12),
  age: z.int().min(0).max(150),
  job: z.enum(["baker", "pilot"]),
  tags: z.array(z.string().max(6)).max(2),
});

let client: OpenAI;
let organizationId: string;

beforeAll(async () => {
  const { id, key } = await stack.createOrganization();
  organizationId = id;
  client = new OpenAI({ baseURL: `${stack.baseUrl}/v1`, apiKey: key, maxRetries: 0 });
});

interface Usage {
  readonly data: readonly { outcome: string; completion_tokens: number; charge_nano_usd: number }[];
}

/** How the newest request was booked, once none is open. */
async function bookedLast(): Promise<Usage["data"][number] | undefined> {
  const path = `/admin/v1/organizations/${organizationId}` as const;
  await waitFor(async () => (await stack.admin("GET", path)).open_holds === 0);
  const { data } = await stack.admin("GET", `${path}/usage?limit=1`);
  return data[0];
}

describe("a response format", () => {
  it("of a schema is fitted by every choice, at any temperature", async () => {
    const { choices } = await client.chat.completions.parse({
      model,
      messages,
      n: 4,
      temperature: 1.5,
      seed: 7,
      response_format: zodResponseFormat(Person, "person"),
    });
    expect(choices).toHaveLength(4);
    for (const { message, finish_reason: reason } of choices) {
      expect(reason).toBe("stop");
      expect(Person.safeParse(message.parsed).error).toBeUndefined();
    }
  });

  it("of a schema is enforced without strict too, and adds nothing to the prompt", async () => {
    const schema = { type: "object", properties: { ok: { const: true } }, required: ["ok"] };
    const ask = (fields: object) =>
      client.chat.completions.create({
        model,
        messages,
        temperature: 0,
        max_tokens: 40,
        ...fields,
      });
    const json_schema = { name: "ok", strict: false, schema };
    const answer = await ask({ response_format: { type: "json_schema", json_schema } });
    expect(JSON.parse(answer.choices[0]?.message.content ?? "")).toEqual({ ok: true });
    const free = await ask({});
    expect(answer.usage?.prompt_tokens).toBe(free.usage?.prompt_tokens);
  });

  it("of a schema is parsed by the stream helper as it grows", async () => {
    const runner = client.chat.completions.stream({
      model,
      messages,
      temperature: 0,
      response_format: zodResponseFormat(Person, "person"),
    });
    const { choices } = await runner.finalChatCompletion();
    expect(Person.safeParse(choices[0]?.message.parsed).error).toBeUndefined();
  });

  it("of a schema keeps every digit of its numbers", async () => {
    for (const written of ["175928847299117063", "1e400", "-0.10"]) {
      // The client writes JSON as it is told to.
      const value: unknown = JSON.rawJSON(written);
      const schema = { type: "object", properties: { id: { enum: [value] } }, required: ["id"] };
      const { choices } = await client.chat.completions.create({
        model,
        messages,
        max_tokens: 60,
        response_format: { type: "json_schema", json_schema: { name: "id", schema } },
      });
      expect(choices[0]?.message.content?.replaceAll(/\s/g, "")).toBe(`{"id":${written}}`);
    }
  });

  it("of JSON gives an object", async () => {
    const { choices } = await client.chat.completions.create({
      model,
      messages,
      temperature: 0,
      response_format: { type: "json_object" },
    });
    expect(choices[0]?.finish_reason).toBe("stop");
    expect(JSON.parse(choices[0]?.message.content ?? "")).toBeTypeOf("object");
  });

  it("may stand beside tools that may not be called", async () => {
    const { choices } = await client.chat.completions.create({
      model,
      messages,
      temperature: 0,
      tools: [{ type: "function", function: { name: "a" } }],
      tool_choice: "none",
      response_format: { type: "json_object" },
    });
    expect(JSON.parse(choices[0]?.message.content ?? "")).toBeTypeOf("object");
  });

  it("that cannot be enforced raises the client's own error, by field and reason", async () => {
    const json_schema = { name: "s", schema: { type: "string", contentDigest: "sha-256" } };
    await expect(
      client.chat.completions.create({
        model,
        messages,
        response_format: { type: "json_schema", json_schema },
      }),
    ).rejects.toMatchObject({
      status: 400,
      code: "invalid_value",
      param: "response_format.json_schema.schema",
    });
  });
});

describe("structured_outputs, in chats and completions", () => {
  const chat = async (structured_outputs: object): Promise<string> => {
    const fields = { model, messages, temperature: 1.5, seed: 3, structured_outputs };
    const { choices } = await client.chat.completions.create(fields);
    return choices[0]?.message.content ?? "";
  };
  const complete = async (structured_outputs: object): Promise<string> => {
    const sampling = { max_tokens: 40, temperature: 1.5, seed: 3 };
    const fields = { model, prompt: "A word:", ...sampling, structured_outputs };
    const { choices } = await client.completions.create(fields);
    return choices[0]?.text ?? "";
  };

  it("match an expression", async () => {
    const form = { regex: "(red|green|blue)-\\d{4}" };
    for (const text of [await chat(form), await complete(form)]) {
      expect(text).toMatch(/^(red|green|blue)-\d{4}$/);
    }
  });

  it("are one of the choices, whatever characters these have", async () => {
    const choice = ['"quoted"', "back\\slash", "two\nlines", "日本 ✓"];
    for (const text of [await chat({ choice }), await complete({ choice })]) {
      expect(choice).toContain(text);
    }
  });

  it("follow a grammar", async () => {
    const form = { grammar: 'root ::= digit{3} ("a" | "b")\ndigit ::= [0-9]' };
    for (const text of [await chat(form), await complete(form)]) {
      expect(text).toMatch(/^\d{3}[ab]$/);
    }
  });

  it("are JSON of a schema", async () => {
    const form = { json: { enum: [{ a: 1 }, [true]] } };
    for (const text of [await chat(form), await complete(form)]) {
      expect([{ a: 1 }, [true]]).toContainEqual(JSON.parse(text));
    }
  });
});

describe("a form that is too slow", () => {
  const slow = "[a-z ]{20}(.?.?.?){3000}!{500}";
  const expected = {
    code: "grammar_too_slow",
    param: "structured_outputs.regex",
    message: expect.stringContaining("the grammar is too slow") as unknown,
  };

  it("raises a 400 by field and reason, and costs nothing where nothing was given", async () => {
    const fields = { model, messages, structured_outputs: { regex: slow } };
    await expect(client.chat.completions.create(fields)).rejects.toMatchObject({
      status: 400,
      ...expected,
    });
    expect(await bookedLast()).toMatchObject({ outcome: "request_failed", charge_nano_usd: 0 });
  });

  it("raises the same out of a stream that has begun, whose tokens are charged", async () => {
    const fields = {
      model,
      messages,
      stream: true,
      structured_outputs: { regex: `${slow}!` },
    } as const;
    const stream = await client.chat.completions.create(fields);
    let text = "";
    const read = async (): Promise<void> => {
      for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? "";
    };
    await expect(read()).rejects.toMatchObject(expected);
    expect(text).toMatch(/^[a-z ]{20}/);
    const booked = await bookedLast();
    expect(booked?.outcome).toBe("request_failed");
    expect(booked?.completion_tokens).toBeGreaterThan(5);
    expect(booked?.charge_nano_usd).toBeGreaterThan(0);
  });

  it("raises a 400 out of a schema's pattern and out of a strict tool too", async () => {
    const parameters = {
      type: "object",
      properties: { text: { type: "string", pattern: "^(.?.?.?){3000}!{500}$" } },
      required: ["text"],
      additionalProperties: false,
    };
    const json_schema = { name: "s", schema: parameters };
    const tool = { type: "function" as const, function: { name: "f", strict: true, parameters } };
    for (const fields of [
      { response_format: { type: "json_schema" as const, json_schema } },
      { tools: [tool], tool_choice: "required" as const },
    ]) {
      await expect(
        client.chat.completions.create({ model, messages, ...fields }),
      ).rejects.toMatchObject({ status: 400, code: "grammar_too_slow" });
    }
  });
});

describe("the best of several completions", () => {
  it("are the n likeliest, in order, and the tokens of all are counted", async () => {
    const fields = { model, prompt: "Once upon a time", max_tokens: 6, temperature: 1, seed: 5 };
    // Keeps the model from its end tokens, so that every text has its six tokens.
    const noEnd = { "0": -100, "2": -100 };
    const answer = await client.completions.create({
      ...fields,
      n: 2,
      best_of: 5,
      logprobs: 0,
      logit_bias: noEnd,
    });
    expect(answer.usage?.completion_tokens).toBe(5 * 6);
    const means = answer.choices.map(({ logprobs }) => {
      const values = logprobs?.token_logprobs ?? [];
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    });
    expect(means).toHaveLength(2);
    expect(means[0]).toBeGreaterThanOrEqual(means[1] ?? 0);
  });
});
