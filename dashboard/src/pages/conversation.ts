/** A conversation with one model: what was said so far, and what is being said now. */
import { useRef, useState } from "react";

import { withEvent, type Said } from "./answer.ts";
import { streamChat, type ChatCall, type Message } from "./chat-stream.ts";

export interface Conversation {
  readonly said: readonly Said[];
  readonly fault: Error | null;
  readonly isAnswering: boolean;
  /** @param toCall the call that goes on with these messages */
  send(text: string, toCall: (messages: readonly Message[]) => ChatCall): Promise<void>;
  stop(): void;
}

export function useConversation(apiKey: string): Conversation {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [fault, setFault] = useState<Error | null>(null);
  const [isAnswering, setAnswering] = useState(false);
  const running = useRef<AbortController | null>(null);
  return {
    said,
    fault,
    isAnswering,
    stop: () => running.current?.abort(),
    send: async (text, toCall) => {
      const asked: readonly Said[] = [...said, { role: "user", content: text }];
      const controller = new AbortController();
      running.current = controller;
      setFault(null);
      setAnswering(true);
      let answer: Said = { role: "assistant", content: "" };
      setSaid([...asked, answer]);
      try {
        const messages = asked.map(({ role, content }) => ({ role, content }));
        for await (const event of streamChat(apiKey, toCall(messages), controller.signal)) {
          answer = withEvent(answer, event);
          setSaid([...asked, answer]);
        }
      } catch (error) {
        if (!controller.signal.aborted) setFault(error as Error);
      } finally {
        setAnswering(false);
      }
    },
  };
}
