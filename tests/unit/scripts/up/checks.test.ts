/** What a model's folder must have, whoever brought it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { requireModel } from "../../../../scripts/up/checks.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidegate-checks-"));
  mkdirSync(join(folder, "onnx"));
  writeFileSync(join(folder, "tokenizer.json"), "{}");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const withConfig = (text: string) => {
  writeFileSync(join(folder, "config.json"), text);
  return requireModel(folder);
};

describe("a model's folder", () => {
  it.each([
    ["its own", { max_position_embeddings: 64 }],
    ["GPT-2's", { n_positions: 64 }],
    ["one that sees, too", { text_config: { max_position_embeddings: 64 } }],
  ])("says how many tokens the model can see, in the words of %s", (_, config) => {
    expect(withConfig(JSON.stringify(config))).toBe(64);
  });

  it.each([
    ["no JSON", "{", "is not valid JSON; remove the folder"],
    ["null", "null", "must have a JSON object"],
    ["nothing of tokens", "{}", "does not say how many tokens"],
  ])("is refused in a sentence where its config has %s", (_, text, message) => {
    expect(() => withConfig(text)).toThrow(message);
  });

  it("is refused by the file that it does not have", () => {
    rmSync(join(folder, "tokenizer.json"));
    expect(() => withConfig("{}")).toThrow("it has no tokenizer.json; see --model");
  });
});
