/** What adds the chunks of a stream up to the answer that would have come whole. */
import type { Accumulator } from "./answer-stream.ts";
import type {
  ChatChoice,
  ChatCompletion,
  ChatCompletionChunk,
  Completion,
  Message,
  MessageAnswerBlock,
  MessageEvent,
  Response,
  ResponseEvent,
} from "./generated/types.ts";

type Writable<T> = { -readonly [K in keyof T]: T[K] };

type Call = { id: string; type: "function"; function: { name: string; arguments: string } };

export class ChatAccumulator implements Accumulator<ChatCompletionChunk, ChatCompletion> {
  #head: ChatCompletionChunk | undefined;
  #usage: unknown = undefined;
  readonly #choices: Writable<ChatChoice>[] = [];

  add(chunk: ChatCompletionChunk): void {
    this.#head ??= chunk;
    if (chunk.usage != null) this.#usage = chunk.usage;
    for (const { index, delta, finish_reason: reason, logprobs } of chunk.choices) {
      const choice = (this.#choices[index] ??= emptyChoice(index));
      const { message } = choice;
      if (typeof delta.content === "string")
        message.content = (message.content ?? "") + delta.content;
      for (const call of delta.tool_calls ?? []) addCall(message as { tool_calls?: Call[] }, call);
      if (reason != null) choice.finish_reason = reason;
      if (logprobs?.content != null) {
        const kept = (choice.logprobs ??= { content: [], refusal: null });
        kept.content = [...(kept.content ?? []), ...logprobs.content];
      }
    }
  }

  isUsage({ choices, usage }: ChatCompletionChunk): boolean {
    return choices.length === 0 && usage != null;
  }

  get whole(): ChatCompletion {
    if (this.#head === undefined) throw new Error("nothing has come yet");
    const { id, created, model, system_fingerprint: fingerprint } = this.#head;
    return {
      id,
      object: "chat.completion",
      created,
      model,
      system_fingerprint: fingerprint,
      choices: this.#choices,
      ...(this.#usage !== undefined && { usage: this.#usage }),
    } as ChatCompletion;
  }
}

function emptyChoice(index: number): ChatChoice {
  const message = { role: "assistant", content: null, refusal: null };
  return { index, message, logprobs: null, finish_reason: null } as unknown as ChatChoice;
}

interface CallDelta {
  readonly index: number;
  readonly id?: string | undefined;
  readonly function?:
    | { readonly name?: string | undefined; readonly arguments?: string | undefined }
    | undefined;
}

function addCall(message: { tool_calls?: Call[] }, delta: CallDelta): void {
  const calls = (message.tool_calls ??= []);
  const call = (calls[delta.index] ??= {
    id: "",
    type: "function",
    function: { name: "", arguments: "" },
  });
  call.id = delta.id ?? call.id;
  call.function.name += delta.function?.name ?? "";
  call.function.arguments += delta.function?.arguments ?? "";
}

export class CompletionAccumulator implements Accumulator<Completion, Completion> {
  #whole: Completion | undefined;

  add(chunk: Completion): void {
    this.#whole ??= { ...chunk, choices: [] };
    if (chunk.usage != null) this.#whole.usage = chunk.usage;
    for (const part of chunk.choices) {
      const choice = this.#whole.choices[part.index];
      if (choice === undefined) this.#whole.choices[part.index] = { ...part };
      else {
        choice.text += part.text;
        choice.finish_reason = part.finish_reason ?? choice.finish_reason;
        if (part.logprobs != null) choice.logprobs = joined(choice.logprobs, part.logprobs);
      }
    }
  }

  isUsage({ choices, usage }: Completion): boolean {
    return choices.length === 0 && usage != null;
  }

  get whole(): Completion {
    if (this.#whole === undefined) throw new Error("nothing has come yet");
    return this.#whole;
  }
}

/** Of lists, each field one after the other. */
function joined<T extends object>(before: T | null | undefined, after: T): T {
  if (before == null) return after;
  const entries = Object.entries(after).map(([name, list]) => {
    const earlier = (before as Record<string, unknown>)[name];
    return [name, Array.isArray(earlier) && Array.isArray(list) ? [...earlier, ...list] : list];
  });
  return Object.fromEntries(entries) as T;
}

export class MessageAccumulator implements Accumulator<MessageEvent, Message> {
  #whole: Message | undefined;
  /** Of calls of tools, by block: what has come of their JSON. */
  readonly #inputs = new Map<number, string>();

  add(event: MessageEvent): void {
    if (event.type === "message_start") {
      this.#whole = { ...event.message, content: [...event.message.content] };
      return;
    }
    const whole = this.#whole;
    if (whole === undefined) return;
    switch (event.type) {
      case "content_block_start":
        whole.content[event.index] = { ...event.content_block };
        break;
      case "content_block_delta": {
        const block = whole.content[event.index];
        const { delta } = event;
        if (delta.type === "text_delta" && block?.type === "text") block.text += delta.text;
        else if (delta.type === "input_json_delta") {
          const before = this.#inputs.get(event.index) ?? "";
          this.#inputs.set(event.index, before + delta.partial_json);
        }
        break;
      }
      case "content_block_stop":
        readInput(whole.content[event.index], this.#inputs.get(event.index));
        break;
      case "message_delta":
        whole.stop_reason = event.delta.stop_reason;
        whole.stop_sequence = event.delta.stop_sequence;
        whole.usage = { ...whole.usage, ...event.usage };
        break;
      case "ping":
      case "message_stop":
      case "error":
        // Nothing of the answer is in these.
        break;
    }
  }

  get whole(): Message {
    if (this.#whole === undefined) throw new Error("nothing has come yet");
    return this.#whole;
  }
}

/** One that `max_tokens` cut is no JSON: its input stays empty, as in a whole answer. */
function readInput(block: MessageAnswerBlock | undefined, text: string | undefined): void {
  if (block?.type !== "tool_use" || text === undefined) return;
  try {
    block.input = JSON.parse(text) as Record<string, unknown>;
  } catch {
    block.input = {};
  }
}

export class ResponseAccumulator implements Accumulator<ResponseEvent, Response> {
  #whole: Response | undefined;

  /** The last event has all of it; until then there are the items that are done. */
  add(event: ResponseEvent): void {
    if ("response" in event) this.#whole = { ...event.response };
    else if (event.type === "response.output_item.done" && this.#whole !== undefined)
      this.#whole.output = this.#whole.output.toSpliced(event.output_index, 1, event.item);
  }

  get whole(): Response {
    if (this.#whole === undefined) throw new Error("nothing has come yet");
    return this.#whole;
  }
}
