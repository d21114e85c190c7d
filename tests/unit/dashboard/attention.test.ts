/** What a page says of requests that nobody is at. */
import { expect, it } from "vitest";

import { attendance, watchAttention } from "../../../dashboard/src/api/attention.ts";

it("a page that nobody has touched for five minutes says so of what it asks by itself", () => {
  const page = new EventTarget();
  watchAttention(page);
  page.dispatchEvent(new Event("keydown"));
  const nowMs = Date.now();
  expect(attendance(nowMs)).toEqual({});
  expect(attendance(nowMs + 4 * 60_000)).toEqual({});
  expect(attendance(nowMs + 6 * 60_000)).toEqual({ "x-tidegate-unattended": "true" });
});
