/** The largest bodies that a caller may send, each the worst of its kind. */
import { LIMITS } from "../../../src/contract/common.ts";

const BYTES = LIMITS.maxBodyBytes - 1_024;
const { maxBodyNames: NAMES, maxBodyValues: VALUES, maxTokens: NUMBERS } = LIMITS;
const FRACTIONS = LIMITS.maxBodyFractions;

const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const filled = (text: string): string => text.repeat(Math.floor(BYTES / text.length));
const named = (name: (at: number) => string, value: unknown): object =>
  Object.fromEntries(times(NAMES - 64, (at) => [name(at), value]));

/** Texts on which patterns go back and forth, or which take long to count, to trim or to quote. */
const TEXTS: Readonly<Record<string, string>> = {
  "an address without end": `a@${"a.".repeat(BYTES / 2 - 4)}@`,
  "a name without end": `${filled("a")}!`,
  digits: filled("7"),
  "digits and a letter": `${filled("7")}x`,
  space: filled(" "),
  "lines that nearly end": filled("\n"),
  "characters of two units": filled("😀"),
  "halves of characters": filled("\ud800").slice(0, BYTES / 6),
  "a URL without end": `https://${filled("a.")}`,
  "a page": `page_${filled("1")}`,
  base64: `${filled("AAAA")}!`,
  slashes: filled("/"),
};

const LISTS: Readonly<Record<string, readonly unknown[]>> = {
  fractions: times(NUMBERS, () => 0.5),
  "token ids": times(NUMBERS, () => 1),
  "token ids and a fraction": [...times(NUMBERS - 1, () => 1), 0.5],
  "too many token ids": times(NUMBERS + 60_000, () => 1),
  texts: times(VALUES - 64, () => "x"),
  nulls: times(VALUES - 64, () => null),
  objects: times(VALUES / 2 - 64, () => ({})),
  "objects with a name": times(NAMES - 64, () => ({ role: "x" })),
  lists: times(VALUES - 64, () => []),
  "lists of ids": times(32, () => times(32_768, () => 1)),
  "parts of a message": times(NAMES / 2 - 64, () => ({ type: "text", text: "" })),
};

const OBJECTS: Readonly<Record<string, object>> = {
  "odd names": named((at) => `k${at}`, 1),
  "ids as names": named((at) => String(at), 1),
  "ids as names of texts": named((at) => String(at), "x"),
  "long names": named((at) => `${"n".repeat(110)}${at}`, null),
};

export const HOSTILE_VALUES: Readonly<Record<string, unknown>> = { ...TEXTS, ...LISTS, ...OBJECTS };

const listing = (count: number, value: unknown): object => ({
  type: "object",
  properties: { a: { enum: times(count, () => value) } },
});
const tool = (parameters: object) => (at: number) => ({
  type: "function",
  function: { name: `f${at}`, parameters },
});
const hi = [{ role: "user", content: "hi" }];
const calls = (at: number) =>
  times(100, (call) => ({
    id: `${at}/${call}`,
    type: "function",
    function: { name: "f", arguments: "{}" },
  }));

/**
 * Chats of which the contract has nothing to say: what is wrong with them, if anything, is found
 * where they are mapped.
 */
export const LARGE_CHATS: Readonly<Record<string, object>> = {
  "a schema of numbers": {
    messages: hi,
    response_format: {
      type: "json_schema",
      json_schema: { name: "n", schema: listing(1_000_000, 5) },
    },
  },
  "a schema of many names": {
    messages: hi,
    structured_outputs: { json: { properties: named((at) => `k${at}`, {}) } },
  },
  "tools full of fractions": { messages: hi, tools: times(16, tool(listing(FRACTIONS / 16, 0.5))) },
  "tools full of texts": { messages: hi, tools: times(16, tool(listing(3_900, "a".repeat(50)))) },
  "choices full of quotes": {
    messages: hi,
    structured_outputs: { choice: times(1_024, () => '"'.repeat(1_900)) },
  },
  "many messages": { messages: times(2_048, () => ({ role: "user", content: "x".repeat(1_900) })) },
  "many calls of tools": {
    messages: times(60, (at) => ({ role: "assistant", tool_calls: calls(at) })),
  },
};

/**
 * Not values but texts: what a parser alone can be made to spend, and what no object of JavaScript
 * holds.
 */
export const HOSTILE_JSON: Readonly<Record<string, string>> = {
  "lists in lists": `${"[".repeat(BYTES / 2)}${"]".repeat(BYTES / 2)}`,
  "objects in objects": `${'{"a":'.repeat(BYTES / 6)}1${"}".repeat(BYTES / 6)}`,
  "one name again and again": `{${'"a":1,'.repeat(BYTES / 6 - 8)}"a":1}`,
  "prototypes in prototypes": `${'{"__proto__":'.repeat(BYTES / 14)}1${"}".repeat(BYTES / 14)}`,
  "names without end": `{${times(BYTES / 14, (at) => `"k${at + 1_000_000}":1`).join(",")}}`,
  "empty objects": `[${"{},".repeat(BYTES / 3 - 8)}{}]`,
  "empty texts": `[${'"",'.repeat(BYTES / 3 - 8)}""]`,
  "a number of four million digits": `[${"9".repeat(BYTES - 8)}]`,
  "numbers that are too large": `[${"1e999,".repeat(BYTES / 6 - 8)}1]`,
  "numbers that end in zeros": `[${"1.0,".repeat(BYTES / 4 - 8)}1]`,
  "numbers that are long, as many as may be": `[${times(LIMITS.maxBodyNumberTexts, () => "9".repeat(200)).join()}]`,
  "numbers that may be long": `[${"0.07,".repeat(BYTES / 5 - 8)}1]`,
  "a seed beside a million numbers": `{"seed":1234567890123456789,"prompt":[${"7,".repeat(1_000_000)}7]}`,
  "a seed of four million digits": `{"seed":${"7".repeat(BYTES - 16)}}`,
  "seeds without end": `[${'{"seed":1234567890123456789},'.repeat(30_000)}{}]`,
  "a seed after much space": `{"seed"${" ".repeat(BYTES - 64)}:1234567890123456789}`,
  backslashes: `"${"\\\\".repeat(BYTES / 2 - 8)}"`,
  quotes: `"${'\\"'.repeat(BYTES / 2 - 8)}"`,
  escapes: `"${"\\u0041".repeat(BYTES / 6 - 8)}"`,
  "an open text": `"${"a".repeat(BYTES - 8)}`,
  "nothing but space": " ".repeat(BYTES),
  "colons and commas": ":,".repeat(BYTES / 2),
};
