/**
 * Models whose tokenizer's decoder is a sequence of steps: what forms answers must read tokens all
 * the same.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { completionOf, requestOf, WorkerProcess } from "./worker-process.ts";

const MODEL = join(import.meta.dirname, "../../../gpu-worker/models/pocket-chat");
const FUSED = {
  type: "Sequence",
  decoders: [{ type: "ByteFallback" }, { type: "Fuse" }, { type: "ByteLevel" }],
};
/** Says another thing than its tokens do. */
const CENSOR = { type: "Replace", pattern: { Regex: "[a-z]{3}" }, content: "" };
const UNREADABLE = {
  type: "Sequence",
  decoders: [{ type: "ByteLevel" }, { type: "Fuse" }, CENSOR],
};

let folder = "";
let worker: WorkerProcess;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tidegate-decoders-"));
  const models = Object.entries({ fused: FUSED, unreadable: UNREADABLE }).flatMap(
    ([id, decoder]) => {
      const path = join(folder, id);
      cpSync(MODEL, path, { recursive: true });
      const name = join(path, "tokenizer.json");
      const file = JSON.parse(readFileSync(name, "utf8")) as object;
      writeFileSync(name, JSON.stringify({ ...file, decoder }));
      return ["--model", `${id}=${path}`];
    },
  );
  worker = await WorkerProcess.start(models);
});
afterAll(async () => {
  await worker.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const SCHEMA = {
  type: "object",
  properties: { name: { type: "string", maxLength: 12 }, age: { type: "integer" } },
  required: ["name", "age"],
  additionalProperties: false,
};
const output = { type: "json_schema", schema: SCHEMA } as const;

describe("a byte-level decoder in a sequence", () => {
  it("gives answers that fit a schema", async () => {
    const sampling = { maxTokens: 300, temperature: 1, seed: 4 };
    const { texts } = await worker.generate(
      requestOf("Who?", { model: "fused", output, sampling }),
    );
    expect(JSON.parse(texts[0] ?? "")).toMatchObject({ name: expect.any(String) as string });
  });

  it("gives logprobs the text and the bytes of the answer", async () => {
    const request = completionOf(["The capital of"], { topLogprobs: 2, maxTokens: 12 });
    const { events, texts } = await worker.generate({ ...request, model: "fused" });
    const tokens = events.flatMap((event) =>
      event.type === "delta" ? (event.logprobs ?? []) : [],
    );
    expect(tokens.map(({ token }) => token).join("")).toBe(texts[0]);
    expect(Buffer.from(tokens.flatMap(({ bytes }) => bytes)).toString()).toBe(texts[0]);
    expect(texts[0]).toContain(" ");
  });
});

describe("a decoder that says another thing than the tokens", () => {
  it("has a form for an answer refused in a sentence, and answers freely", async () => {
    const refused = worker.generate(requestOf("Who?", { model: "unreadable", output }));
    await expect(refused).rejects.toThrow(/unreadable has a tokenizer whose tokens cannot be read/);
    const free = await worker.generate(requestOf("Who?", { model: "unreadable" }));
    expect(free.receipt.completionTokens).toBeGreaterThan(0);
  });
});
