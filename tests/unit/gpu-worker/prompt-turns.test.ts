import { describe, expect, it } from "vitest";

import {
  MAX_PROMPTS_BEFORE,
  PromptTurns,
} from "../../../gpu-worker/src/scheduling/prompt-turns.ts";

interface Row {
  readonly tenant: string;
  readonly name: string;
}

const row = (name: string): Row => ({ tenant: name.replace(/\d+$/, ""), name });
const tenantOf = ({ tenant }: Row) => tenant;
const namesOf = (rows: readonly Row[]) => rows.map(({ name }) => name);

describe("a prompt", () => {
  it("of an organization with one place does not wait for those of a crowd that began together", () => {
    const turns = new PromptTurns<Row>();
    const rows = ["crowd1", "crowd2", "crowd3", "quiet1"].map(row);
    const present = { running: rows, tenantOf };
    expect(namesOf(turns.choose(rows, 1, present))).toEqual(["quiet1"]);
    expect(namesOf(turns.choose(rows, 2, present))).toEqual(["quiet1", "crowd1"]);
    expect(namesOf(turns.choose(rows, 9, present))).toEqual(namesOf(rows));
  });

  it("counts what decodes as places of its organization", () => {
    const turns = new PromptTurns<Row>();
    const [a1, b1, a2] = [row("a1"), row("b1"), row("a2")];
    const present = { running: [a2, a1, b1], tenantOf };
    expect(namesOf(turns.choose([a1, b1], 1, present))).toEqual(["b1"]);
  });

  it("is in its own organization's order, as before", () => {
    const turns = new PromptTurns<Row>();
    const rows = ["a1", "a2", "a3"].map(row);
    expect(namesOf(turns.choose(rows, 2, { running: rows, tenantOf }))).toEqual(["a1", "a2"]);
  });

  it("is next when so many went before it, however many others come with one place each", () => {
    const turns = new PromptTurns<Row>();
    const [first, second] = [row("crowd1"), row("crowd2")];
    let passed = 0;
    for (; passed < 100; passed += 1) {
      const rows = [first, second, row(`only-${String.fromCharCode(97 + passed)}1`)];
      const [chosen] = turns.choose(rows, 1, { running: rows, tenantOf });
      if (chosen === first) break;
    }
    expect(passed).toBe(MAX_PROMPTS_BEFORE);
  });
});
