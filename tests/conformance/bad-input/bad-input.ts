/**
 * Requests that must be refused, as data: what is sent, and the status, code, param and words of
 * the refusal. Every row starts from a good chat request with a good key and changes one thing.
 */
export interface BadInput {
  readonly name: string;
  readonly method?: string;
  readonly path?: string;
  /** Replaces the good headers one by one; null takes one away. `KEY` stands for the good key. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Fields put over the good body. */
  readonly with?: Readonly<Record<string, unknown>>;
  /** The whole body instead, as it is. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  readonly status: number;
  readonly code: string;
  readonly param?: string | null;
  readonly says?: string | RegExp;
}

export const CHAT = "/v1/chat/completions";
export const COMPLETIONS = "/v1/completions";
export const GOOD_BODY = {
  model: "pocket-chat",
  messages: [{ role: "user", content: "hi" }],
  max_tokens: 4,
};
