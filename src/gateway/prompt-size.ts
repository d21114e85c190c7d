/** How many tokens a prompt may have, from its size alone, before the meter counts it. Pure. */
import type { ChatTurn, GenerateRequest, ToolUse } from "../contract/engine.ts";

export interface PromptSize {
  /**
   * A guess, for the money: the hold is corrected by one more call to the account where it is too
   * low.
   */
  readonly estimatedTokens: number;
  /** It may have so few, so that no estimate refuses whom money and limits have room for. */
  readonly fewestTokens: number;
}

/** Of ordinary text they are 3 to 5. */
const CHARACTERS_PER_TOKEN = 3;
const TEMPLATE_TOKENS_PER_MESSAGE = 8;
/** A token of white space may stand for more than a hundred characters. */
export const MOST_CHARACTERS_PER_TOKEN = 192;

export function sizeOfPrompt(input: GenerateRequest["input"]): PromptSize {
  return {
    estimatedTokens: estimatePromptTokens(input),
    fewestTokens: fewestPromptTokens(input),
  };
}

/** Before the meter counts: texts, and the tools and calls that a template writes out. */
export function estimatePromptTokens(input: GenerateRequest["input"]): number {
  if (input.type === "chat") {
    return input.messages.reduce(
      (sum, turn) =>
        sum + tokensOf(turn.content) + tokensOfCalls(turn) + TEMPLATE_TOKENS_PER_MESSAGE,
      tokensOfTools(input.toolUse),
    );
  }
  return input.prompts.reduce(
    (sum, prompt) => sum + (typeof prompt === "string" ? tokensOf(prompt) : prompt.length),
    0,
  );
}

const tokensOf = (text: string): number => Math.ceil(text.length / CHARACTERS_PER_TOKEN);

function tokensOfCalls(turn: ChatTurn): number {
  const hasCalls = turn.role === "assistant" && turn.toolCalls !== undefined;
  return hasCalls ? tokensOf(JSON.stringify(turn.toolCalls)) : 0;
}

/** Tools that may not be called are not shown to the model. */
function tokensOfTools(toolUse: ToolUse | null): number {
  return toolUse === null || toolUse.choice === "none"
    ? 0
    : tokensOf(JSON.stringify(toolUse.tools));
}

function fewestPromptTokens(input: GenerateRequest["input"]): number {
  const texts =
    input.type === "chat" ? input.messages.map(({ content }) => content) : input.prompts;
  return texts.reduce<number>(
    (sum, text) =>
      sum +
      (typeof text === "string" ? Math.ceil(text.length / MOST_CHARACTERS_PER_TOKEN) : text.length),
    0,
  );
}
