import { describe, expect, it } from "vitest";

import { BackendError, type BackendFault } from "../../../src/backends/backend.ts";
import { ApiError } from "../../../src/errors.ts";
import { hasBroken, whoBroke } from "../../../src/gateway/broken-off.ts";

const fault = (name: BackendFault) => new BackendError(name, "said so");

describe("what broke a request off", () => {
  it.each<[unknown, boolean]>([
    [fault("failed"), true],
    [fault("unreachable"), true],
    [fault("connection_lost"), true],
    [fault("no_capacity"), false],
    [fault("invalid_value"), false],
    [new ApiError("backend_failed"), true],
    [new ApiError("deadline_exceeded"), true],
    [new ApiError("insufficient_credits"), false],
    [new Error("a fault of ours"), true],
  ])("leaves it running, perhaps, after %s: %s", (thrown, isBroken) => {
    expect(hasBroken(thrown)).toBe(isBroken);
  });

  it.each<[unknown, "completed" | "failed" | "expired" | undefined, string]>([
    [new ApiError("grammar_too_slow"), "failed", "request_failed"],
    [fault("failed"), "failed", "backend_failed"],
    [fault("failed"), "expired", "expired"],
    [new ApiError("deadline_exceeded"), undefined, "expired"],
    [new ApiError("backend_failed"), undefined, "backend_failed"],
    [fault("deadline_exceeded"), undefined, "expired"],
    // It is alive and says how it fared: only the way to it was cut.
    [fault("connection_lost"), "completed", "connection_lost"],
    [fault("connection_lost"), undefined, "backend_failed"],
    [new Error("a fault of ours"), undefined, "edge_failed"],
  ])("is %s, where its backend says %s: %s", (thrown, outcome, who) => {
    expect(whoBroke(thrown, outcome === undefined ? undefined : { outcome })).toBe(who);
  });
});
