/** Reads bodies of requests whose heads are authentic, within bounds of each and of all that are read at once. */
import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";

export const MAX_BODY_BYTES = 8 * 1024 * 1024;
/** Of all bodies that are being read, or are read and not parsed yet. */
const MAX_READING_BYTES = 64 * 1024 * 1024;
/** A larger body is parsed in a turn of its own, so that what is relayed meanwhile waits for one of them at most. */
const LARGE_BYTES = 256 * 1024;

export type ReadBody =
  | {
      readonly ok: true;
      readonly body: Uint8Array;
      /** The body was parsed; its bytes may be another's. */
      readonly release: () => void;
    }
  | { readonly ok: false; readonly reason: "too_large" | "broken" | "altered" };

interface Waiting {
  readonly bytes: number;
  readonly start: () => void;
}

/** Whoever finds no room waits, unread, in the order of arrival. */
export class BodyReader {
  readonly #maxReadingBytes: number;
  #readingBytes = 0;
  #waiting: Waiting[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(maxReadingBytes = MAX_READING_BYTES) {
    this.#maxReadingBytes = maxReadingBytes;
  }

  /** Of bodies that have room. */
  get readingBytes(): number {
    return this.#readingBytes;
  }

  /**
   * Stops reading as soon as the bound is passed, or at once if the announced length passes it.
   *
   * @param digest SHA-256 in hexadecimal, which the body must have
   */
  async read(request: IncomingMessage, digest: string): Promise<ReadBody> {
    const announced = request.headers["content-length"];
    const bytes = announced === undefined ? MAX_BODY_BYTES : Number(announced);
    if (bytes > MAX_BODY_BYTES) return { ok: false, reason: "too_large" };
    if (!(await this.#takeRoom(request, bytes))) return { ok: false, reason: "broken" };
    let isReleased = false;
    const release = (): void => {
      if (!isReleased) this.#giveRoom(bytes);
      isReleased = true;
    };
    const read = await readWhole(request, digest);
    if (!read.ok) {
      release();
      return read;
    }
    if (read.body.length > LARGE_BYTES) await (this.#turn = this.#turn.then(() => nextTurn()));
    return { ...read, release };
  }

  /** @returns false if the request is gone before there is room */
  async #takeRoom(request: IncomingMessage, bytes: number): Promise<boolean> {
    const hasRoom = this.#readingBytes + bytes <= this.#maxReadingBytes;
    if (hasRoom && this.#waiting.length === 0) {
      this.#readingBytes += bytes;
      return true;
    }
    return new Promise((resolve) => {
      const waiting: Waiting = {
        bytes,
        start: () => {
          request.off("close", leave);
          resolve(true);
        },
      };
      const leave = (): void => {
        this.#waiting = this.#waiting.filter((other) => other !== waiting);
        this.#startWaiting();
        resolve(false);
      };
      request.once("close", leave);
      this.#waiting.push(waiting);
    });
  }

  #giveRoom(bytes: number): void {
    this.#readingBytes -= bytes;
    this.#startWaiting();
  }

  #startWaiting(): void {
    for (;;) {
      const first = this.#waiting[0];
      if (first === undefined || this.#readingBytes + first.bytes > this.#maxReadingBytes) return;
      this.#waiting.shift();
      this.#readingBytes += first.bytes;
      first.start();
    }
  }
}

async function readWhole(
  request: IncomingMessage,
  digest: string,
): Promise<{ ok: true; body: Uint8Array } | Extract<ReadBody, { ok: false }>> {
  const chunks: Uint8Array[] = [];
  const hash = createHash("sha256");
  let sizeBytes = 0;
  try {
    // Leaving the loop would destroy the socket, and the refusal with it.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      const bytes = chunk as Uint8Array;
      sizeBytes += bytes.length;
      if (sizeBytes > MAX_BODY_BYTES) return { ok: false, reason: "too_large" };
      chunks.push(bytes);
      hash.update(bytes);
    }
  } catch {
    return { ok: false, reason: "broken" };
  }
  if (hash.digest("hex") !== digest) return { ok: false, reason: "altered" };
  return { ok: true, body: Buffer.concat(chunks) };
}
