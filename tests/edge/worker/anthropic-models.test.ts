/** Models in the form of Anthropic's clients: what they are told, page by page, and how refused. */
import { beforeEach, describe, expect, it } from "vitest";

import { admin, ask, MODEL, openCustomer, type Customer } from "../support/test-worker.ts";

let customer: Customer;
beforeEach(async () => {
  customer = await openCustomer();
});

const VERSION = { "anthropic-version": "2023-06-01" };

const get = (path: string, headers: Record<string, string> = VERSION): Promise<Response> =>
  ask(path, { headers: { "x-api-key": customer.key, ...headers } });

describe("a model, where anthropic-version is sent,", () => {
  it("is told in Anthropic's form, and else in OpenAI's", async () => {
    const [theirs, plain] = [await get("/v1/models/m"), await get("/v1/models/m", {})];
    const { created, context_length, max_output_tokens } = await plain.json<{
      created: number;
      context_length: number;
      max_output_tokens: number;
    }>();
    expect(await theirs.json()).toEqual({
      type: "model",
      id: "m",
      display_name: "m",
      created_at: new Date(created * 1_000).toISOString().replace(".000Z", "Z"),
      lifecycle: "active",
      deprecated_at: null,
      retires_at: null,
      max_input_tokens: context_length,
      max_tokens: max_output_tokens,
      capabilities: null,
      line: null,
    });
  });

  it("that is deprecated says since when, and until when", async () => {
    const ends = { deprecated_at: 1_700_000_000, shutdown_date: "2999-01-31", successor: "m" };
    await admin("PUT", "/models/aged", { ...MODEL, ...ends });
    expect(await (await get("/v1/models/aged")).json()).toMatchObject({
      lifecycle: "deprecated",
      deprecated_at: "2023-11-14T22:13:20Z",
      retires_at: "2999-01-31T00:00:00Z",
    });
    const { data } = await (
      await get("/v1/models?lifecycle=deprecated&limit=1000")
    ).json<{
      data: { id: string; lifecycle: string }[];
    }>();
    expect(data).toContainEqual(expect.objectContaining({ id: "aged" }));
    expect(data.every(({ lifecycle }) => lifecycle === "deprecated")).toBe(true);
  });

  it("is listed page by page", async () => {
    const page = await (await get("/v1/models?limit=1")).json<{ data: { id: string }[] }>();
    const id = page.data[0]?.id ?? "";
    expect(page).toEqual({ data: [page.data[0]], first_id: id, last_id: id, has_more: true });
    const { data: rest } = await (
      await get(`/v1/models?limit=1000&after_id=${id}`)
    ).json<{ data: { id: string }[] }>();
    expect(rest.map((model) => model.id)).not.toContain(id);
  });
});

describe("a refusal, where anthropic-version is sent,", () => {
  it.each([
    ["/v1/models/gone", 404, "not_found_error", "model"],
    ["/v1/models?limit=0", 400, "invalid_request_error", "limit"],
    ["/v1/models?limit=x", 400, "invalid_request_error", "limit"],
    ["/v1/models?after_id=gone", 400, "invalid_request_error", "after_id"],
    ["/v1/models?after_id=m&before_id=m", 400, "invalid_request_error", "before_id"],
    ["/v1/models?lifecycle=new", 400, "invalid_request_error", "lifecycle[0]"],
  ])("is in Anthropic's form: %s", async (path, status, type, param) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    const requestId = response.headers.get("request-id");
    expect(await response.json()).toMatchObject({
      type: "error",
      error: { type, param },
      request_id: requestId,
    });
  });

  it("is so for who has no key, and for another version; and is OpenAI's without the header", async () => {
    const keyless = await ask("/v1/models", { headers: VERSION });
    expect(keyless.status).toBe(401);
    expect(await keyless.json()).toMatchObject({ error: { type: "authentication_error" } });
    const old = await get("/v1/models", { "anthropic-version": "2021-01-01" });
    expect(old.status).toBe(400);
    expect(await old.json()).toMatchObject({
      type: "error",
      error: { type: "invalid_request_error", param: "anthropic-version" },
    });
    const plain = await get("/v1/models/gone", {});
    expect(await plain.json()).not.toHaveProperty("type");
  });
});
