import { describe, expect, it } from "vitest";

import { ERRORS, type ErrorCode } from "../../src/contract/errors.ts";
import { ApiError, toApiError, toErrorEvent, toErrorResponse } from "../../src/errors.ts";

const CODES = Object.keys(ERRORS) as ErrorCode[];
const SECRET = "secret-detail-of-the-inside";

async function bodyOf(response: Response) {
  return (await response.json()) as {
    error: { message: string; type: string; param: string | null; code: string };
  };
}

describe("the error table", () => {
  it("never uses 503, which some clients retry at once and for ever", () => {
    for (const code of CODES) expect(ERRORS[code].status).not.toBe(503);
  });

  it("marks as retryable only what SDKs retry, and no error of the caller's own", () => {
    for (const code of CODES) {
      const { status, isRetryable } = ERRORS[code];
      const isRetriedBySdks = [408, 409, 429].includes(status) || status >= 500;
      expect(isRetryable, code).toBe(isRetriedBySdks);
    }
  });
});

describe("an error's answer", () => {
  it.each(CODES)("%s has all four keys, its status and its advice on retrying", async (code) => {
    const error = new ApiError(code, { message: "a sentence", param: "field" });
    const response = toErrorResponse(error);
    expect(response.status).toBe(ERRORS[code].status);
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(response.headers.get("x-should-retry")).toBe(String(ERRORS[code].isRetryable));
    const body = await bodyOf(response);
    expect(Object.keys(body)).toEqual(["error"]);
    expect(Object.keys(body.error)).toEqual(["message", "type", "param", "code"]);
    expect(body.error).toMatchObject({ type: ERRORS[code].type, param: "field", code });
  });

  it.each(CODES.filter((code) => ERRORS[code].status >= 500))(
    "%s shows its summary and nothing of what went wrong inside",
    async (code) => {
      const error = new ApiError(code, { message: SECRET, cause: new Error(SECRET) });
      const text = await toErrorResponse(error).text();
      expect(text).not.toContain(SECRET);
      expect(text).toContain(ERRORS[code].summary);
      expect(toErrorEvent(error)).not.toContain(SECRET);
    },
  );

  it.each([new Error(SECRET), SECRET, { message: SECRET }, null, undefined, 7])(
    "to something thrown that is not ours is internal_error, without its words",
    async (thrown) => {
      const error = toApiError(thrown);
      expect(error.code).toBe("internal_error");
      expect(await toErrorResponse(error).text()).not.toContain(SECRET);
    },
  );

  it("to an object that has too much to do is 429 with Retry-After, wherever it was asked", () => {
    const said = "Durable Object is overloaded. Too many requests queued.";
    const overloaded = Object.assign(new Error(said), { overloaded: true, remote: true });
    for (const thrown of [overloaded, new Error("Failed query", { cause: overloaded })]) {
      const error = toApiError(thrown);
      expect(error).toMatchObject({ code: "no_capacity", retryAfterMs: 1_000, cause: thrown });
      expect(error.message).not.toContain("Durable Object");
    }
  });

  it.each([
    ["an object that is open, on a full disk", "database or disk is full: SQLITE_FULL"],
    ["an object that cannot be opened, and the database", "internal error; reference = 71nu0pdj"],
  ])("to the storage's own words is 429 with Retry-After: %s", (_name, message) => {
    for (const thrown of [
      new Error(message),
      new Error("Failed query", { cause: new Error(message) }),
    ])
      expect(toApiError(thrown)).toMatchObject({ code: "no_capacity", retryAfterMs: 10_000 });
  });

  it.each([
    ["a fault in our words", { remote: true }, "cannot read properties of undefined"],
    ["an object that was reset", { durableObjectReset: true }, "Its code has been updated."],
    ["a connection that was lost", { retryable: true }, "Network connection lost."],
    ["a fault that only names an inner one", {}, "cause: internal error; reference = 71nu0pdj"],
  ])("to %s is 500, which a client may send again", (_name, flags, message) => {
    const error = toApiError(Object.assign(new Error(message), flags));
    expect(error.code).toBe("internal_error");
    expect(toErrorResponse(error).headers.get("x-should-retry")).toBe("true");
  });

  it("keeps an ApiError as it is", () => {
    const error = new ApiError("invalid_value");
    expect(toApiError(error)).toBe(error);
    expect(error.message).toBe(ERRORS.invalid_value.summary);
  });

  it.each([
    [1, "1", "1"],
    [1_000, "1", "1000"],
    [1_001, "2", "1001"],
    [0.4, "1", "1"],
    [90_000, "90", "90000"],
  ])("says to retry after %d ms in whole seconds and in milliseconds", (ms, seconds, exact) => {
    const headers = toErrorResponse(new ApiError("no_capacity", { retryAfterMs: ms })).headers;
    expect(headers.get("retry-after")).toBe(seconds);
    expect(headers.get("retry-after-ms")).toBe(exact);
  });

  it("in a stream is one event with the same body, without [DONE]", () => {
    const event = toErrorEvent(new ApiError("budget_exhausted"));
    expect(event).toMatch(/^data: \{"error":\{.*\}\}\n\n$/);
    expect(event).not.toContain("[DONE]");
  });
});
