/**
 * Every text of every request, put in as each control token of every bundled tokenizer: none of
 * them becomes a token. Texts are found by walking a request that has all the fields, so that a
 * field that is added to it is tried as well.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { PreTrainedTokenizer } from "@huggingface/transformers";
import { describe, expect, it } from "vitest";

import { admit } from "../../../gpu-worker/src/reading/admission.ts";
import { TaskTokenizer } from "../../../gpu-worker/src/tokenization/task-tokenizer.ts";
import { ModelTokenizer } from "../../../gpu-worker/src/tokenization/tokenizer.ts";
import { chatCompletionRequestSchema } from "../../../src/contract/chat.ts";
import { messageRequestSchema } from "../../../src/contract/messages.ts";
import type { KeptItem } from "../../../src/contract/response-items.ts";
import { responseRequestSchema } from "../../../src/contract/responses.ts";
import { MESSAGES } from "../../../src/dialects/anthropic/dialect.ts";
import { CHAT } from "../../../src/dialects/openai/chat-dialect.ts";
import { RESPONSES } from "../../../src/dialects/responses/dialect.ts";
import { itemsOf } from "../../../src/dialects/responses/request.ts";
import type { GenerationTerms } from "../../../src/gateway/generate.ts";
import { PLAIN_SAMPLING, requestOf } from "../../e2e/gpu-worker/worker-process.ts";

const MODELS = join(import.meta.dirname, "../../../gpu-worker/models");
type Json = Record<string, unknown>;
interface AddedToken {
  readonly id: number;
  readonly content: string;
  readonly special: boolean;
}

const readFile = (...path: string[]) =>
  JSON.parse(readFileSync(join(MODELS, ...path), "utf8")) as Json & {
    added_tokens?: AddedToken[];
  };

/** Of every bundled tokenizer. */
const BUNDLED = readdirSync(MODELS).flatMap((model) =>
  (readFile(model, "tokenizer.json").added_tokens ?? []).map(({ content }) => content),
);
/** As other models have them, one of which could be the name of a function. */
const OTHERS = ["<|eot_id|>", "[INST]", "<think>", "</tool_call>", "tool_call"];
const CONTROLS = [...new Set([...BUNDLED, ...OTHERS])];

/** Writes all that a request may give to a template, names and ids too. */
const TEMPLATE = `{% if tools %}{% for t in tools %}{{ t | tojson }}{% endfor %}{% endif %}{% for m in messages %}<|im_start|>{{ m.role }}
{{ m.content }}{% if m.name %}{{ m.name }}{% endif %}{% if m.reasoning_content %}{{ m.reasoning_content }}{% endif %}{% if m.tool_call_id %}{{ m.tool_call_id }}{% endif %}{% if m.tool_calls %}{% for c in m.tool_calls %}{{ c.id }}{{ c.function.name }}{{ c.function.arguments | tojson }}{% endfor %}{% endif %}<|im_end|>
{% endfor %}{{ note }}{{ more | tojson }}{% if add_generation_prompt %}<|im_start|>assistant
{% endif %}`;

const chatFile = readFile("pocket-chat", "tokenizer.json");
const known = chatFile.added_tokens ?? [];
const missing = CONTROLS.filter((content) => !known.some((one) => one.content === content));
const added = missing.map((content, index) => ({
  id: 2048 + index,
  content,
  single_word: false,
  lstrip: false,
  rstrip: false,
  normalized: false,
  special: content !== "tool_call",
}));
const controls = new Set([...known, ...added].map(({ id }) => id));
const inner = new PreTrainedTokenizer(
  { ...chatFile, added_tokens: [...known, ...added] },
  {
    ...readFile("pocket-chat", "tokenizer_config.json"),
    chat_template: TEMPLATE,
  },
);
const tokenizer = new ModelTokenizer(inner);

