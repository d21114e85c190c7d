/**
 * Streams of responses: numbered events, each item from its beginning to its end, and the whole
 * response at the end. Pure.
 */
import type { TokenLogprob } from "../../contract/engine.ts";
import type { ResponseEvent } from "../../contract/response-events.ts";
import type { OutputItem, ResponseLogprob } from "../../contract/response-items.ts";
import type { ResponseObject } from "../../contract/responses.ts";
import { ApiError, publicMessage } from "../../errors.ts";
import type { GenerationEvent, ToolCallEvent } from "../../gateway/generation.ts";
import { fromStop } from "../../gateway/refusals.ts";
import { namedEvent } from "../../streaming/sse.ts";
import type { StreamWriter } from "../dialect.ts";
import type { Gathered } from "../gathered.ts";
import { TextLogprobs } from "../text-logprobs.ts";
import { RESPONSE_ERRORS } from "./errors.ts";
import {
  closeResponse,
  itemIdOf,
  openResponse,
  toLogprobs,
  toTextPart,
  type BegunResponse,
} from "./response.ts";

type Unnumbered<Event> = Event extends unknown ? Omit<Event, "sequence_number"> : never;
type Message = Extract<OutputItem, { type: "message" }>;
type Call = Extract<OutputItem, { type: "function_call" }>;

/** What is being written, and grows until it is closed. */
interface OpenText {
  readonly type: "message";
  readonly item: Message;
  text: string;
  readonly logprobs: ResponseLogprob[];
}
interface OpenCall {
  readonly type: "function_call";
  readonly item: Call;
  readonly callIndex: number;
}

export class ResponseStream implements StreamWriter {
  readonly #begun: BegunResponse;
  readonly #opened: ResponseObject;
  readonly #output: OutputItem[] = [];
  readonly #logprobs = new TextLogprobs();
  #open: OpenText | OpenCall | undefined;
  #events = 0;
  #isCut = false;

  constructor(begun: BegunResponse) {
    this.#begun = begun;
    this.#opened = openResponse(begun);
  }

  opening(): string {
    const response = this.#opened;
    return this.#write(
      { type: "response.created", response },
      { type: "response.in_progress", response },
    );
  }

  of(event: GenerationEvent): string | Promise<string> {
    switch (event.type) {
      case "delta":
        return this.#text(event.text, this.#logprobs.take(event));
      case "tool_call":
        this.#logprobs.leaveToCall();
        return this.#call(event);
      case "choice_end": {
        this.#isCut = event.finishReason === "length";
        const rest = this.#text("", this.#logprobs.rest());
        const isEmpty = this.#output.length === 0;
        return rest + (isEmpty ? this.#openText() : "") + this.#close(this.#isCut);
      }
      case "generation_end":
        return event.stop === null
          ? this.ended(this.toResponse(event))
          : this.#close(true) + this.failed(fromStop(event.stop));
    }
  }

  /** The whole response, once its events have been written. */
  toResponse(end: Gathered["end"]): ResponseObject {
    const output = this.#output;
    const completedAtMs = this.#begun.now();
    return closeResponse(this.#opened, { output, isCut: this.#isCut, end, completedAtMs });
  }

  /** The last event. */
  ended(response: ResponseObject): string {
    const type = this.#isCut ? "response.incomplete" : "response.completed";
    return this.#write({ type, response });
  }

  failed(error: ApiError): string {
    const { requestId } = this.#begun;
    const said = RESPONSE_ERRORS.event(error, { requestId, eventsBefore: this.#events });
    this.#events += 1;
    const { code } = error;
    const fault = { code, message: publicMessage(error) };
    const response = { ...this.#opened, store: false, status: "failed" as const, error: fault };
    return said + this.#write({ type: "response.failed", response });
  }

  #text(text: string, tokens: readonly TokenLogprob[]): string {
    if (text === "" && tokens.length === 0) return "";
    const start = this.#open?.type === "message" ? "" : this.#openText();
    const open = this.#open as OpenText;
    const logprobs = toLogprobs(tokens);
    open.text += text;
    open.logprobs.push(...logprobs);
    const place = { ...this.#place(), content_index: 0 };
    const delta = { type: "response.output_text.delta", ...place, delta: text, logprobs } as const;
    return start + this.#write(delta);
  }

  #openText(): string {
    const closed = this.#close(false);
    const id = itemIdOf(this.#begun, "message", this.#output.length);
    const item: Message = {
      type: "message",
      id,
      status: "in_progress",
      role: "assistant",
      content: [],
    };
    const added = this.#begin({ type: "message", item, text: "", logprobs: [] });
    const place = { ...this.#place(), content_index: 0 };
    return (
      closed +
      added +
      this.#write({ type: "response.content_part.added", ...place, part: toTextPart("", []) })
    );
  }

  #call({ callIndex, id, name, arguments: piece }: ToolCallEvent): string {
    let start = "";
    if (id !== null && name !== null) {
      const closed = this.#close(false);
      const own = itemIdOf(this.#begun, "function_call", this.#output.length);
      const fields = { call_id: id, name, arguments: "", status: "in_progress" as const };
      const item: Call = { type: "function_call", id: own, ...fields };
      start = closed + this.#begin({ type: "function_call", item, callIndex });
    }
    const open = this.#open;
    if (open?.type !== "function_call" || open.callIndex !== callIndex) throw outOfOrder(callIndex);
    if (piece === "") return start;
    open.item.arguments += piece;
    const type = "response.function_call_arguments.delta";
    return start + this.#write({ type, ...this.#place(), delta: piece });
  }

  #begin(open: OpenText | OpenCall): string {
    this.#open = open;
    this.#output.push(open.item);
    const output_index = this.#output.length - 1;
    // Written at once, so that what it becomes later does not show here.
    return this.#write({ type: "response.output_item.added", output_index, item: open.item });
  }

  #close(isCut: boolean): string {
    const open = this.#open;
    if (open === undefined) return "";
    const place = this.#place();
    open.item.status = isCut ? "incomplete" : "completed";
    const ended = open.type === "message" ? this.#endText(open) : this.#endCall(open.item);
    this.#open = undefined;
    const { output_index } = place;
    return (
      ended + this.#write({ type: "response.output_item.done", output_index, item: open.item })
    );
  }

  #endText({ item, text, logprobs }: OpenText): string {
    const part = toTextPart(text, logprobs);
    item.content.push(part);
    const place = { ...this.#place(), content_index: 0 };
    return this.#write(
      { type: "response.output_text.done", ...place, text, logprobs },
      { type: "response.content_part.done", ...place, part },
    );
  }

  #endCall({ name, arguments: text }: Call): string {
    const type = "response.function_call_arguments.done";
    return this.#write({ type, ...this.#place(), name, arguments: text });
  }

  #place(): { item_id: string; output_index: number } {
    return { item_id: this.#open?.item.id ?? "", output_index: this.#output.length - 1 };
  }

  #write(...events: readonly Unnumbered<ResponseEvent>[]): string {
    let text = "";
    for (const event of events) {
      const { type, ...rest } = event;
      text += namedEvent(type, { type, sequence_number: this.#events, ...rest });
      this.#events += 1;
    }
    return text;
  }
}

function outOfOrder(callIndex: number): ApiError {
  const cause = new Error(`a part of call ${callIndex} came when another item was open`);
  return new ApiError("backend_failed", { cause });
}
