/** The events of a whole answer, gathered by choice. Pure. */
import type { TokenLogprob } from "../contract/engine.ts";
import { ApiError } from "../errors.ts";
import type { GenerationEvent, ToolCallEvent } from "../gateway/generation.ts";
import { TextLogprobs } from "./text-logprobs.ts";

export interface GatheredCall {
  readonly id: string;
  readonly name: string;
  /** JSON; cut off where the choice was. */
  arguments: string;
}

export interface GatheredChoice {
  text: string;
  readonly calls: GatheredCall[];
  /** null when none were asked for. */
  tokens: TokenLogprob[] | null;
  /** Of those the text's own: calls are written in tokens, too. */
  readonly textTokens: TokenLogprob[];
  /** Those of its prompt, likewise. */
  promptTokens: TokenLogprob[] | null;
  /** `length` also for a choice that was cut off before its end. */
  finishReason: "stop" | "length" | "tool_calls";
  /** The stop text of the request that ended it. */
  stopText: string | null;
}

export interface Gathered {
  readonly choices: readonly GatheredChoice[];
  readonly end: Extract<GenerationEvent, { type: "generation_end" }>;
}

/** @throws {ApiError} backend_failed when a call's parts come out of order */
export async function gather(
  batches: AsyncIterable<GenerationEvent[]>,
  choiceCount: number,
): Promise<Gathered> {
  const choices = Array.from({ length: choiceCount }, (): GatheredChoice => ({
    text: "",
    calls: [],
    tokens: null,
    textTokens: [],
    promptTokens: null,
    finishReason: "length",
    stopText: null,
  }));
  const texts = choices.map(() => new TextLogprobs());
  let end: Gathered["end"] | undefined;
  for await (const batch of batches) {
    for (const event of batch) {
      if (event.type === "generation_end") {
        end = event;
        continue;
      }
      const choice = choices[event.index];
      const text = texts[event.index];
      if (choice === undefined || text === undefined) continue;
      if (event.type === "choice_end") {
        choice.finishReason = event.finishReason;
        choice.stopText = event.stopText ?? null;
        choice.textTokens.push(...text.rest());
      } else if (event.type === "tool_call") {
        text.leaveToCall();
        addToCall(choice.calls, event);
      } else if (event.ofPrompt === true)
        (choice.promptTokens ??= []).push(...(event.logprobs ?? []));
      else {
        choice.text += event.text;
        choice.textTokens.push(...text.take(event));
        if (event.logprobs !== null) (choice.tokens ??= []).push(...event.logprobs);
      }
    }
  }
  if (end === undefined) throw new Error("a whole answer without its end");
  return { choices, end };
}

function addToCall(calls: GatheredCall[], event: ToolCallEvent): void {
  const { callIndex, id, name, arguments: text } = event;
  const known = calls[callIndex];
  if (known !== undefined) known.arguments += text;
  else if (id !== null && name !== null && callIndex === calls.length) {
    calls.push({ id, name, arguments: text });
  } else {
    const cause = new Error(`call ${callIndex} began without its id and name, or before another`);
    throw new ApiError("backend_failed", { cause });
  }
}
