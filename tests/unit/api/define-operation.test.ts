/** An operation is typed by its schemas: what it is given, and what it has to give. */
import { Hono } from "hono";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";

import { LIMITS } from "../../../src/contract/common.ts";
import { list, text } from "../../../src/contract/fields.ts";
import { toApiError, toErrorResponse } from "../../../src/errors.ts";
import { defineOperation } from "../../../src/http/define-operation.ts";
import { FOR_ANYONE, type ApiBindings, type Operation } from "../../../src/http/operation.ts";
import { RefusalPace } from "../../../src/http/refusal-pace.ts";
import { takeServices } from "../../../src/http/request-services.ts";
import { mountOperations } from "../../../src/http/router.ts";

const common = {
  method: "post",
  path: "/things/{thing_id}",
  operationId: "changeThing",
  tag: "Tasks",
  summary: "Change a thing.",
  access: FOR_ANYONE,
  status: 201,
  response: {
    description: "The thing.",
    schema: z.object({ object: z.literal("thing"), id: z.string(), parts: z.array(z.string()) }),
  },
  errors: [],
} as const;

const changeThing = defineOperation({
  ...common,
  query: z.strictObject({ tags: list(text({ max: 9 }), { max: 3 }).optional() }),
  body: { schema: z.strictObject({ part: text({ max: 9 }) }), example: { part: "a" } },
  isSecret: true,
  handler: async ({ params, query, body }) => ({
    object: "thing" as const,
    id: params.thing_id,
    parts: [body.part, ...(query.tags ?? [])],
  }),
});

function ask(
  operation: Operation,
  url: string,
  body: string | ReadableStream<Uint8Array>,
): Promise<Response> {
  const app = new Hono<ApiBindings>();
  app.onError((fault) => toErrorResponse(toApiError(fault)));
  app.use(takeServices);
  mountOperations(app, [operation]);
  const headers = { "content-type": "application/json" };
  const request = { method: "POST", headers, body, duplex: "half" };
  const clock = { wait: async () => undefined, now: () => 0 };
  const services = { ...clock, refusalPace: new RefusalPace(clock) };
  return Promise.resolve(app.request(url, request as RequestInit, { services } as never));
}

afterEach(() => {
  vi.useRealTimers();
});

describe("an operation", () => {
  it("is given what its schemas made of the request, and its value is written", async () => {
    const response = await ask(changeThing, "/things/t1?tags=b&tags[]=c", '{"part":"a"}');
    expect(response.status).toBe(201);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ object: "thing", id: "t1", parts: ["a", "b", "c"] });
  });

  it.each([
    ["/things/t1?colour=red", '{"part":"a"}', "colour"],
    ["/things/t1?tags=0123456789", '{"part":"a"}', "tags"],
    ["/things/t1", '{"part":1}', "part"],
  ])("is not run for what they refuse: %s %s", async (url, body, param) => {
    const response = await ask(changeThing, url, body);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(param);
  });

  it("waits a bounded time for a body", async () => {
    vi.useFakeTimers();
    const pull = () => new Promise<void>(() => undefined);
    const asked = ask(changeThing, "/things/t1", new ReadableStream({ pull }));
    await vi.advanceTimersByTimeAsync(29_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    const response = await asked;
    expect(response.status).toBe(408);
    expect(await response.text()).toContain("must arrive within 30 seconds");
  });

  it("takes a small body from anyone, and a larger one from those who are known", async () => {
    const body = JSON.stringify({ part: "x".repeat(LIMITS.maxOpenFormBytes) });
    expect((await ask(changeThing, "/things/t1", body)).status).toBe(413);
    const spaced = `{"part":"a"${" ".repeat(LIMITS.maxOpenFormBytes / 2)}}`;
    expect((await ask(changeThing, "/things/t1", spaced)).status).toBe(201);
  });

  it("does not compile with another value than it documents", () => {
    const made = [
      // @ts-expect-error a value of another kind
      defineOperation({ ...common, handler: async () => ({ object: "other", id: "", parts: [] }) }),
      // @ts-expect-error a field is missing
      defineOperation({ ...common, handler: async () => ({ object: "thing", id: "" }) }),
      // @ts-expect-error there is no such parameter
      defineOperation({ ...common, handler: async ({ params }) => params.other }),
      // @ts-expect-error it reads no body
      defineOperation({ ...common, handler: async ({ body }) => body.part }),
    ];
    expect(made).toHaveLength(4);
  });
});
