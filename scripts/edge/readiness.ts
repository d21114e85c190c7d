/** Waiting for an edge that listens to be of use. */
import { setTimeout as delay } from "node:timers/promises";

const READY_TIMEOUT_MS = 120_000;
const POLL_MS = 50;

/** @throws {Error} with the edge's last answer when `/readyz` does not succeed in two minutes */
export async function waitUntilReady(baseUrl: string): Promise<void> {
  const deadlineMs = Date.now() + READY_TIMEOUT_MS;
  for (;;) {
    const response = await fetch(`${baseUrl}/readyz`).catch(() => undefined);
    const body = await response?.text();
    if (response?.ok) return;
    if (Date.now() >= deadlineMs) throw new Error(`the edge is not ready: ${body ?? "no answer"}`);
    await delay(POLL_MS);
  }
}
