/** Models come from a hub whole or not at all, against a server that speaks its protocol. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { downloadModel, isHubId, type ModelDownload } from "../../../../scripts/hub/download.ts";
import { chooseFiles } from "../../../../scripts/hub/model-files.ts";
import { readHub } from "../../../../scripts/hub/repository.ts";
import { LocalHub, type LocalHubOptions } from "../../../support/local-hub.ts";

const ID = "acme/tiny";
const bytes = (length: number, seed: number) =>
  Uint8Array.from({ length }, (_, index) => (index * seed + (index >> 8)) % 251);
const FILES = {
  "README.md": bytes(50, 3),
  "config.json": Buffer.from("{}"),
  "tokenizer.json": bytes(900, 5),
  "empty.txt": new Uint8Array(),
  "onnx/model.onnx": bytes(5_000, 7),
  "onnx/model_quantized.onnx": bytes(200_000, 11),
  "onnx/model_quantized.onnx_data": bytes(30_000, 13),
  "onnx/model_q4.onnx": bytes(3_000, 17),
};

let folder = "";
let hub: LocalHub | undefined;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "tidegate-hub-"))));
afterEach(() => {
  hub?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: Partial<LocalHubOptions> = {}): Promise<LocalHub> {
  hub = new LocalHub({ id: ID, files: FILES, largeBytes: 1_000, ...options });
  return hub;
}

async function get(more: Partial<ModelDownload> & { token?: string } = {}): Promise<string> {
  const endpoint = (await hub?.start()) ?? "";
  const { token, ...rest } = more;
  return downloadModel({
    hub: { endpoint, token },
    id: ID,
    dtype: "q8",
    modelsDir: folder,
    onProgress: () => undefined,
    retryDelayMs: 1,
    ...rest,
  });
}

/** Before a connection breaks, some of the model's bytes are on the disk. */
function arrival() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const small = FILES["config.json"].length + FILES["tokenizer.json"].length;
  return {
    beforeBreak: () => promise,
    onProgress: (doneBytes: number) => {
      if (doneBytes > small) resolve();
    },
  };
}

const filesOf = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .toSorted();

