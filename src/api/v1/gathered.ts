/** The events of a whole answer, gathered by choice. Pure. */
import type { TokenLogprob } from "../../contract/engine.ts";
import type { GenerationEvent } from "../../gateway/metered-generation.ts";

export interface GatheredChoice {
  text: string;
  /** null when none were asked for. */
  tokens: TokenLogprob[] | null;
  /** `length` also for a choice that was cut off before its end. */
  finishReason: "stop" | "length" | "tool_calls";
}

export interface Gathered {
  readonly choices: readonly GatheredChoice[];
  readonly end: Extract<GenerationEvent, { type: "generation_end" }>;
}

export async function gather(
  batches: AsyncIterable<GenerationEvent[]>,
  choiceCount: number,
): Promise<Gathered> {
  const choices = Array.from({ length: choiceCount }, (): GatheredChoice => ({
    text: "",
    tokens: null,
    finishReason: "length",
  }));
  let end: Gathered["end"] | undefined;
  for await (const batch of batches) {
    for (const event of batch) {
      if (event.type === "generation_end") {
        end = event;
        continue;
      }
      const choice = choices[event.index];
      if (choice === undefined) continue;
      if (event.type === "choice_end") choice.finishReason = event.finishReason;
      else if (event.type === "delta") {
        choice.text += event.text;
        if (event.logprobs !== null) (choice.tokens ??= []).push(...event.logprobs);
      }
    }
  }
  if (end === undefined) throw new Error("a whole answer without its end");
  return { choices, end };
}
