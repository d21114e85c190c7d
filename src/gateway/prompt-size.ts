/** How many tokens a prompt may have, from its size alone, before the meter counts it. Pure. */
import type { ChatTurn, GenerateRequest, ToolUse } from "../contract/engine.ts";

export interface PromptSize {
  /** A guess, for the money: the hold is corrected by one more call to the account where it is too low. */
  readonly estimatedTokens: number;
  /** It has no fewer, whatever the tokenizer: a text that is not empty is a token. */
  readonly leastTokens: number;
  /** It hardly has more: a token of text has a byte at least. */
  readonly mostTokens: number;
}

/** Of ordinary text they are 3 to 5. */
const CHARACTERS_PER_TOKEN = 3;
const TEMPLATE_TOKENS_PER_MESSAGE = 8;
/** What a template writes by itself, and around each message. */
const MOST_TEMPLATE_TOKENS = 64;
const MOST_TEMPLATE_TOKENS_PER_MESSAGE = 16;

export function sizeOfPrompt(input: GenerateRequest["input"]): PromptSize {
  return {
    estimatedTokens: estimatePromptTokens(input),
    leastTokens: leastTokensOf(input),
    mostTokens: mostTokensOf(input),
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
  return tokensOf(textOfCalls(turn));
}

/** Tools that may not be called are not shown to the model. */
function tokensOfTools(toolUse: ToolUse | null): number {
  return tokensOf(textOfTools(toolUse));
}

function leastTokensOf(input: GenerateRequest["input"]): number {
  if (input.type === "chat") return 1;
  return input.prompts.reduce(
    (sum, prompt) =>
      sum + (typeof prompt === "string" ? Math.min(1, prompt.length) : prompt.length),
    0,
  );
}

function mostTokensOf(input: GenerateRequest["input"]): number {
  if (input.type === "chat") {
    const texts = input.messages.map((turn) => turn.content + textOfCalls(turn));
    const around = MOST_TEMPLATE_TOKENS + texts.length * MOST_TEMPLATE_TOKENS_PER_MESSAGE;
    return around + bytesOf(texts.join("")) + bytesOf(textOfTools(input.toolUse));
  }
  return input.prompts.reduce(
    (sum, prompt) => sum + (typeof prompt === "string" ? bytesOf(prompt) + 1 : prompt.length),
    0,
  );
}

function textOfCalls(turn: ChatTurn): string {
  const hasCalls = turn.role === "assistant" && turn.toolCalls !== undefined;
  return hasCalls ? JSON.stringify(turn.toolCalls) : "";
}

function textOfTools(toolUse: ToolUse | null): string {
  return toolUse === null || toolUse.choice === "none" ? "" : JSON.stringify(toolUse.tools);
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
