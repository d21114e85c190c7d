import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";

import { beforeEach, describe, expect, it } from "vitest";

import { EventStream } from "../../../gpu-worker/src/http/stream.ts";
import type { EngineEvent } from "../../../src/contract/engine.ts";

const delta = (text: string): EngineEvent => ({
  type: "delta",
  index: 0,
  text,
  completionTokens: 1,
  logprobs: null,
});
const turn = () => new Promise((resolve) => setImmediate(resolve));

class FakeResponse extends EventEmitter {
  writes: string[] = [];
  takes = true;
  destroyed = false;
  isEnded = false;
  writeHead(): void {}
  flushHeaders(): void {}
  write(text: string): boolean {
    this.writes.push(text);
    return this.takes;
  }
  end(): void {
    this.isEnded = true;
    this.emit("finish");
    this.emit("close");
  }
  destroy(): void {
    this.destroyed = true;
    this.emit("close");
  }
}

let response = new FakeResponse();
let broken = 0;
let stream: EventStream;
beforeEach(() => {
  response = new FakeResponse();
  broken = 0;
  stream = new EventStream({
    response: response as unknown as ServerResponse,
    tick: () => performance.now(),
    onBroken: () => (broken += 1),
  });
});

describe("EventStream", () => {
  it("sends what was pushed in one turn as one write", async () => {
    stream.push(delta("a"));
    stream.open();
    stream.push(delta("b"));
    stream.push(delta("c"));
    await turn();
    expect(response.writes).toHaveLength(2);
    expect(response.writes[1]?.match(/^data: .*\n\n/gm)).toHaveLength(2);
    response.destroy();
  });

  it("keeps events for a slow reader, and sends them when it has caught up", async () => {
    response.takes = false;
    stream.open();
    for (const text of ["a", "b", "c"]) {
      stream.push(delta(text));
      await turn();
    }
    expect(response.writes).toHaveLength(1);
    response.takes = true;
    response.emit("drain");
    expect(response.writes).toHaveLength(2);
    expect(broken).toBe(0);
    response.destroy();
  });

  it("gives a reader up that takes nothing while a megabyte waits", async () => {
    response.takes = false;
    stream.open();
    for (let count = 0; count < 12 && !response.destroyed; count += 1) {
      stream.push(delta("x".repeat(100_000)));
      await turn();
    }
    expect(response.destroyed).toBe(true);
    expect(broken).toBe(1);
  });

  it("ends after the last event, and takes no more", async () => {
    stream.open();
    stream.push({ type: "error", code: "internal_error", message: "", receipt: null });
    stream.push(delta("late"));
    await turn();
    expect(response.isEnded).toBe(true);
    expect(response.writes.join("")).not.toContain("late");
    expect(broken).toBe(0);
  });

  it("says at once that a reader is gone who left before the stream opened", () => {
    response.destroyed = true;
    stream.open();
    expect(broken).toBe(1);
  });
});
