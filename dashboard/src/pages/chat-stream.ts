/** A streamed chat, read in the browser. */
import { ApiFault } from "../api/client.ts";

export interface Message {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface ChatCall {
  readonly model: string;
  readonly messages: readonly Message[];
  readonly temperature: number;
  readonly max_tokens: number;
}

export interface ChatEvent {
  readonly requestId?: string;
  readonly text?: string;
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
  for await (const data of eventsOf(response.body)) {
    if (data === "[DONE]") return;
    const chunk = JSON.parse(data) as {
      error?: unknown;
      choices?: readonly { delta?: { content?: string | null } }[];
    };
    if (chunk.error !== undefined) throw new ApiFault(response, chunk);
    const text = chunk.choices?.[0]?.delta?.content;
    if (text !== undefined && text !== null) yield { text };
  }
}

/** The data of each event. Ours have one line each, and comments between them. */
async function* eventsOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.startsWith("data: ")) yield line.slice("data: ".length);
  }
}
