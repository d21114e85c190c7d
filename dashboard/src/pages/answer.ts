/** An answer as it comes, event by event. Pure. */
import type { ChatEvent, ChatToken, Message } from "./chat-stream.ts";

export interface Said extends Message {
  /** Of an answer; to be looked up once it is booked. */
  readonly requestId?: string;
  /** Of an answer, where they were asked for. */
  readonly tokens?: readonly ChatToken[];
  readonly calls?: readonly Call[];
}

export interface Call {
  readonly name: string;
  readonly arguments: string;
}

/** An answer with what came of it. */
export function withEvent(answer: Said, { requestId, text, tokens, calls }: ChatEvent): Said {
  return {
    ...answer,
    ...(requestId !== undefined && { requestId }),
    content: answer.content + (text ?? ""),
    ...(tokens !== undefined && { tokens: [...(answer.tokens ?? []), ...tokens] }),
    ...(calls !== undefined && { calls: withCalls(answer.calls ?? [], calls) }),
  };
}

function withCalls(before: readonly Call[], parts: NonNullable<ChatEvent["calls"]>): Call[] {
  const calls = [...before];
  for (const { index, function: part } of parts) {
    const call = calls[index] ?? { name: "", arguments: "" };
    calls[index] = {
      name: call.name + (part?.name ?? ""),
      arguments: call.arguments + (part?.arguments ?? ""),
    };
  }
  return calls;
}
