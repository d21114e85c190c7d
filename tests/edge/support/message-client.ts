/** A client of Anthropic's dialect, as its tests need one. */
import { expect } from "vitest";

import type { MessageEvent } from "../../../src/contract/messages.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { admin, ask } from "./test-worker.ts";

export const CREDIT = 1_000_000_000;
export const PROMPT_CHARGE = 10 * 100;
export const TOKEN_CHARGE = 400;
export const SCHEMA = { type: "object", properties: { city: { type: "string" } } };
export const TOOLS = [{ name: "get_weather", description: "The weather.", input_schema: SCHEMA }];
export const HELLO = [{ role: "user", content: "hi" }];

interface ErrorBody {
  readonly type: "error";
  readonly error: { type: string; message: string; code: string; param: string | null };
  readonly request_id: string;
}

export function send(key: string, fields: object = {}, headers: Record<string, string> = {}) {
  return ask("/v1/messages", {
    method: "POST",
    headers: { "x-api-key": key, "content-type": "application/json", ...headers },
    body: JSON.stringify({ model: "m", max_tokens: 32, messages: HELLO, ...fields }),
  });
}

/** Each event's name is its payload's type. */
export async function eventsOf(response: Response): Promise<MessageEvent[]> {
  const events = (await response.text()).split("\n\n").filter((text) => text.startsWith("event"));
  return events.map((text) => {
    const [name = "", data = ""] = text.split("\n");
    const event = JSON.parse(data.slice("data: ".length)) as MessageEvent;
    expect(name).toBe(`event: ${event.type}`);
    return event;
  });
}

export async function expectError(
  response: Response,
  status: number,
  type: string,
): Promise<ErrorBody> {
  const body = await response.json<ErrorBody>();
  expect(response.status, JSON.stringify(body)).toBe(status);
  expect(body).toMatchObject({ type: "error", error: { type } });
  expect(body.request_id).toBe(response.headers.get("request-id"));
  expect(body.request_id).toMatch(/^req_/);
  return body;
}

export const accountOf = (id: string) => admin("GET", `/organizations/${id}`);

/** The one record of the organization, once its request has been settled. */
export const settled = (id: string) =>
  waitUntilPasses(async () => {
    const path = `/organizations/${id}/usage` as const;
    const { data } = await admin("GET", path);
    expect(data).toHaveLength(1);
    return data[0];
  });
