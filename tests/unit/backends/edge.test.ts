/** Tasks of the edge, in the line for the isolate's thread. Turns are counted, not timed. */
import { describe, expect, it } from "vitest";

import { BackendError } from "../../../src/backends/backend.ts";
import { EdgeBackend, type ThreadLine } from "../../../src/backends/edge.ts";
import { EDGE_LIMITS } from "../../../src/edge-models/edge-task.ts";
import { ApiError } from "../../../src/errors.ts";
import { BodyLine } from "../../../src/http/body-line.ts";

const SECRET = "a secret of at least 32 characters";
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

function taskOf(organizationId: string, inputs: string[] = ["a lamp"]) {
  return {
    protocol: 1,
    requestId: `req_${organizationId}~1`,
    organizationId,
    model: "ngram-sentiment",
    deadlineMs: 0,
    priority: 0,
    input: { task: "text-classification", inputs, topK: null, functionToApply: null },
  } as const;
}

describe("a task of the edge", () => {
  it("is one of its organization's turns at the thread, beside whoever sends many", async () => {
    const line = new BodyLine({ now: () => 0, wait: nextTurn });
    const done: string[] = [];
    const thread: ThreadLine = {
      run: (work, defer) =>
        line.run({ ...work, check: (body) => (done.push(work.who), work.check(body)) }, defer),
    };
    const backend = new EdgeBackend({ secret: SECRET, thread, defer: () => undefined });
    const heavy = Array.from({ length: 6 }, () => backend.runTask(taskOf("org_heavy")));
    const quiet = backend.runTask(taskOf("org_quiet"));
    await Promise.all([...heavy, quiet]);
    expect(done.indexOf("org_quiet")).toBeLessThanOrEqual(1);
    expect(done).toHaveLength(7);
  });

  it("leaves the thread to others for longer, the more it reads", async () => {
    const bytes: number[] = [];
    const thread: ThreadLine = {
      run: async (work) => {
        bytes.push(work.bytes);
        return work.check(await work.read());
      },
    };
    const backend = new EdgeBackend({ secret: SECRET, thread, defer: () => undefined });
    await backend.runTask(taskOf("org_a"));
    await backend.runTask(taskOf("org_a", Array(32).fill("a ".repeat(500))));
    const [few = 0, many = 0] = bytes;
    expect(many - few).toBe(26 * (32 * 1_000 - "a lamp".length));
  });

  it("is full, where the line is: then another place may be asked", async () => {
    const full = new ApiError("no_capacity", { message: "full", retryAfterMs: 1_234 });
    const thread: ThreadLine = {
      run: async () => {
        throw full;
      },
    };
    const backend = new EdgeBackend({ secret: SECRET, thread, defer: () => undefined });
    const refused = backend.runTask(taskOf("org_a"));
    await expect(refused).rejects.toBeInstanceOf(BackendError);
    await expect(refused).rejects.toMatchObject({ fault: "no_capacity", retryAfterMs: 1_234 });
  });

  it("of too many inputs is refused before one is read", async () => {
    const thread: ThreadLine = { run: async ({ read, check }) => check(await read()) };
    const backend = new EdgeBackend({ secret: SECRET, thread, defer: () => undefined });
    const inputs = Array(EDGE_LIMITS.maxInputs + 1).fill("a");
    await expect(backend.runTask(taskOf("org_a", inputs))).rejects.toMatchObject({
      fault: "invalid_value",
      param: "inputs",
    });
  });

  it("of more than the edge ever reads is refused for that, and takes nobody's place", async () => {
    const line = new BodyLine({ now: () => 0, wait: nextTurn });
    const thread: ThreadLine = { run: (work, defer) => line.run(work, defer) };
    const backend = new EdgeBackend({ secret: SECRET, thread, defer: () => undefined });
    // Its body rests in the line while the task is asked for.
    const body = { who: "org_a", bytes: 1_048_576, read: async () => 0, check: () => 0 };
    await line.run(body, () => undefined);
    for (const length of [EDGE_LIMITS.maxCharacters + 1, 600_000, 1_048_576])
      await expect(backend.runTask(taskOf("org_a", ["a".repeat(length)]))).rejects.toMatchObject({
        fault: "invalid_value",
        message: expect.stringContaining(`inputs have ${length} characters`),
      });
  });
});