describe("a model on the hub", () => {
  it("is downloaded with the weights that are wanted and no others, and told of as it comes", async () => {
    await start();
    const told: [number, number][] = [];
    const path = await get({ onProgress: (done, total) => told.push([done, total]) });
    expect(filesOf(path)).toEqual([
      "config.json",
      "downloaded-q8.json",
      "empty.txt",
      "onnx/model_quantized.onnx",
      "onnx/model_quantized.onnx_data",
      "revision.json",
      "tokenizer.json",
    ]);
    expect(readFileSync(join(path, "onnx/model_quantized.onnx"))).toEqual(
      Buffer.from(FILES["onnx/model_quantized.onnx"]),
    );
    expect(told.at(-1)).toEqual([230_902, 230_902]);
  });

  it("is there from then on without the hub", async () => {
    const { requests } = await start();
    const path = await get();
    const asked = requests.length;
    hub?.stop();
    const again = await downloadModel({
      hub: { endpoint: "http://127.0.0.1:9", token: undefined },
      id: ID,
      dtype: "q8",
      modelsDir: folder,
      onProgress: () => undefined,
    });
    expect(again).toBe(path);
    expect(requests).toHaveLength(asked);
  });

  it("goes on where its connection broke, as often as that happens", async () => {
    const breakAfter = [1e9, 1e9, 1e9, 70_000, 70_000, 20_000];
    const { beforeBreak, onProgress } = arrival();
    const { requests } = await start({ breakAfter, beforeBreak });
    const path = await get({ onProgress });
    expect(readFileSync(join(path, "onnx/model_quantized.onnx"))).toEqual(
      Buffer.from(FILES["onnx/model_quantized.onnx"]),
    );
    const starts = requests.filter((one) => one.includes("model_quantized.onnx "));
    expect(starts.length).toBeGreaterThan(1);
    // A connection that breaks may take with it what it had sent; what arrived is not asked for
    // again.
    const offsets = starts.map((one) => Number(/ (\d+)-$/.exec(one)?.[1]));
    expect(offsets[0]).toBe(0);
    expect(offsets.at(-1)).toBeGreaterThan(0);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
  });

  it("goes on after a start that was cut off", async () => {
    const { beforeBreak, onProgress } = arrival();
    await start({ breakAfter: [1e9, 1e9, 1e9, 90_000, 0, 0, 0, 0, 0], beforeBreak });
    await expect(get({ onProgress })).rejects.toThrow(/cannot be downloaded/);
    expect(existsSync(join(folder, "acme--tiny/onnx/model_quantized.onnx"))).toBe(false);
    hub?.stop();
    const { requests } = await start();
    const told: number[] = [];
    const path = await get({ onProgress: (done) => told.push(done) });
    expect(requests.filter((one) => one.includes("model_quantized.onnx "))).toEqual([
      expect.stringMatching(/onnx [1-9]\d*-$/),
    ]);
    expect(told.at(-1)).toBe(230_902);
    expect(filesOf(path).some((name) => name.endsWith(".part"))).toBe(false);
  });

  it("is right also from a server that sends all of it again", async () => {
    await start({ breakAfter: [1e9, 1e9, 1e9, 70_000], ignoresRanges: true });
    const told: number[] = [];
    const path = await get({ onProgress: (done) => told.push(done) });
    expect(readFileSync(join(path, "onnx/model_quantized.onnx"))).toEqual(
      Buffer.from(FILES["onnx/model_quantized.onnx"]),
    );
    expect(told.at(-1)).toBe(230_902);
  });

  it.each(["tokenizer.json", "onnx/model_quantized.onnx"])(
    "is refused when its hash is another: %s",
    async (damaged) => {
      await start({ damaged });
      await expect(get()).rejects.toThrow(/was damaged on its way/);
      expect(existsSync(join(folder, "acme--tiny", damaged))).toBe(false);
    },
  );

  it("is read with a token, which no other host is told", async () => {
    const { leaked } = await start({ token: "hf_secret" });
    await get({ token: "hf_secret" });
    expect(leaked).toEqual([]);
  });

  it("is found under the name that it had before", async () => {
    const { leaked } = await start({ id: "other/renamed", formerId: ID, token: "hf_secret" });
    const path = await get({ token: "hf_secret" });
    expect(filesOf(path)).toContain("onnx/model_quantized.onnx");
    expect(leaked).toEqual([]);
  });

  it("is refused in a sentence when what was begun of it is there no more", async () => {
    await start();
    const path = await get();
    hub?.stop();
    await start();
    rmSync(join(path, "downloaded-q8.json"));
    writeFileSync(join(path, "revision.json"), JSON.stringify({ revision: "f".repeat(40) }));
    await expect(get()).rejects.toThrow(/does not have the revision of acme\/tiny any more/);
  });

  it.each<[string, Partial<LocalHubOptions>, Partial<ModelDownload> & { token?: string }, RegExp]>([
    ["is private", { token: "hf_x" }, {}, /set HF_TOKEN if it is private/],
    ["is another's", { token: "hf_x" }, { token: "hf_y" }, /HF_TOKEN may not read it/],
    ["is gated", { isGated: true }, {}, /is gated: accept its terms at .*acme\/tiny/],
    ["is not there", { id: "acme/other" }, {}, /acme\/tiny cannot be read: there is no such/],
    ["has no ONNX files", { files: { "config.json": FILES["config.json"] } }, {}, /no ONNX files/],
    [
      "has other weights",
      {},
      { dtype: "fp16" },
      /no onnx\/model_fp16.onnx .*--dtype fp32 or q8 or q4/,
    ],
    [
      "is larger than the disk",
      {},
      { freeBytesIn: () => 1_000 },
      /needs 0.1 GB in .* 0.0 GB are free/,
    ],
  ])("is refused in a sentence when it %s", async (_name, options, more, message) => {
    await start(options);
    await expect(get(more)).rejects.toThrow(message);
  });

  it("is refused in a sentence when nobody answers", async () => {
    await start();
    const nowhere = { endpoint: "http://127.0.0.1:9", token: undefined };
    await expect(get({ hub: nowhere })).rejects.toThrow("http://127.0.0.1:9 cannot be reached");
  });
});

describe("names", () => {
  it("of files never leave the model's folder", () => {
    const names = [
      "../x.json",
      "/etc/x.json",
      "onnx/../../model.onnx",
      "a/b.json",
      "..json",
      "onnx/.onnx",
    ];
    const files = [...names, "config.json", "onnx/model.onnx"].map((name) => ({
      name,
      sizeBytes: 1,
      sha256: undefined,
      blobId: undefined,
    }));
    const chosen = chooseFiles(files, "fp32");
    expect("files" in chosen && chosen.files.map(({ name }) => name)).toEqual([
      "config.json",
      "onnx/model.onnx",
    ]);
  });

  it("of models are an owner and a name", () => {
    expect(["HuggingFaceTB/SmolLM2-135M-Instruct", "a/b.c"].every(isHubId)).toBe(true);
    expect(["model", "a/b/c", "../x", "a/..", "/a/b", "a/b?c", "./b"].some(isHubId)).toBe(false);
  });

  it("of a hub are read as Hugging Face's tools read them", () => {
    expect(readHub({})).toEqual({ endpoint: "https://huggingface.co", token: undefined });
    const other = { HF_ENDPOINT: "http://127.0.0.1:1/", HF_TOKEN: "hf_x" };
    expect(readHub(other)).toEqual({ endpoint: "http://127.0.0.1:1", token: "hf_x" });
    expect(() => readHub({ HF_ENDPOINT: "no" })).toThrow("HF_ENDPOINT is not a URL");
  });
});
