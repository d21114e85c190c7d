/** What becomes of a request of which nobody has said that it has begun. */
import { expect, it } from "vitest";

import { decideUnbegun } from "../../../src/account/maintenance/unbegun.ts";
import type { Receipt } from "../../../src/contract/engine.ts";

const fresh = { seenCompletionTokens: 0 };
const COUNTS = { promptTokens: 12, completionTokens: 5 };

it("stays, and is asked about again, while its worker has it or cannot be reached", () => {
  expect(decideUnbegun(fresh, undefined)).toEqual({ action: "ask_again" });
  expect(decideUnbegun(fresh, { state: "running", ...COUNTS })).toEqual({ action: "ask_again" });
});

it("is nobody's where its worker does not know it, but for what attempts before had given", () => {
  expect(decideUnbegun(fresh, { state: "unknown" })).toEqual({ action: "void" });
  const given = { seenCompletionTokens: 1 };
  expect(decideUnbegun(given, { state: "unknown" })).toEqual({ action: "expire" });
});

it("keeps its worker's word of its end for the edge, which may yet speak", () => {
  const receipt = { requestId: "req_1", ...COUNTS } as Receipt;
  const ended = decideUnbegun(fresh, { state: "ended", receipt });
  expect(ended).toEqual({ action: "keep", word: { receipt } });
  const lost = decideUnbegun(fresh, { state: "lost", ...COUNTS });
  expect(lost).toEqual({ action: "keep", word: { lost: COUNTS } });
});
