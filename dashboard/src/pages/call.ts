/** A call of the playground, made of what is typed. Pure. */
import type { ChatCall, Message } from "./chat-stream.ts";

/** As it is typed. */
export interface Chosen {
  readonly model: string;
  /** Another model that answers the same; empty: none. */
  readonly beside: string;
  readonly system: string;
  readonly temperature: string;
  readonly maxTokens: string;
  /** Whether each token says how likely it was. */
  readonly areLikely: boolean;
  /** A JSON schema that the answer fits; empty: any answer. */
  readonly schema: string;
  /** A list of tools in JSON, as the API takes them; empty: none. */
  readonly tools: string;
}

type Extras = Pick<ChatCall, "response_format" | "tools">;

/** What is typed as JSON. @returns null where it is none */
export function extrasOf({ schema, tools }: Pick<Chosen, "schema" | "tools">): Extras | null {
  const [format, list] = [parsed(schema), parsed(tools)];
  if (format === NO_JSON || list === NO_JSON) return null;
  return {
    ...(format !== undefined && {
      response_format: {
        type: "json_schema",
        json_schema: { name: "answer", schema: format, strict: true },
      },
    }),
    ...(list !== undefined && { tools: list }),
  };
}

export function toCall(chosen: Chosen, messages: readonly Message[]): ChatCall {
  const { model, system, temperature, maxTokens, areLikely } = chosen;
  const before: Message[] = system === "" ? [] : [{ role: "system", content: system }];
  return {
    model,
    messages: [...before, ...messages],
    temperature: Number(temperature),
    max_tokens: Number(maxTokens),
    ...(areLikely && { logprobs: true }),
    ...extrasOf(chosen),
  };
}

export const NO_JSON = Symbol("no JSON");

/** @returns undefined where nothing is typed; NO_JSON */
export function parsed(text: string): unknown {
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return NO_JSON;
  }
}
