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

/** A step that shows each tenth of it that is done. */
export function downloadStep<T>(
  id: string,
  work: (onProgress: (doneBytes: number, totalBytes: number) => void) => Promise<T>,
): Promise<T> {
  let shownTenths = 0;
  return step(`getting ${id}`, () =>
    work((doneBytes, totalBytes) => {
      const tenths = Math.floor((10 * doneBytes) / Math.max(1, totalBytes));
      if (shownTenths === 0) process.stdout.write(`(${Math.ceil(totalBytes / 1e6)} MB) `);
      if (tenths > shownTenths) process.stdout.write(`${tenths * 10}% `);
      shownTenths = Math.max(shownTenths, tenths, 0.5);
    }),
  );
}

interface Banner {
  readonly baseUrl: string;
  readonly offered: Readonly<Record<"models" | "taskModels" | "edgeModels", readonly string[]>>;
  readonly demo: Demo;
  readonly signInLink: string;
}

/** Base URL, key, balance, the dashboard's link, and a request to paste. */
export function showBanner({ baseUrl, offered, demo, signInLink }: Banner): void {
  const { models, taskModels, edgeModels } = offered;
  const balanceUsd = (demo.organization.balance.available_nano_usd / 1e9).toFixed(6);
  const body = JSON.stringify({
    model: models[0],
    stream: true,
    messages: [{ role: "user", content: "What is the capital of France?" }],
  });
  process.stdout.write(`
Tidegate is up. Ctrl-C stops it.

  base URL  ${baseUrl}/v1
  API key   ${demo.key}
  balance   $${balanceUsd}
  models    ${models.join(", ")}
  for tasks ${taskModels.join(", ") || "none"}
  at edge   ${edgeModels.join(", ")}
  dashboard ${signInLink}
            (signs in once, within half an hour)

Try it:

  curl -N ${baseUrl}/v1/chat/completions \\
    -H "Authorization: Bearer ${demo.key}" \\
    -H "Content-Type: application/json" \\
    -d '${body}'

`);
}
