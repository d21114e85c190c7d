/**
 * What a provider sends of an answer, in OpenAI's form and those near it. Nothing in it is believed
 * before it is parsed. Pure.
 */
import { z } from "zod";

import type { TokenUsage } from "../../billing/pricing.ts";
import type { TokenLogprob } from "../../contract/engine.ts";
import { BackendError } from "../backend.ts";

const count = z.int().min(0);
const text = z.string().nullish();

const callSchema = z.object({
  index: count.nullish(),
  id: text,
  function: z.object({ name: text, arguments: text }).nullish(),
});

const topSchema = z.object({ token: z.string(), logprob: z.number() });

const deltaSchema = z.object({
  content: text,
  refusal: text,
  /** Thoughts, which are counted and not passed on. */
  reasoning_content: text,
  reasoning: text,
  tool_calls: z.array(callSchema).nullish(),
});

const choiceSchema = z.object({
  index: count.nullish(),
  /** Of a chat. */
  delta: deltaSchema.nullish(),
  /** Of a chat that was not streamed. */
  message: deltaSchema.nullish(),
  /** Of a completion. */
  text,
  finish_reason: text,
  logprobs: z
    .object({
      content: z.array(topSchema.extend({ top_logprobs: z.array(topSchema).nullish() })).nullish(),
      tokens: z.array(z.string()).nullish(),
      token_logprobs: z.array(z.number().nullable()).nullish(),
      top_logprobs: z.array(z.record(z.string(), z.number()).nullable()).nullish(),
    })
    .nullish(),
});

const usageSchema = z.object({
  prompt_tokens: count,
  completion_tokens: count,
  prompt_tokens_details: z.object({ cached_tokens: count.nullish() }).nullish(),
  /** USD, where a provider says what it charged. */
  cost: z.number().min(0).nullish(),
});

const chunkSchema = z.object({
  model: text,
  choices: z.array(choiceSchema).nullish(),
  usage: usageSchema.nullish(),
});

export type Chunk = z.infer<typeof chunkSchema>;
export type ChunkChoice = z.infer<typeof choiceSchema>;
export type CallPart = z.infer<typeof callSchema>;

/** @throws {BackendError} failed */
export function parseChunk(value: unknown): Chunk {
  const parsed = chunkSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new BackendError("failed", "the provider sent an event that is none of its form");
}

/** @throws {BackendError} failed */
export function parseJson(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch (cause) {
    throw new BackendError("failed", "the provider sent what is not JSON", { cause });
  }
}

export interface ProviderUsage extends TokenUsage {
  /** What the provider says that it charges us. */
  readonly costNanoUsd: number | null;
}

export function toUsage(usage: NonNullable<Chunk["usage"]>): ProviderUsage {
  const { prompt_tokens: promptTokens, completion_tokens: completionTokens, cost } = usage;
  const cachedTokens = usage.prompt_tokens_details?.cached_tokens ?? 0;
  const costNanoUsd = cost == null ? null : Math.round(cost * 1e9);
  const isKnown = costNanoUsd !== null && Number.isSafeInteger(costNanoUsd);
  return {
    promptTokens,
    cachedTokens,
    completionTokens,
    costNanoUsd: isKnown ? costNanoUsd : null,
  };
}

/** null where none came. */
export function toLogprobs({ logprobs }: ChunkChoice): TokenLogprob[] | null {
  if (logprobs == null) return null;
  if (logprobs.content != null)
    return logprobs.content.map(({ token, logprob, top_logprobs: top }) => ({
      token,
      bytes: bytesOf(token),
      logprob,
      top: (top ?? []).map(withBytes),
    }));
  const { tokens, token_logprobs: values, top_logprobs: tops } = logprobs;
  if (tokens == null) return null;
  return tokens.map((token, at) => ({
    token,
    bytes: bytesOf(token),
    logprob: values?.[at] ?? null,
    top: Object.entries(tops?.[at] ?? {}).map(([one, logprob]) =>
      withBytes({ token: one, logprob }),
    ),
  }));
}

const withBytes = ({ token, logprob }: z.infer<typeof topSchema>) => ({
  token,
  bytes: bytesOf(token),
  logprob,
});

const ENCODER = new TextEncoder();

const bytesOf = (token: string): number[] => [...ENCODER.encode(token)];

export const byteLength = (value: string): number => ENCODER.encode(value).length;