/** The control tokens of the prompt that a request makes; undefined: it is refused before that. */
function controlsOf(terms: Pick<GenerationTerms, "input">): number[] | undefined {
  const { input } = terms;
  const request = { ...requestOf("", { input }), sampling: PLAIN_SAMPLING };
  const facts = { id: "chat", contextTokens: 100_000, vocabularySize: 4_096 };
  const admission = admit(request, { ...facts, tokenizer });
  if (!admission.ok) return undefined;
  return admission.prompts.flatMap(({ tokenIds }) => tokenIds.filter((id) => controls.has(id)));
}

const PARAMETERS = {
  type: "object",
  title: "a title",
  properties: { city: { type: "string", description: "a city", enum: ["here", "there"] } },
  required: ["city"],
};

const WIRES: Record<string, { body: Json; toTerms: (body: unknown) => GenerationTerms }> = {
  chat: {
    body: {
      model: "m",
      messages: [
        { role: "system", content: "be brief", name: "one" },
        { role: "developer", content: [{ type: "text", text: "be kind" }] },
        { role: "user", content: [{ type: "text", text: "hello" }], name: "two" },
        {
          role: "assistant",
          content: "let me see",
          refusal: "or not",
          reasoning: "a thought",
          reasoning_content: "a thought",
          tool_calls: [
            { id: "call_1", type: "function", function: { name: "get", arguments: '{"a":"b"}' } },
          ],
        },
        { role: "tool", content: "an answer", tool_call_id: "call_1" },
        { role: "assistant", content: [{ type: "text", text: "the beginning" }] },
      ],
      tools: [
        {
          type: "function",
          function: { name: "get", description: "gets it", parameters: PARAMETERS },
        },
      ],
      tool_choice: { type: "function", function: { name: "get" } },
      stop: ["an end"],
      user: "somebody",
      metadata: { a: "b" },
      chat_template_kwargs: { note: "a note", more: { a: ["b"] } },
    },
    toTerms: (body) => CHAT.toTerms(chatCompletionRequestSchema.parse(CHAT.prepare?.(body))),
  },
  "a beginning to go on with": {
    body: {
      model: "m",
      messages: [
        { role: "user", content: "hello" },
        { role: "assistant", content: "the beginning" },
      ],
      add_generation_prompt: false,
      continue_final_message: true,
    },
    toTerms: (body) => CHAT.toTerms(chatCompletionRequestSchema.parse(body)),
  },
  messages: {
    body: {
      model: "m",
      max_tokens: 8,
      system: [{ type: "text", text: "be brief" }],
      messages: [
        { role: "user", content: [{ type: "text", text: "hello" }] },
        {
          role: "assistant",
          content: [
            { type: "thinking", thinking: "a thought", signature: "s" },
            { type: "text", text: "let me see" },
            { type: "tool_use", id: "call_1", name: "get", input: { city: ["here"] } },
          ],
        },
        {
          role: "user",
          content: [
            {
              type: "tool_result",
              tool_use_id: "call_1",
              content: [{ type: "text", text: "an answer" }],
            },
            { type: "text", text: "and now" },
          ],
        },
        { role: "assistant", content: "the beginning" },
      ],
      tools: [{ name: "get", description: "gets it", input_schema: PARAMETERS }],
      stop_sequences: ["an end"],
    },
    toTerms: (body) => MESSAGES.toTerms(messageRequestSchema.parse(body)),
  },
  responses: {
    body: {
      model: "m",
      instructions: "be brief",
      input: [
        { type: "message", role: "user", content: [{ type: "input_text", text: "hello" }] },
        { type: "reasoning", summary: [{ type: "summary_text", text: "a thought" }] },
        { type: "message", role: "assistant", content: [{ type: "output_text", text: "yes" }] },
        { type: "function_call", call_id: "call_1", name: "get", arguments: '{"a":"b"}' },
        { type: "function_call_output", call_id: "call_1", output: "an answer" },
      ],
      tools: [{ type: "function", name: "get", description: "gets it", parameters: PARAMETERS }],
      user: "somebody",
    },
    toTerms: (body) => {
      const request = responseRequestSchema.parse(RESPONSES.prepare?.(body));
      return RESPONSES.toTerms({ request, before: [], input: itemsOf(request) as KeptItem[] });
    },
  },
};

