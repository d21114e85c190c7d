/** What the person at the terminal sees while Tidegate starts, and when it has. */
import type { Demo } from "./demo.ts";

/** Runs one step and shows its name, then how long it took. */
export async function step<T>(title: string, work: () => Promise<T> | T): Promise<T> {
  const startedMs = Date.now();
  process.stdout.write(`  ${title} ... `);
  try {
    const result = await work();
    process.stdout.write(`${((Date.now() - startedMs) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}

/** Base URL, key, balance, and a request to paste. */
export function showBanner(baseUrl: string, modelId: string, demo: Demo): void {
  const balanceUsd = (demo.organization.balance.available_nano_usd / 1e9).toFixed(6);
  const body = JSON.stringify({
    model: modelId,
    stream: true,
    messages: [{ role: "user", content: "What is the capital of France?" }],
  });
  process.stdout.write(`
Tidegate is up. Ctrl-C stops it.

  base URL  ${baseUrl}/v1
  API key   ${demo.key}
  balance   $${balanceUsd}

Try it:

  curl -N ${baseUrl}/v1/chat/completions \\
    -H "Authorization: Bearer ${demo.key}" \\
    -H "Content-Type: application/json" \\
    -d '${body}'

`);
}
