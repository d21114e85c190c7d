/**
 * Workers AI's own form of an answer as OpenAI's: `{"response": "…"}`, calls with their arguments
 * as objects, the usage beside them, and no word of why it ended. Some of its models answer in
 * OpenAI's form, which is left as it is. Pure.
 */
import { z } from "zod";

/** Stands for the end of a stream. */
export const DONE = { isDone: true } as const;

const ownSchema = z.object({
  /** An object where a form of the output was asked for. */
  response: z.unknown(),
  tool_calls: z
    .array(z.object({ name: z.string(), arguments: z.unknown(), id: z.string().nullish() }))
    .nullish(),
  usage: z.looseObject({ completion_tokens: z.number() }).nullish(),
});

export class WorkersAiForm {
  readonly #maxTokens: number | null;
  #completionTokens = 0;
  #calls = 0;

  constructor(maxTokens: number | null) {
    this.#maxTokens = maxTokens;
  }

  /** What is in neither form is given back as it is, for whoever parses chunks to refuse. */
  toChunk(value: unknown): unknown {
    if (value === DONE) return { choices: [{ index: 0, finish_reason: this.#reason }] };
    const own = ownSchema.safeParse(value);
    const isOwn = own.success && !("choices" in (value as object));
    if (!isOwn || !["response", "tool_calls", "usage"].some((name) => name in (value as object)))
      return value;
    const { response, tool_calls: calls, usage } = own.data;
    if (usage != null) this.#completionTokens = usage.completion_tokens;
    const delta = {
      content: typeof response === "string" ? response : toText(response),
      tool_calls: (calls ?? []).map(({ name, arguments: given, id }) => ({
        index: this.#calls++,
        id,
        function: { name, arguments: toText(given) },
      })),
    };
    return { choices: [{ index: 0, delta }], usage };
  }

  get #reason(): "length" | "stop" {
    return this.#maxTokens !== null && this.#completionTokens >= this.#maxTokens
      ? "length"
      : "stop";
  }
}

function toText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