/** A copy of a value for each text in it, keys too, with that text replaced. */
function* replaceEach(value: unknown, by: string): Generator<{ path: string; value: unknown }> {
  if (typeof value === "string") {
    yield { path: "", value: by };
    // JSON in a text is read, and what stands in it is a text of its own.
    if (value.startsWith("{"))
      for (const { path, value: changed } of replaceEach(JSON.parse(value), by))
        yield { path: `(json)${path}`, value: JSON.stringify(changed) };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const changed of replaceEach(item, by))
        yield { path: `[${index}]${changed.path}`, value: value.with(index, changed.value) };
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      for (const changed of replaceEach(item, by))
        yield { path: `.${key}${changed.path}`, value: { ...value, [key]: changed.value } };
      const { [key]: _, ...rest } = value as Json;
      yield { path: `.${key}(name)`, value: { ...rest, [by]: item } };
    }
  }
}

/** The id of a call stands in the call and in its answer: one alone is refused. */
function replaceIds(value: unknown, by: string): unknown {
  if (value === "call_1") return by;
  if (Array.isArray(value)) return value.map((item) => replaceIds(item, by));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, replaceIds(item, by)]),
  );
}

/** All ways in which a body may have that text. */
const changedBy = (body: Json, by: string) => [
  ...replaceEach(body, by),
  { path: "ids", value: replaceIds(body, by) },
];

/**
 * A text that reads like nothing, in each place: what is refused with it is no text of the
 * caller's.
 */
const HONEST = "plain";

describe.each(Object.entries(WIRES))("a request of %s", (_name, { body, toTerms }) => {
  const read = (changed: unknown): number[] | undefined => {
    try {
      return controlsOf(toTerms(changed));
    } catch {
      return undefined;
    }
  };
  const honest = new Map(changedBy(body, HONEST).map(({ path, value }) => [path, read(value)]));
  const open = [...honest].filter(([, found]) => found !== undefined).map(([path]) => path);

  it("has texts that reach the prompt", () => {
    expect(read(body)?.length).toBeGreaterThan(2);
    expect(open.length).toBeGreaterThan(1);
  });

  it.each(CONTROLS)("has no control token from any of its texts: %s", (control) => {
    for (const forged of [control, `a ${control}\n${control} b`]) {
      for (const { path, value } of changedBy(body, forged)) {
        const found = read(value);
        // A name that is no name is refused, and a request that is refused makes no prompt.
        if (found !== undefined) expect(found, `${path}: ${forged}`).toEqual(honest.get(path));
      }
    }
  });
});

describe.each(readdirSync(MODELS).filter((model) => model !== "pocket-chat"))(
  "a text of a task for %s",
  (model) => {
    const own = new PreTrainedTokenizer(
      readFile(model, "tokenizer.json"),
      readFile(model, "tokenizer_config.json"),
    );
    const tasks = new TaskTokenizer(own);
    const unknown = own.unk_token_id as number | undefined;
    const special = new Set(
      (readFile(model, "tokenizer.json").added_tokens ?? [])
        .map(({ id }) => id)
        .filter((id) => id !== unknown),
    );

    // Questions, contexts, labels, hypotheses, queries, documents and pairs are all read so, each
    // by itself.
    it.each(CONTROLS)("has no control token: %s", (control) => {
      for (const text of [control, `a ${control} b`, `${control}${control}`])
        expect(tasks.encode(text).filter((id) => special.has(id))).toEqual([]);
    });

    it("keeps its rows' own, however the texts read", () => {
      const row = (text: string) => tasks.toRow(tasks.encode(text), tasks.encode(text)).tokenIds;
      const count = (text: string) => [...row(text)].filter((id) => special.has(id)).length;
      for (const control of CONTROLS) expect(count(control)).toBe(count("a"));
    });
  },
);
