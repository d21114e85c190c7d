/** Sends engine events as server-sent events. */
import type { ServerResponse } from "node:http";

import type { EngineEvent } from "../../../src/contract/engine.ts";
import type { TaskEvent } from "../../../src/contract/task.ts";

const PING_AFTER_MS = 10_000;
const CHECK_EVERY_MS = 1_000;
/** How long a reader may take nothing before it counts as gone. */
const MAX_BLOCKED_MS = 30_000;
/** Text that may wait for a slow reader, in characters. */
const MAX_PENDING_LENGTH = 1024 * 1024;

export interface EventStreamOptions {
  readonly response: ServerResponse;
  /** Monotonic milliseconds. */
  readonly tick: () => number;
  /**
   * The reader is gone, or takes nothing. Called once, and not after the last event was handed over
   * whole.
   */
  readonly onBroken: () => void;
}

/** Events that are ready in the same turn go out in one write. */
export class EventStream {
  readonly #options: EventStreamOptions;
  #pending: string[] = [];
  #pendingLength = 0;
  #lastSeq = 0;
  #isOpen = false;
  #isEnded = false;
  #isFlushing = false;
  #blockedSinceMs: number | undefined;
  #lastWriteMs = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: EventStreamOptions) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Sends the headers, once; events may have been pushed before. */
  open(): void {
    if (this.#isOpen) return;
    const { response, tick, onBroken } = this.#options;
    let isFinished = false;
    response.once("finish", () => (isFinished = true));
    response.once("close", () => {
      clearInterval(this.#timer);
      if (!isFinished) onBroken();
    });
    response.on("drain", () => {
      this.#blockedSinceMs = undefined;
      this.#flush();
    });
    if (response.destroyed) {
      onBroken();
      return;
    }
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    this.#isOpen = true;
    this.#lastWriteMs = tick();
    this.#timer = setInterval(() => this.#check(), CHECK_EVERY_MS);
    if (this.#pending.length === 0) response.flushHeaders();
    this.#flush();
  }

  push(event: EngineEvent | TaskEvent): void {
    if (this.#isEnded) return;
    // Numbered, so that the reader misses none and takes none twice.
    const text = `data: ${JSON.stringify({ ...event, seq: ++this.#lastSeq })}\n\n`;
    this.#pending.push(text);
    this.#pendingLength += text.length;
    if (event.type === "end" || event.type === "error") this.#isEnded = true;
    if (this.#isFlushing || !this.#isOpen) return;
    this.#isFlushing = true;
    queueMicrotask(() => {
      this.#isFlushing = false;
      this.#flush();
    });
  }

  #flush(): void {
    if (!this.#isOpen || this.#options.response.destroyed) return;
    if (this.#blockedSinceMs !== undefined) {
      if (this.#pendingLength > MAX_PENDING_LENGTH) this.#options.response.destroy();
      return;
    }
    if (this.#pending.length > 0) this.#write(this.#pending.join(""));
    this.#pending = [];
    this.#pendingLength = 0;
    if (this.#isEnded) this.#options.response.end();
  }

  #write(text: string): void {
    this.#lastWriteMs = this.#options.tick();
    if (!this.#options.response.write(text)) this.#blockedSinceMs = this.#lastWriteMs;
  }

  #check(): void {
    const nowMs = this.#options.tick();
    if (this.#blockedSinceMs !== undefined) {
      if (nowMs - this.#blockedSinceMs > MAX_BLOCKED_MS) this.#options.response.destroy();
      return;
    }
    if (nowMs - this.#lastWriteMs >= PING_AFTER_MS) this.#write(": ping\n\n");
  }
}
