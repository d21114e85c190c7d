/** The request these tests make: an answer that does not end by itself before `max_tokens`. */
import { MODEL_ID } from "../../support/processes.ts";

export const CHAT_PATH = "/v1/chat/completions";

export interface StoryOptions {
  readonly maxTokens: number;
  /** null: it may be another story each time. */
  readonly seed: number | null;
  readonly stream?: boolean;
  /** Words before the question, to make the prompt take time. */
  readonly padding?: number;
}

export function storyRequest({ maxTokens, seed, stream = true, padding = 0 }: StoryOptions) {
  const content = `${"once upon a time ".repeat(padding)}Tell me a story.`;
  return {
    model: MODEL_ID,
    messages: [{ role: "user", content }],
    max_tokens: maxTokens,
    ignore_eos: true,
    seed,
    stream,
  };
}
