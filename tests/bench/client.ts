/**
 * One HTTP request and what its answer took, seen from a client: until the first content token, and
 * until the end. An answer that is not exactly what was asked for is an error, not a sample.
 */
import { request, type Agent } from "node:http";

export interface Exchange {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly expect: Expectation;
}

export interface Expectation {
  readonly status: number;
  /** How often the answer's text must hold `token`; a stream must also end with `[DONE]`. */
  readonly tokens?: { readonly text: string; readonly count: number; readonly isStream: boolean };
}

/** Milliseconds since the request was begun. */
export interface Sample {
  /** First chunk with content for a stream; the whole answer otherwise. */
  readonly firstTokenMs: number;
  readonly totalMs: number;
}

/** A chunk of a chat stream whose content is not empty: the role chunk before it does not count. */
const CONTENT = /"content":\s*"[^"]/;

/** @throws {Error} when the connection breaks, or the answer is not the expected one */
export function exchange(
  agent: Agent,
  { method, url, headers, body, expect }: Exchange,
): Promise<Sample> {
  return new Promise((resolve, reject) => {
    const startedMs = performance.now();
    let firstTokenMs: number | undefined;
    let text = "";
    const length = body === undefined ? undefined : { "content-length": Buffer.byteLength(body) };
    const call = request(url, { method, agent, headers: { ...headers, ...length } }, (response) => {
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
        // Over all text so far, as a chunk may be split anywhere; only until it is found, when the
        // text is short.
        if (firstTokenMs === undefined && expect.tokens?.isStream === true && CONTENT.test(text)) {
          firstTokenMs = performance.now() - startedMs;
        }
      });
      response.on("end", () => {
        const totalMs = performance.now() - startedMs;
        const fault = faultOf(expect, response.statusCode, text);
        if (fault === undefined) resolve({ firstTokenMs: firstTokenMs ?? totalMs, totalMs });
        else reject(new Error(`${method} ${url}: ${fault}`));
      });
      response.on("error", reject);
    });
    call.on("error", reject);
    call.end(body);
  });
}

function faultOf(
  expect: Expectation,
  status: number | undefined,
  text: string,
): string | undefined {
  if (status !== expect.status)
    return `expected ${expect.status}, got ${status}: ${text.slice(0, 300)}`;
  if (expect.tokens === undefined) return undefined;
  const found = text.split(expect.tokens.text).length - 1;
  if (found !== expect.tokens.count) return `expected ${expect.tokens.count} tokens, got ${found}`;
  if (expect.tokens.isStream && !text.trimEnd().endsWith("data: [DONE]"))
    return "the stream has no [DONE]";
  return undefined;
}
