/** What a gpu-worker itself says of a request: its signed state, and the gauges anyone may read. */
import { randomUUID } from "node:crypto";

import { attemptIdOf, parseAttemptId } from "../../../src/contract/attempts.ts";
import { requestStateSchema, type RequestState } from "../../../src/contract/engine.ts";
import { deriveSigningKey, signRequest } from "../../../src/contract/signature.ts";

export class WorkerMeter {
  readonly #url: string;
  readonly #secret: string;

  constructor(url: string, secret: string) {
    this.#url = url;
    this.#secret = secret;
  }

  /** Of a request's first attempt. */
  async stateOf(requestId: string): Promise<RequestState> {
    const path = `/v1/requests/${attemptIdOf(parseAttemptId(requestId).requestId, 1)}`;
    const key = await deriveSigningKey(this.#secret, "request");
    const parts = { method: "GET", path, body: new Uint8Array() };
    const headers = await signRequest(key, parts, Date.now(), randomUUID());
    const response = await fetch(this.#url + path, { headers });
    return requestStateSchema.parse(await response.json());
  }

  /** Choices that are being decoded, and tokens generated in this life of the worker. */
  async load(): Promise<{ running: number; generatedTokens: number }> {
    const text = await (await fetch(`${this.#url}/metrics`)).text();
    const read = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
    return {
      running: read("tidegate_sequences_running"),
      generatedTokens: read("tidegate_generation_tokens_total"),
    };
  }
}
