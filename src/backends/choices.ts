/** How many answers a call asks for, and what of its prompts they tell. Pure. */
import type { GenerateRequest } from "../contract/engine.ts";

type Asked = Pick<GenerateRequest, "input" | "sampling">;

/** All that are generated, those that are only ranked with them. */
export function choicesOf(call: Asked): number {
  return call.sampling.bestOf * promptsOf(call);
}

export function choicesGiven(call: Asked): number {
  return call.sampling.n * promptsOf(call);
}

/** Whether each answer begins with its prompt: as an echo, or with its tokens' probabilities. */
export function tellsPrompt({ echo, promptLogprobs }: GenerateRequest["sampling"]): boolean {
  return echo || promptLogprobs !== undefined;
}

/** Without the log probabilities that nobody reads. */
export function withoutScores(sampling: GenerateRequest["sampling"]) {
  const { promptLogprobs: _, ...rest } = sampling;
  return { ...rest, topLogprobs: null };
}

function promptsOf({ input }: Asked): number {
  return input.type === "completion" ? input.prompts.length : 1;
}
