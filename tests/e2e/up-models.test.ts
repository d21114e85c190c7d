/**
 * `npm run up` with several models: one from a hub, one of a folder under another id, one for
 * tasks, and those of providers: of an OpenAI-compatible service, which is a server here, and of
 * Hugging Face.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { rootDir } from "../../scripts/worker/wrangler.ts";
import { LocalHub } from "../support/local-hub.ts";
import { takeFreePorts } from "../support/processes.ts";
import { startProviderServer, TOKENS, type Seen } from "../support/provider-server.ts";
import { call, startUp, stopUp, untilBanner } from "./support/up.ts";

const CHAT = join(rootDir, "gpu-worker", "models", "pocket-chat");
const NAMES = [
  "config.json",
  "generation_config.json",
  "tokenizer.json",
  "tokenizer_config.json",
  "onnx/model_quantized.onnx",
];
const ID = "acme/pocket-chat";
/** As Ollama names its models. */
const SERVED = "qwen3:8b";
const HOSTED = "Qwen/Qwen3-8B";

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
  const provider = await startProviderServer();
  const up = startUp({
    ports: await takeFreePorts(),
    stateDir: join(folder, "state"),
    flags: `--model ${ID} --model second=pocket-chat --task-model pocket-encoder --kv-memory-mb 64
      --max-loaded 1 --provider ${provider.url}/up/answers/v1,${SERVED}
      --hugging-face ${HOSTED}`.split(/\s+/),
    env: {
      HF_ENDPOINT: endpoint,
      HF_TOKEN: "hf_of-the-environment",
      PROVIDER_API_KEY: "sk-of-the-environment",
    },
  });
  try {
    const { baseUrl, key } = await untilBanner(up);
    expect(up.output()).toMatch(/getting acme\/pocket-chat \.\.\. \(\d+ MB\) .*100% \d/);
    // One is loaded at once: each waits for its place while the other loads and answers.
    const answers = await Promise.all(
      [ID, "second", ID, "second"].map(async (model) => {
        const response = await call(`${baseUrl}/chat/completions`, key, {
          method: "POST",
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
    expect(up.output()).toContain("for tasks pocket-encoder");
    const embedded = await call(`${baseUrl}/embeddings`, key, {
      method: "POST",
      body: JSON.stringify({ model: "pocket-encoder", input: "hi", encoding_format: "base64" }),
    });
    expect(embedded.status).toBe(200);
    expect(up.output()).toContain(`models    ${ID}, second, ${SERVED}, ${HOSTED}`);
    const messages = [{ role: "user", content: "hi" }];
    const asked = { model: SERVED, max_tokens: 8, messages };
    const answer = await call(`${baseUrl}/chat/completions`, key, {
      method: "POST",
      body: JSON.stringify(asked),
    });
    expect(await answer.json()).toMatchObject({
      model: SERVED,
      usage: { completion_tokens: TOKENS },
    });
    const seen = (await (await fetch(`${provider.url}/up/seen`)).json()) as Seen;
    expect(seen).toMatchObject({
      requests: 1,
      authorization: "Bearer sk-of-the-environment",
      body: { model: SERVED },
    });
    // Hugging Face itself is asked nothing.
    const route = await call(`${baseUrl}/route`, key, {
      method: "POST",
      body: JSON.stringify({ model: HOSTED }),
    });
    expect(await route.json()).toMatchObject({
      model: HOSTED,
      candidates: [{ kind: "hugging_face" }],
    });
  } finally {
    await stopUp(up);
    provider.close();
  }
  // What had arrived when the connection broke is not asked for again; its last piece may not have
  // been read.
  const starts = hub.requests.flatMap((one) => /model_quantized.onnx (\d+)-$/.exec(one)?.[1] ?? []);
  const [first, second] = starts.map(Number);
  expect(starts).toHaveLength(2);
  expect(first).toBe(0);
  expect(second).toBeGreaterThan(500_000);
  expect(second).toBeLessThanOrEqual(1_000_000);
});
