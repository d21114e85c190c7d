import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, it } from "vitest";

import { fingerprintOf } from "../../../gpu-worker/src/models/fingerprint.ts";

const root = mkdtempSync(join(tmpdir(), "tidegate-fingerprint-"));
afterAll(() => rmSync(root, { recursive: true }));

function folderOf(name: string, weights: string): string {
  const folder = join(root, name);
  mkdirSync(join(folder, "onnx"), { recursive: true });
  writeFileSync(join(folder, "config.json"), "{}");
  writeFileSync(join(folder, "onnx", "model.onnx"), "graph");
  writeFileSync(join(folder, "onnx", "model.onnx_data"), weights);
  writeFileSync(join(folder, "onnx", "model_q4.onnx"), name);
  return folder;
}

it("a fingerprint is the same for equal files, and changes with any of what an answer depends on", async () => {
  const first = folderOf("first", "weights");
  const parts = {
    modelId: "m",
    folder: first,
    graph: "onnx/model.onnx",
    device: "cpu",
    dtype: "fp32",
  };
  const own = await fingerprintOf(parts);
  expect(own).toMatch(/^\d+\.\d+\.\d+-ort\d+\.\d+\.\d+-cpu-fp32-[0-9a-f]{12}$/);
  const second = folderOf("second", "weights");
  utimesSync(join(second, "config.json"), 1, 1);
  expect(await fingerprintOf({ ...parts, folder: second })).toBe(own);
  const others = await Promise.all([
    fingerprintOf({ ...parts, folder: folderOf("third", "weightz") }),
    fingerprintOf({ ...parts, modelId: "n" }),
    fingerprintOf({ ...parts, device: "cuda" }),
    fingerprintOf({ ...parts, dtype: "fp32 in int8" }),
  ]);
  expect(new Set([own, ...others]).size).toBe(5);
});
