/**
 * What a body may cost. Whatever is sent at whichever place of the contract, checking it, and
 * saying what is wrong with it, costs little beside parsing it, and one whose parsing would cost
 * much is not parsed.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";

import { OPERATIONS } from "../../../src/api/operations.ts";
import { chatCompletionRequestSchema } from "../../../src/contract/chat.ts";
import { LIMITS } from "../../../src/contract/common.ts";
import { receiptListRequestSchema } from "../../../src/contract/deliveries.ts";
import { generateRequestSchema } from "../../../src/contract/engine.ts";
import { taskRequestSchema } from "../../../src/contract/task.ts";
import { toChatAsked } from "../../../src/dialects/openai/chat.ts";
import { ApiError } from "../../../src/errors.ts";
import { check, parseBody } from "../../../src/http/body.ts";
import { isWhole } from "../../support/random.ts";
import { HOSTILE_JSON, HOSTILE_VALUES, LARGE_CHATS } from "./hostile-bodies.ts";
import { partsOf, type Part } from "./schema-walk.ts";

const ATTEMPTS = 4;
/**
 * A part that an earlier request has too has met every value there: here it meets one of so many.
 */
const SHARED_STRIDE = isWhole ? 1 : 9;

/** Everything that is checked against a request, by where it is. */
const REQUESTS: readonly (readonly [string, z.ZodType])[] = [
  ...OPERATIONS.flatMap(({ operationId, body, query }) => [
    ...(body === undefined ? [] : [[`the body of ${operationId}`, body.schema] as const]),
    ...(query === undefined ? [] : [[`the query of ${operationId}`, query] as const]),
  ]),
  ["a worker's generation", generateRequestSchema],
  ["a worker's task", taskRequestSchema],
  ["a worker's list of receipts", receiptListRequestSchema],
];

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/**
 * How much longer than on the machine for which the budget is one pass over the largest body takes
 * here.
 */
function slowness(): number {
  const bytes = new Uint8Array(LIMITS.maxBodyBytes);
  const passMs = cpuMs(() => {
    for (let at = 0, sum = 0; at < bytes.length; at += 1) sum += bytes[at] ?? 0;
  });
  return Math.max(1, passMs / USUAL_PASS_MS);
}

const USUAL_PASS_MS = 10;

/**
 * On top of parsing, in milliseconds of CPU. On a quiet machine all stays below 50; the rest is for
 * a loaded one. What is quadratic takes minutes, and a call for each entry a second.
 */
const BUDGET_MS = 200 * slowness();

/** The least of a few attempts: the machine may do something else at the same time. */
function leastMs(limitMs: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && least > limitMs; attempt += 1)
    least = Math.min(least, cpuMs(work));
  return least;
}

/** Runs it as a request does: with the sentence that says what is wrong. */
function judge(work: () => unknown): ApiError | undefined {
  try {
    work();
    return undefined;
  } catch (fault) {
    if (fault instanceof ApiError) return fault;
    throw fault;
  }
}

const isOurs = ({ schema }: Part, ...names: string[]): boolean =>
  names.some((name) => schema._zod.traits.has(name));

const KINDS: Readonly<Record<string, readonly string[]>> = {
  string: ["Text"],
  array: ["List"],
  record: ["Dictionary", "AnyObject", "JsonObject"],
};

describe("every text, list and dictionary of a request", () => {
  it.each(REQUESTS)("has bounds that come first, in %s", (_, schema) => {
    const loose = partsOf(schema).filter((part) => {
      const kinds = KINDS[part.schema.def.type];
      return kinds !== undefined && !isOurs(part, ...kinds);
    });
    expect(loose.map(({ path }) => path)).toEqual([]);
  });
});

describe("checking costs little beside parsing", () => {
  const parsingMs = new Map<string, number>();
  beforeAll(() => {
    for (const [name, value] of Object.entries(HOSTILE_VALUES)) {
      const text = JSON.stringify(value);
      parsingMs.set(
        name,
        leastMs(0, () => void JSON.parse(text)),
      );
    }
  });

  const met = new Set<z.ZodType>();
  it.each(REQUESTS)("in %s, wherever a large value stands", (_, schema) => {
    const dear: string[] = [];
    for (const [at, { path, schema: part, place }] of partsOf(schema).entries()) {
      const stride = met.has(part) ? SHARED_STRIDE : 1;
      met.add(part);
      for (const [kind, [name, value]] of Object.entries(HOSTILE_VALUES).entries()) {
        if ((at + kind) % stride !== 0) continue;
        const body = place(value);
        const limitMs = BUDGET_MS + (parsingMs.get(name) ?? 0);
        const spentMs = leastMs(limitMs, () => {
          const fault = judge(() => check(body, schema));
          if (fault !== undefined && fault.message.length > 1_000) dear.push(`${path}: ${name}`);
        });
        if (spentMs > limitMs) dear.push(`${path}: ${name} costs ${Math.round(spentMs)} ms`);
      }
    }
    expect(dear).toEqual([]);
  });
});

describe("mapping costs little beside parsing", () => {
  it.each(Object.entries(LARGE_CHATS))("of %s", (_, fields) => {
    const text = JSON.stringify({ model: "m", ...fields });
    const parsingMs = cpuMs(() => void JSON.parse(text));
    const request = check(parseBody(new TextEncoder().encode(text)), chatCompletionRequestSchema);
    const limitMs = BUDGET_MS + parsingMs;
    const spentMs = leastMs(limitMs, () => void judge(() => toChatAsked(request)));
    expect(spentMs).toBeLessThanOrEqual(limitMs);
  });
});

describe("a body that a parser would choke on", () => {
  it.each(Object.entries(HOSTILE_JSON))("is not parsed, or is cheap: %s", (_, text) => {
    const bytes = new TextEncoder().encode(text);
    expect(bytes.length).toBeLessThanOrEqual(LIMITS.maxBodyBytes);
    const parsingMs = cpuMs(() => void judgeJson(text));
    const limitMs = BUDGET_MS + parsingMs;
    const spentMs = leastMs(limitMs, () => void judge(() => parseBody(bytes)));
    expect(spentMs).toBeLessThanOrEqual(limitMs);
  });

  it.each([
    ["lists in lists", "nested"],
    ["objects in objects", "nested"],
    ["prototypes in prototypes", "nested"],
    ["names without end", "names"],
    ["one name again and again", "names"],
    ["empty objects", "values"],
    ["empty texts", "values"],
  ])("is refused by its rule: %s", (name, word) => {
    const bytes = new TextEncoder().encode(HOSTILE_JSON[name]);
    const fault = judge(() => parseBody(bytes));
    expect(fault).toMatchObject({ code: "invalid_value" });
    expect(fault?.message).toContain(word);
  });
});

function judgeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
