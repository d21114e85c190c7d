import { describe, expect, it } from "vitest";
import type { z } from "zod";

import { chatCompletionRequestSchema } from "../../../src/contract/chat.ts";
import { completionRequestSchema } from "../../../src/contract/completions.ts";
import { ApiError } from "../../../src/errors.ts";
import { check, parseBody } from "../../../src/http/body.ts";
import { fc, runs } from "../../support/random.ts";

const CHAT = { model: "m", messages: [{ role: "user", content: "hi" }] };
const COMPLETION = { model: "m", prompt: "hi" };

function refusalOf(work: () => unknown): ApiError {
  try {
    work();
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const refuse = (body: unknown, schema: z.ZodType) => refusalOf(() => check(body, schema));
const chat = (change: object) => refuse({ ...CHAT, ...change }, chatCompletionRequestSchema);
const completion = (change: object) =>
  refuse({ ...COMPLETION, ...change }, completionRequestSchema);
const message = (change: object) => chat({ messages: [{ role: "user", content: "a", ...change }] });

describe("a refused chat request names the field, the rule and the value", () => {
  const cases: [string, object, string, string][] = [
    ["above a bound", { temperature: 3 }, "temperature", "temperature must be at most 2, got 3"],
    ["below a bound", { n: 0 }, "n", "n must be at least 1, got 0"],
    ["at an open bound", { top_p: 0 }, "top_p", "top_p must be more than 0, got 0"],
    ["text for a number", { n: "2" }, "n", 'n must be a number, got "2"'],
    ["a fraction", { n: 1.5 }, "n", "n must be a whole number, got 1.5"],
    ["a number for text", { model: 5 }, "model", "model must be a string, got 5"],
    ["text for a flag", { stream: "yes" }, "stream", 'stream must be true or false, got "yes"'],
    ["a missing list", { messages: undefined }, "messages", "messages is required."],
    ["null for a list", { messages: null }, "messages", "messages must be a list, got null"],
    [
      "an empty list",
      { messages: [] },
      "messages",
      "messages must have at least 1 entries, got a list of 0",
    ],
    [
      "too many stops",
      { stop: Array.from({ length: 17 }, String) },
      "stop",
      "stop must have at most 16 entries, got a list of 17",
    ],
    [
      "a service tier",
      { service_tier: "gold" },
      "service_tier",
      'service_tier must be one of auto, default, flex, scale, priority, fast, got "gold"',
    ],
    [
      "a role",
      { messages: [{ role: "robot", content: "a" }] },
      "messages[0].role",
      'messages[0].role must be one of system, developer, user, assistant, tool, got "robot"',
    ],
    [
      "a kind of format",
      { response_format: { type: "xml" } },
      "response_format.type",
      'response_format.type must be one of text, json_object, json_schema, json, regex, got "xml"',
    ],
  ];
  it.each(cases)("%s", (_name, change, param, text) => {
    expect(chat(change)).toMatchObject({ code: "invalid_value", param, message: text });
  });

  it("gives the path into lists and objects", () => {
    expect(message({ content: 5 })).toMatchObject({ param: "messages[0].content" });
    expect(message({ content: [{ type: "text" }] })).toMatchObject({
      param: "messages[0].content[0].text",
    });
    expect(message({ role: "robot" })).toMatchObject({ param: "messages[0].role" });
  });

  it("says which kinds a field takes when it takes several", () => {
    expect(message({ content: 5 }).message).toBe(
      "messages[0].content must be a string or a list, got 5",
    );
    expect(chat({ stop: 5 }).message).toBe("stop must be a string or a list, got 5");
  });

  it("calls an unknown field unknown, at its own path", () => {
    expect(chat({ foo: 1 })).toMatchObject({ code: "unknown_parameter", param: "foo" });
    expect(message({ foo: 1 })).toMatchObject({
      code: "unknown_parameter",
      param: "messages[0].foo",
    });
  });

  it("does not echo long or nested values", () => {
    const long = "x".repeat(5_000);
    expect(chat({ temperature: long }).message).toBe(
      "temperature must be a number, got a string of 5000 characters",
    );
    expect(chat({ temperature: { secret: long } }).message).not.toContain("secret");
    expect(chat({ [long]: 1 }).message.length).toBeLessThan(200);
  });
});

describe("fields of OpenAI's that are not served", () => {
  const chatFields = ["functions", "function_call", "audio"].concat([
    "prediction",
    "web_search_options",
    "moderation",
  ]);

  it.each(chatFields)("%s is refused by name", (field) => {
    const error = chat({ [field]: field.endsWith("s") ? [{}] : {} });
    expect(error).toMatchObject({ code: "unsupported_parameter", param: field });
    expect(error.message).toContain(`${field} is not supported`);
  });

  it.each(chatFields)("%s is taken where it asks for nothing", (field) => {
    for (const nothing of [null, false, "", []])
      expect(() => check({ ...CHAT, [field]: nothing }, chatCompletionRequestSchema)).not.toThrow();
  });

  it.each(["image_url", "input_audio", "file"])("a part of type %s is refused by name", (type) => {
    const error = message({
      content: [
        { type: "text", text: "a" },
        { type, [type]: {} },
      ],
    });
    expect(error.param).toBe("messages[0].content[1].type");
    expect(error.message).toContain(`these models read text alone, got "${type}"`);
  });

  it("a completion's suffix is refused by name", () => {
    const refused = { code: "unsupported_parameter", param: "suffix" };
    expect(completion({ suffix: "x" })).toMatchObject(refused);
  });
});

describe("fields of other servers that ask for what is done anyway", () => {
  /** As llama.cpp's own page, SillyTavern and LangChain's class for vLLM send them. */
  const settings = {
    use_beam_search: false,
    length_penalty: 1,
    early_stopping: false,
    spaces_between_special_tokens: true,
    return_token_ids: false,
    request_id: "r",
    repeat_penalty: 1,
    repeat_last_n: 64,
    dry_multiplier: 0,
    dry_base: 1.75,
    dry_allowed_length: 2,
    dry_penalty_last_n: -1,
    dry_sequence_breakers: ["\n"],
    xtc_probability: 0,
    xtc_threshold: 0.1,
    dynatemp_range: 0,
    dynatemp_exponent: 1,
    mirostat: 0,
    mirostat_tau: 5,
    mirostat_eta: 0.1,
    top_n_sigma: -1,
    tfs_z: 1,
    min_keep: 0,
    n_probs: 0,
    n_keep: 0,
    id_slot: -1,
    timings_per_token: false,
    return_progress: false,
    reasoning_format: "auto",
    return_tokens_as_token_ids: false,
  };

  it("are taken", () => {
    const ofChat = { echo: false, best_of: 1, add_special_tokens: false };
    const asked = { ...CHAT, ...settings, ...ofChat };
    expect(() => check(asked, chatCompletionRequestSchema)).not.toThrow();
    const text = { model: "m", prompt: "hi", ...settings };
    expect(() => check(text, completionRequestSchema)).not.toThrow();
  });

  it.each<[string, unknown]>([
    ["use_beam_search", true],
    ["repeat_penalty", 1.1],
    ["dry_multiplier", 0.8],
    ["xtc_probability", 0.5],
    ["dynatemp_range", 1],
    ["mirostat", 2],
    ["top_n_sigma", 1],
    ["n_probs", 5],
    ["echo", true],
    ["best_of", 2],
  ])("are refused by name where they ask for more: %s", (field, value) => {
    const error = chat({ [field]: value });
    expect(error).toMatchObject({ code: "unsupported_parameter", param: field });
    expect(error.message).toContain(`${field} is not supported`);
  });
});

describe("hostile numbers", () => {
  const fields = [
    ["max_tokens", "n", "seed", "top_k", "min_tokens", "top_logprobs", "max_completion_tokens"],
    [
      "temperature",
      "top_p",
      "presence_penalty",
      "frequency_penalty",
      "min_p",
      "typical_p",
      "priority",
    ],
  ].flat();
  const hostile = [2 ** 53, 1e308, -(2 ** 53), "1e3", "NaN", true, [1], { valueOf: 1 }];

  it.each(fields)("%s refuses what is not a number within its bounds", (field) => {
    for (const value of hostile) {
      const error = chat({ [field]: value });
      expect(error.code).toBe("invalid_value");
      expect(error.param).toBe(field);
    }
  });
});

describe("any JSON at all", () => {
  it("is taken or refused with a short message and a param, never a crash", () => {
    const bodies = fc.oneof(
      fc.jsonValue({ maxDepth: 4 }),
      fc.record({ model: fc.jsonValue(), messages: fc.jsonValue({ maxDepth: 3 }) }),
      fc
        .tuple(fc.constantFrom(...Object.keys(chatCompletionRequestSchema.shape)), fc.jsonValue())
        .map(([field, value]) => ({ ...CHAT, [field]: value })),
    );
    fc.assert(
      fc.property(bodies, (body) => {
        try {
          check(body, chatCompletionRequestSchema);
        } catch (error) {
          expect(error).toBeInstanceOf(ApiError);
          const { message: text, status } = error as ApiError;
          expect(status).toBe(400);
          expect(text.length).toBeLessThan(500);
          expect(text).not.toMatch(/zod|expected|Invalid input/i);
        }
      }),
      { numRuns: runs(2_000) },
    );
  });
});

describe("a body that is not JSON", () => {
  it.each(["", " \n", "{", "nul", "{'a': 1}", '{"a": NaN}', "[1,]", "\ufeff"])(
    "%j is refused",
    (text) => {
      expect(refusalOf(() => parseBody(bytesOf(text)))).toMatchObject({ code: "invalid_json" });
    },
  );

  it("tells the position of the fault but quotes nothing of the body", () => {
    const error = refusalOf(() => parseBody(bytesOf('{"content": "my secret" oops}')));
    expect(error.message).not.toContain("secret");
    expect(error.message).not.toContain("oops");
  });

  it("is refused when it is not UTF-8", () => {
    const bytes = Uint8Array.of(0x22, 0xff, 0xfe, 0x22);
    expect(refusalOf(() => parseBody(bytes))).toMatchObject({ code: "invalid_json" });
    const surrogate = Uint8Array.of(0xed, 0xa0, 0x80);
    expect(refusalOf(() => parseBody(surrogate))).toMatchObject({ code: "invalid_json" });
  });
});

describe("a number that is refused", () => {
  const body = (seed: string): Uint8Array =>
    bytesOf(`{"model":"m","messages":[{"role":"user","content":"hi"}],"seed":${seed}}`);
  const seedRefusal = (seed: string): string =>
    refusalOf(() => check(parseBody(body(seed)), chatCompletionRequestSchema)).message;

  it("is said as it was sent, and a piece of it where it is long", () => {
    expect(seedRefusal("1e400")).toMatch(/, got 1e400$/);
    expect(seedRefusal("18446744073709551616")).toMatch(/, got 18446744073709551616$/);
    const long = "7".repeat(400_000);
    expect(seedRefusal(long)).toMatch(/, got 7{24}… of 400000 characters$/);
  });
});
