/** A stream of the SDK for TypeScript, over connections that break where a test says. */
import { describe, expect, it } from "vitest";

import { ChatAccumulator } from "../../../sdk/typescript/src/accumulators.ts";
import { AnswerStream } from "../../../sdk/typescript/src/answer-stream.ts";
import {
  ConnectionError,
  RateLimitError,
  RequestCancelledError,
} from "../../../sdk/typescript/src/errors.ts";
import type {
  ChatCompletion,
  ChatCompletionChunk,
} from "../../../sdk/typescript/src/generated/types.ts";
import { Stream, type Opened, type StreamSource } from "../../../sdk/typescript/src/stream.ts";
import { fc, runs } from "../../support/random.ts";

const CHUNKS = Array.from({ length: 6 }, (_, at) => ({ text: `ø${at}` }));
const EVENTS = [...CHUNKS.map((chunk) => JSON.stringify(chunk)), "[DONE]"];
const written = EVENTS.map((data, at) => `id: ${at + 1}\ndata: ${data}\n\n`);

/** Bytes that come, and then an end: quietly, or by an error. */
function connection(text: string, isReset: boolean): Opened {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
    },
    pull(controller) {
      if (isReset) controller.error(new TypeError("terminated"));
      else controller.close();
    },
  });
  return { headers: new Headers({ "x-request-id": "req_1" }), body, close: () => undefined };
}

/**
 * @param cuts in characters of what is left, one for each connection; the one after them is whole
 */
function source(cuts: readonly number[], events: readonly string[] = written) {
  const state = { asked: [] as string[], abandoned: 0 };
  const open = async (after: string | undefined): Promise<Opened> => {
    if (after !== undefined) state.asked.push(after);
    const left = events.slice(Number(after ?? 0)).join("");
    const cut = cuts[state.asked.length];
    return connection(cut === undefined ? left : left.slice(0, cut), (cut ?? 0) % 2 === 1);
  };
  const made: StreamSource = {
    open,
    abandon: () => void (state.abandoned += 1),
    waitBefore: async () => undefined,
    signal: undefined,
    idleMs: 60_000,
    maxRetries: 2,
    idempotencyKey: "k",
  };
  return {
    made,
    state,
    stream: async () => new Stream<{ text: string }>(made, await open(undefined)),
  };
}

async function read(stream: Stream<{ text: string }>): Promise<{ text: string }[]> {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

describe("a stream that breaks", () => {
  it("is read whole and once, wherever its connections break", async () => {
    const length = written.join("").length;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: length }), { maxLength: 2 }),
        async (cuts) => {
          const { stream, state } = source(cuts);
          const opened = await stream();
          expect(await read(opened)).toEqual(CHUNKS);
          expect(opened.resumes).toBe(state.asked.length);
          expect(state.abandoned).toBe(0);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it("asks for what comes after the last event that it has", async () => {
    const { stream, state } = source([`${written[0]}${written[1]}id: 3\ndata: {"te`.length]);
    await read(await stream());
    expect(state.asked).toEqual(["2"]);
  });

  it("is given up when connection after connection brings nothing", async () => {
    const { stream, state } = source([written[0]?.length ?? 0, 0, 0, 0]);
    await expect(read(await stream())).rejects.toThrow(ConnectionError);
    expect(state.asked).toEqual(["1", "1"]);
  });

  it.each([
    ["what came before", written[0] ?? ""],
    ["events without numbers", written[0]?.replace(/^id: .*\n/, "") ?? ""],
  ])("is given up when connection after connection brings %s", async (_, repeated) => {
    const { made, state } = source([]);
    const open = async (after: string | undefined): Promise<Opened> => {
      if (after !== undefined) state.asked.push(after);
      if (state.asked.length > 9) throw new Error("it asks without end");
      return connection(repeated, false);
    };
    const stream = new Stream<{ text: string }>({ ...made, open }, await open(undefined));
    await expect(read(stream)).rejects.toThrow(ConnectionError);
    expect(state.asked).toHaveLength(2);
  });

  it("does not count failures between which something came", async () => {
    const one = written[0]?.length ?? 0;
    const { stream, state } = source([one, one, one, one, one]);
    expect(await read(await stream())).toEqual(CHUNKS);
    expect(state.asked).toEqual(["1", "2", "3", "4", "5"]);
  });
});

describe("a stream", () => {
  it("tells the service when its reader leaves, and not when it has ended", async () => {
    const { stream, state } = source([]);
    for await (const _ of await stream()) break;
    expect(state.abandoned).toBe(1);
  });

  it("throws what the service says went wrong, and does not ask again", async () => {
    const error = { error: { message: "no", type: "t", param: null, code: "rate_limit_exceeded" } };
    const { stream, state } = source([], [written[0] ?? "", `data: ${JSON.stringify(error)}\n\n`]);
    await expect(read(await stream())).rejects.toThrow(RateLimitError);
    expect(state).toEqual({ asked: [], abandoned: 0 });
  });

  it("that was cancelled says so by a class of its own, and is not asked for again", async () => {
    const error = { error: { message: "no", type: "t", param: null, code: "request_cancelled" } };
    const { stream, state } = source([], [written[0] ?? "", `data: ${JSON.stringify(error)}\n\n`]);
    await expect(read(await stream())).rejects.toThrow(RequestCancelledError);
    expect(state).toEqual({ asked: [], abandoned: 0 });
  });

  it("ends where a dialect without [DONE] says so", async () => {
    const events = ['id: 1\nevent: message_stop\ndata: {"type":"message_stop"}\n\n'];
    const { stream, state } = source([], events);
    expect(await read(await stream())).toEqual([{ type: "message_stop" }]);
    expect(state).toEqual({ asked: [], abandoned: 0 });
  });
});

describe("a stream that adds up", () => {
  const choice = { index: 0, delta: { content: "four" }, finish_reason: "stop" };
  const usage = { prompt_tokens: 3, completion_tokens: 1, total_tokens: 4 };
  const head = { id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: "m" };
  const chunks = [
    { ...head, choices: [choice], usage: null },
    { ...head, choices: [], usage },
  ];
  const events = [...chunks.map((chunk) => JSON.stringify(chunk)), "[DONE]"].map(
    (data, at) => `id: ${at + 1}\ndata: ${data}\n\n`,
  );
  const open = (cuts: readonly number[], isUsageHidden: boolean) => {
    const opening = source(cuts, events).stream() as unknown as Promise<
      Stream<ChatCompletionChunk>
    >;
    return new AnswerStream<ChatCompletionChunk, ChatCompletion>(
      opening,
      new ChatAccumulator(),
      isUsageHidden,
    );
  };

  it.each([
    [false, 2],
    [true, 1],
  ])("has the usage in its sum; is its event hidden: %s", async (isHidden, count) => {
    const stream = open([], isHidden);
    expect(await Array.fromAsync(stream)).toHaveLength(count);
    expect((await stream.final()).usage).toEqual(usage);
  });

  it("counts the connections that it was continued on", async () => {
    const stream = open([events[0]?.length ?? 0], true);
    expect(stream.resumes).toBe(0);
    expect((await stream.final()).choices[0]?.message.content).toBe("four");
    expect(stream.resumes).toBe(1);
  });
});
