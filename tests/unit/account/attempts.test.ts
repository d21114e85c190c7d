/** Where a request was tried, as its entry tells it. */
import { describe, expect, it } from "vitest";

import { attemptsOf, type StoredUsage } from "../../../src/account/usage/record.ts";

const left = (id: string, model?: string) => ({
  deployment_id: id,
  ...(model !== undefined && { model }),
  price: {},
});

const of = (fields: object): string[] =>
  attemptsOf({
    model: "m",
    deployment_id: "own",
    measured_by: "receipt",
    ...fields,
  } as unknown as StoredUsage).map(
    ({ attempt, model, deployment_id: id, outcome }) => `${attempt} ${model}/${id} ${outcome}`,
  );

describe("attempts of a request", () => {
  it("are those that were given up, and the one that it ended with", () => {
    expect(of({ attempt: 1 })).toEqual(["1 m/own ended"]);
    expect(of({ attempt: 3, abandoned: [left("a"), left("b", "other")] })).toEqual([
      "1 m/a given_up",
      "2 other/b given_up",
      "3 m/own ended",
    ]);
  });

  it("have the one that was faster among those beside it", () => {
    expect(of({ attempt: 1, abandoned: [left("own"), left("late")] })).toEqual([
      "1 m/own ended",
      "2 m/late given_up",
    ]);
  });

  it("say which broke off in the middle of the answer", () => {
    const fields = {
      attempt: 2,
      abandoned: [left("a")],
      continuations: [{ attempt: 1, completion_tokens: 7 }],
    };
    expect(of(fields)).toEqual(["1 m/a broken_off", "2 m/own ended"]);
  });

  it("are none of an answer that was kept, or of what went nowhere", () => {
    expect(of({ measured_by: "cache", attempt: 1 })).toEqual([]);
    expect(of({ deployment_id: null, attempt: 1 })).toEqual([]);
  });

  it("of older entries, and of tasks, are the one that answered", () => {
    expect(of({})).toEqual(["1 m/own ended"]);
    expect(of({ attempt: 0 })).toEqual(["1 m/own ended"]);
  });
});
