/** A streamed chat, read in the browser. */
import { ApiFault } from "../api/client.ts";
import { eventsOf } from "../api/events.ts";

export interface Message {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface ChatCall {
  readonly model: string;
  readonly messages: readonly Message[];
  readonly temperature: number;
  readonly max_tokens: number;
  readonly logprobs?: true;
  readonly response_format?: unknown;
  readonly tools?: unknown;
}

export interface ChatToken {
  readonly text: string;
  readonly logprob: number;
}

export interface ChatEvent {
  readonly requestId?: string;
  readonly text?: string;
  readonly tokens?: readonly ChatToken[];
  /** Calls of tools, in parts: a name comes whole, arguments piece by piece. */
  readonly calls?: readonly CallPart[];
}

export interface CallPart {
  readonly index: number;
  readonly function?: { readonly name?: string; readonly arguments?: string };
}

interface Chunk {
  readonly error?: unknown;
  readonly choices?: readonly {
    readonly delta?: {
      readonly content?: string | null;
      readonly tool_calls?: readonly CallPart[];
    };
    readonly logprobs?: {
      readonly content?: readonly { readonly token: string; readonly logprob: number }[] | null;
    } | null;
  }[];
}

/** @throws {ApiFault} for what is refused before the stream or in it */
export async function* streamChat(
  key: string,
  call: ChatCall,
  signal: AbortSignal,
): AsyncGenerator<ChatEvent> {
  const response = await fetch("/v1/chat/completions", {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ ...call, stream: true }),
    signal,
  });
  if (!response.ok || response.body === null) throw new ApiFault(response, await response.json());
  const requestId = response.headers.get("x-request-id");
  if (requestId !== null) yield { requestId };
  for await (const { data } of eventsOf(response.body)) {
    if (data === "[DONE]") return;
    const chunk = JSON.parse(data) as Chunk;
    if (chunk.error !== undefined) throw new ApiFault(response, chunk);
    const choice = chunk.choices?.[0];
    if (choice !== undefined) yield toEvent(choice);
  }
}

function toEvent({ delta, logprobs }: NonNullable<Chunk["choices"]>[number]): ChatEvent {
  const tokens = logprobs?.content?.map(({ token, logprob }) => ({ text: token, logprob }));
  return {
    ...(typeof delta?.content === "string" && { text: delta.content }),
    ...(tokens !== undefined && { tokens }),
    ...(delta?.tool_calls !== undefined && { calls: delta.tool_calls }),
  };
}
