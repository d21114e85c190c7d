/** Requests with an Idempotency-Key, as their tests send and end them. */
import { ask, type Customer } from "./test-worker.ts";

interface Sent {
  readonly path?: string;
  readonly fields?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

const CHAT = { model: "m", messages: [{ role: "user", content: "hi" }] };

/** A chat unless another path is said, whose `fields` are then the whole body. */
export function postKeyed(
  { key }: Customer,
  idempotencyKey: string,
  { path, fields = {}, headers = {} }: Sent = {},
): Promise<Response> {
  return ask(path ?? "/v1/chat/completions", {
    method: "POST",
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "idempotency-key": idempotencyKey,
      ...headers,
    },
    body: JSON.stringify(path === undefined ? { ...CHAT, ...fields } : fields),
  });
}

export const cancelKeyed = ({ key }: Customer, idempotencyKey: string): Promise<Response> =>
  ask(`/v1/requests/${encodeURIComponent(idempotencyKey)}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${key}` },
  });

export const splitEvents = (text: string): string[] =>
  text.split("\n\n").filter((event) => event !== "");
