/** A client of the Responses API, as its tests need one. */
import { expect } from "vitest";

import type { ResponseEvent } from "../../../src/contract/response-events.ts";
import type { ResponseObject } from "../../../src/contract/responses.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { toolCall, type FakeWorker, type MadeEvent } from "./fake-worker.ts";
import { admin, ask } from "./test-worker.ts";

export const PROMPT_CHARGE = 10 * 100;
export const TOKEN_CHARGE = 400;
export const PARAMETERS = { type: "object", properties: { city: { type: "string" } } };
export const TOOLS = [{ type: "function", name: "get_weather", parameters: PARAMETERS }];

interface ErrorBody {
  readonly error: { message: string; type: string; code: string; param: string | null };
}

export const call = (key: string, method: string, path: string, body?: object, more: object = {}) =>
  ask(`/v1/responses${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...more },
    body: body === undefined ? null : JSON.stringify(body),
  });
export const send = (key: string, fields: object = {}, more: object = {}) =>
  call(key, "POST", "", { model: "m", input: "hi", ...fields }, more);
export const made = async (key: string, fields: object = {}) =>
  (await send(key, fields)).json<ResponseObject>();

/** Numbered from 0, each under its own name. */
export async function eventsOf(response: Response): Promise<ResponseEvent[]> {
  const texts = (await response.text()).split("\n\n").filter((text) => text.includes("event: "));
  return texts.map((text, at) => {
    const lines = text.split("\n").filter((line) => !line.startsWith("id: "));
    const [name = "", data = ""] = lines;
    const event = JSON.parse(data.slice("data: ".length)) as ResponseEvent;
    expect(name).toBe(`event: ${event.type}`);
    expect(event.sequence_number).toBe(at);
    return event;
  });
}

export async function expectRefused(response: Response, status: number, param: string | null) {
  const { error } = await response.json<ErrorBody>();
  expect(response.status, JSON.stringify(error)).toBe(status);
  expect(error.param).toBe(param);
  return error;
}

export const settled = (id: string, count = 1) =>
  waitUntilPasses(async () => {
    const path = `/organizations/${id}/usage` as const;
    const { data } = await admin("GET", path);
    expect(data).toHaveLength(count);
    return data[0];
  });

export const callOfTool = (): MadeEvent[] => [
  ...toolCall(['{"city":', ' "Paris"}']),
  { type: "choice_end", index: 0, finishReason: "tool_calls" },
];

/** What reached the engine as the request of that place. */
export const messagesOf = (worker: FakeWorker, at: number) => {
  const input = worker.requests[at]?.input;
  return input?.type === "chat" ? input.messages : [];
};
