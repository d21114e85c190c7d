/** `npm run up` with several models: one from a hub, one of a folder under another id, and one for tasks. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { rootDir } from "../../scripts/worker/wrangler.ts";
import { LocalHub } from "../support/local-hub.ts";
import { takeFreePorts } from "../support/processes.ts";
import { waitFor } from "../support/wait-for.ts";

const CHAT = join(rootDir, "gpu-worker", "models", "pocket-chat");
const NAMES = [
  "config.json",
  "generation_config.json",
  "tokenizer.json",
  "tokenizer_config.json",
  "onnx/model_quantized.onnx",
];
const ID = "acme/pocket-chat";

let folder = "";
let hub: LocalHub;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidegate-up-models-"));
  const files = Object.fromEntries(NAMES.map((name) => [name, readFileSync(join(CHAT, name))]));
  hub = new LocalHub({
    id: ID,
    files,
    largeBytes: 1_000_000,
    breakAfter: [1e9, 1e9, 1e9, 1e9, 1e6],
  });
});
afterEach(() => {
  hub.stop();
  rmSync(folder, { recursive: true, force: true });
});

it("npm run up serves several models, those of a hub by their own names", async () => {
  const endpoint = await hub.start();
  const [port, gpuPort] = await takeFreePorts();
  const child = spawn(
    process.execPath,
    `scripts/up.ts --port ${port} --gpu-port ${gpuPort} --model ${ID} --model second=pocket-chat
     --task-model pocket-encoder --kv-memory-mb 64 --max-loaded 1`.split(/\s+/),
    {
      cwd: rootDir,
      env: { ...process.env, TIDEGATE_STATE_DIR: join(folder, "state"), HF_ENDPOINT: endpoint },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let output = "";
  for (const pipe of [child.stdout, child.stderr])
    pipe.on("data", (part) => (output += String(part)));
  const exited = new Promise<number | null>((settle) => child.once("close", settle));
  try {
    await waitFor(() => output.includes('"stream":true') || child.exitCode !== null);
    expect(output).toMatch(/getting acme\/pocket-chat \.\.\. \(\d+ MB\) .*100% \d/);
    const key = /API key +(\S+)/.exec(output)?.[1] ?? "";
    // One is loaded at once: each waits for its place while the other loads and answers.
    const answers = await Promise.all(
      [ID, "second", ID, "second"].map(async (model) => {
        const response = await fetch(`http://127.0.0.1:${port}/v1/chat/completions`, {
          method: "POST",
          headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
          body: JSON.stringify({
            model,
            max_tokens: 8,
            messages: [{ role: "user", content: "hi" }],
          }),
        });
        return [response.status, ((await response.json()) as { model?: string }).model];
      }),
    );
    expect(answers).toEqual([ID, "second", ID, "second"].map((model) => [200, model]));
    expect(output).toContain("for tasks pocket-encoder");
    const embedded = await fetch(`http://127.0.0.1:${port}/v1/embeddings`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify({ model: "pocket-encoder", input: "hi", encoding_format: "base64" }),
    });
    expect(embedded.status).toBe(200);
  } finally {
    child.kill("SIGINT");
    await exited;
  }
  // What had arrived when the connection broke is not asked for again; its last piece may not have been read.
  const starts = hub.requests.flatMap((one) => /model_quantized.onnx (\d+)-$/.exec(one)?.[1] ?? []);
  const [first, second] = starts.map(Number);
  expect(starts).toHaveLength(2);
  expect(first).toBe(0);
  expect(second).toBeGreaterThan(500_000);
  expect(second).toBeLessThanOrEqual(1_000_000);
});
