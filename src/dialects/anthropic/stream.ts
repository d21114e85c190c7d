/**
 * Streams as Anthropic writes them: `message_start`, then blocks one after another, each from its
 * start to its stop, then `message_delta` and `message_stop`. Pure.
 */
import type { MessageEvent } from "../../contract/messages.ts";
import { ApiError } from "../../errors.ts";
import type { GenerationEvent, ToolCallEvent } from "../../gateway/generation.ts";
import { fromStop } from "../../gateway/refusals.ts";
import { namedEvent } from "../../streaming/sse.ts";
import type { Begun, StreamWriter } from "../dialect.ts";
import {
  openMessage,
  toMessageUsage,
  toStop,
  toTextBlock,
  toToolUseBlock,
  type Ending,
} from "./answer.ts";
import { ANTHROPIC_ERRORS } from "./errors.ts";

export class MessageStream implements StreamWriter {
  readonly #begun: Begun<unknown>;
  /** The block that is open: text, or a call by its place among the calls. */
  #open: "text" | number | undefined;
  /** How many blocks there were, with the open one. */
  #blocks = 0;
  #events = 0;
  #ending: Ending = { finishReason: "length", stopText: null };

  constructor(begun: Begun<unknown>) {
    this.#begun = begun;
  }

  opening(): string {
    const { promptTokens, cachedTokens } = this.#begun.started;
    const usage = toMessageUsage({ promptTokens, cachedTokens, completionTokens: 0 });
    return this.#write(
      { type: "message_start", message: openMessage(this.#begun, usage) },
      { type: "ping" },
    );
  }

  of(event: GenerationEvent): string {
    switch (event.type) {
      case "delta":
        return event.text === "" ? "" : this.#text(event.text);
      case "tool_call":
        return this.#call(event);
      case "choice_end":
        this.#ending = { finishReason: event.finishReason, stopText: event.stopText ?? null };
        return this.#close();
      case "generation_end": {
        if (event.stop !== null) return this.#close() + this.failed(fromStop(event.stop));
        const rest = { stop_details: null, container: null };
        return this.#write(
          {
            type: "message_delta",
            delta: { ...toStop(this.#ending), ...rest },
            usage: toMessageUsage(event.usage),
          },
          { type: "message_stop" },
        );
      }
    }
  }

  failed(error: ApiError): string {
    const { requestId } = this.#begun;
    return ANTHROPIC_ERRORS.event(error, { requestId, eventsBefore: this.#events });
  }

  #text(text: string): string {
    const start = this.#open === "text" ? "" : this.#start("text", toTextBlock(""));
    return start + this.#delta({ type: "text_delta", text });
  }

  #call({ callIndex, id, name, arguments: piece }: ToolCallEvent): string {
    let start = "";
    if (id !== null && name !== null) start = this.#start(callIndex, toToolUseBlock(id, name, {}));
    else if (this.#open !== callIndex) throw outOfOrder(callIndex);
    return piece === ""
      ? start
      : start + this.#delta({ type: "input_json_delta", partial_json: piece });
  }

  #start(
    open: "text" | number,
    content_block: Extract<MessageEvent, { type: "content_block_start" }>["content_block"],
  ): string {
    const closed = this.#close();
    this.#open = open;
    this.#blocks += 1;
    return closed + this.#write({ type: "content_block_start", index: this.#index, content_block });
  }

  #delta(delta: Extract<MessageEvent, { type: "content_block_delta" }>["delta"]): string {
    return this.#write({ type: "content_block_delta", index: this.#index, delta });
  }

  #close(): string {
    if (this.#open === undefined) return "";
    this.#open = undefined;
    return this.#write({ type: "content_block_stop", index: this.#index });
  }

  get #index(): number {
    return this.#blocks - 1;
  }

  #write(...events: readonly MessageEvent[]): string {
    this.#events += events.length;
    return events.map((event) => namedEvent(event.type, event)).join("");
  }
}

function outOfOrder(callIndex: number): ApiError {
  const cause = new Error(`a part of call ${callIndex} came when another block was open`);
  return new ApiError("backend_failed", { cause });
}
