import { describe, expect, it } from "vitest";

import { NO_TIMING } from "../../../src/backends/evidence.ts";
import { SpeedNote } from "../../../src/gateway/speed-note.ts";
import { Speeds } from "../../../src/routing/speeds.ts";

const USAGE = { promptTokens: 10, cachedTokens: 0, completionTokens: 20 };
const TIMING = { queueMs: 100, prefillMs: 300, decodeMs: 1_000, deviceMs: 5 };

interface Answered {
  readonly isStream?: boolean;
  readonly attempts?: number;
  readonly timing?: typeof TIMING;
  readonly completionTokens?: number;
}

/** Five answers: sent, the first token after 50 ms, the end after 2,000 more. */
function speedAfter(answered: Answered) {
  const { isStream = true, attempts = 1, timing = NO_TIMING, completionTokens = 20 } = answered;
  let nowMs = 0;
  const health = { speeds: new Speeds() };
  const candidate = { model: "m", deploymentId: "d" } as never;
  for (let at = 0; at < 5; at += 1) {
    const call = { key: { organizationId: "org_a" }, isStream };
    const note = new SpeedNote({ health, now: () => nowMs }, call, { candidate, attempts });
    note.sent();
    nowMs += 50;
    note.firstToken();
    nowMs += 2_000;
    note.firstToken();
    note.ended({ usage: { ...USAGE, completionTokens }, timing });
  }
  const speed = health.speeds.of("m/d", nowMs);
  return speed && [speed.first_token_ms?.p50, speed.tokens_per_second?.p50];
}

describe("how fast an answer was", () => {
  it("is what the worker measured, whoever reads it and how slowly", () => {
    for (const isStream of [true, false])
      expect(speedAfter({ isStream, timing: TIMING })).toEqual([400, 20]);
  });

  it("is what the edge saw of a stream whose backend says nothing, and of a whole answer nothing", () => {
    expect(speedAfter({})).toEqual([50, 10]);
    expect(speedAfter({ isStream: false })).toBeUndefined();
  });

  it("says nothing of tokens where there are few, nor of anything where several places were tried", () => {
    expect(speedAfter({ completionTokens: 7 })).toEqual([50, undefined]);
    expect(speedAfter({ attempts: 2, timing: TIMING })).toBeUndefined();
  });
});
