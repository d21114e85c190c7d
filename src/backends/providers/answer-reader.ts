/**
 * A provider's chunks as events in our own words, checked against what was asked for: an answer
 * that is not whole, or not of this request, must not pass for one. A provider counts no tokens
 * before its end, so they are guessed from what comes. Pure.
 */
import type { TokenUsage } from "../../billing/pricing.ts";
import type { ProviderCheck } from "../../contract/provider-checks.ts";
import { BackendError, type BackendEvent, type BackendRequest } from "../backend.ts";
import { NO_TIMING, type Measured } from "../evidence.ts";
import type { Bounds } from "./bounds.ts";
import { ToolCallParts } from "./call-parts.ts";
import {
  byteLength,
  toLogprobs,
  toUsage,
  type Chunk,
  type ChunkChoice,
  type ProviderUsage,
} from "./chunks.ts";

/**
 * A chunk is mostly a token; of what comes in large or small pieces, a token is between so many
 * bytes.
 */
const MOST_BYTES_PER_TOKEN = 8;
const FEWEST_BYTES_PER_TOKEN = 2;

interface Parts {
  readonly request: BackendRequest;
  readonly bounds: Bounds;
  readonly showsAllTokens: boolean;
  /** Told of figures that are not believed, or hardly. */
  readonly onDoubt: (check: ProviderCheck, believed: TokenUsage) => void;
  readonly newCallId: () => string;
}

export class AnswerReader {
  readonly #parts: Parts;
  readonly #calls: ToolCallParts;
  readonly #ended = new Set<number>();
  #chunks = 0;
  #shownChunks = 0;
  #bytes = 0;
  #length = 0;
  #completionTokens = 0;
  #usage: ProviderUsage | undefined;

  constructor(parts: Parts) {
    const { input } = parts.request;
    const offered = input.type === "chat" ? (input.toolUse?.tools ?? []) : [];
    this.#parts = parts;
    this.#calls = new ToolCallParts(new Set(offered.map(({ name }) => name)), parts.newCallId);
  }

  /** Whether all choices have ended: what may still come is the usage. */
  get isWhole(): boolean {
    return this.#ended.size === this.#parts.bounds.choices;
  }

  get hasUsage(): boolean {
    return this.#usage !== undefined;
  }

  /** @throws {BackendError} failed, for what is no part of an answer to this request */
  take(chunk: Chunk): BackendEvent[] {
    this.#chunks += 1;
    const events = (chunk.choices ?? []).flatMap((choice) => this.#takeChoice(choice));
    const { length } = this.#parts.bounds;
    if (this.#chunks > length || this.#length > length)
      throw broken(`it has more than ${length} characters, or as many events`);
    if (chunk.usage != null) this.#usage = toUsage(chunk.usage);
    return events;
  }

  /** There is no more. @throws {BackendError} connection_lost */
  end(): BackendEvent {
    if (!this.isWhole)
      throw new BackendError("connection_lost", "the provider's stream ended before its end");
    return { type: "end", outcome: "completed", measured: this.#measured() };
  }

  #takeChoice(choice: ChunkChoice): BackendEvent[] {
    const index = choice.index ?? 0;
    const delta = choice.delta ?? choice.message;
    const text = choice.text ?? delta?.content ?? delta?.refusal ?? "";
    const thought = delta?.reasoning_content ?? delta?.reasoning ?? "";
    const parts = delta?.tool_calls ?? [];
    const logprobs = toLogprobs(choice);
    const isSilent =
      text === "" && thought === "" && parts.length === 0 && (logprobs ?? []).length === 0;
    if (index >= this.#parts.bounds.choices)
      throw broken(`it has a choice ${index} of ${this.#parts.bounds.choices}`);
    if (this.#ended.has(index)) {
      // Some repeat the end, or an empty piece, beside the usage.
      if (isSilent) return [];
      throw broken(`choice ${index} goes on after its end`);
    }
    const events: BackendEvent[] = [];
    if (!isSilent) {
      this.#count(
        text + thought + parts.map(({ function: part }) => part?.arguments ?? "").join(""),
        logprobs?.length ?? 0,
      );
      const completionTokens = this.#completionTokens;
      events.push({ type: "delta", index, text, completionTokens, logprobs });
      for (const part of parts)
        for (const piece of this.#calls.take(index, part))
          events.push({ ...piece, completionTokens });
    }
    if (choice.finish_reason != null && choice.finish_reason !== "") {
      this.#ended.add(index);
      const finishReason = toFinishReason(choice.finish_reason, this.#calls.has(index));
      const completionTokens = this.#completionTokens;
      const rest = finishReason === "length" ? [] : this.#calls.end(index);
      events.push(...rest.map((piece) => ({ ...piece, completionTokens })));
      events.push({ type: "choice_end", index, finishReason });
    }
    return events;
  }

  /** @param tokens as many as are told one by one; 0: not told */
  #count(shown: string, tokens: number): void {
    this.#length += shown.length;
    this.#bytes += byteLength(shown);
    this.#shownChunks += Math.max(1, tokens);
    const fewest = Math.ceil(this.#bytes / MOST_BYTES_PER_TOKEN);
    const most = Math.max(1, Math.ceil(this.#bytes / FEWEST_BYTES_PER_TOKEN));
    const guessed = Math.max(fewest, Math.min(this.#shownChunks, most));
    const counted = Math.min(guessed, this.#parts.bounds.completionTokens);
    this.#completionTokens = Math.max(this.#completionTokens, counted);
  }

  #measured(): Measured | null {
    if (this.#usage === undefined) return null;
    const { costNanoUsd, ...said } = this.#usage;
    const { bounds, showsAllTokens, onDoubt } = this.#parts;
    const tokens = this.#completionTokens;
    const shown = { bytes: this.#bytes, calls: this.#calls.begun, tokens };
    const { believed: usage, check } = bounds.check(said, shown, showsAllTokens);
    if (check.verdict !== "agrees") onDoubt(check, usage);
    const cost = costNanoUsd === null ? {} : { costNanoUsd };
    return { measuredBy: "provider", usage, timing: NO_TIMING, check, ...cost };
  }
}

/** @param hasCalls some say `stop` of an answer that is a call */
function toFinishReason(reason: string, hasCalls: boolean): "stop" | "length" | "tool_calls" {
  if (reason === "length" || reason === "max_tokens") return "length";
  return hasCalls ? "tool_calls" : "stop";
}

function broken(what: string): BackendError {
  return new BackendError("failed", `the provider's answer is not one to this request: ${what}`);
}
