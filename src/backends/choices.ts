/** How many answers a call asks for. Pure. */
import type { GenerateRequest } from "../contract/engine.ts";

type Asked = Pick<GenerateRequest, "input" | "sampling">;

/** All that are generated, those that are only ranked with them. */
export function choicesOf(call: Asked): number {
  return call.sampling.bestOf * promptsOf(call);
}

export function choicesGiven(call: Asked): number {
  return call.sampling.n * promptsOf(call);
}

function promptsOf({ input }: Asked): number {
  return input.type === "completion" ? input.prompts.length : 1;
}
