/** Waiting for an edge that listens to be of use. */
import { setTimeout as delay } from "node:timers/promises";

import { OWN_CONNECTION, type AdminClient } from "./admin.ts";

const READY_TIMEOUT_MS = 120_000;
const POLL_MS = 50;

/** @throws {Error} with the edge's last answer when `/readyz` does not succeed in two minutes */
export async function waitUntilReady(baseUrl: string): Promise<void> {
  const deadlineMs = Date.now() + READY_TIMEOUT_MS;
  for (;;) {
    const response = await fetch(`${baseUrl}/readyz`, { headers: OWN_CONNECTION }).catch(
      () => undefined,
    );
    const body = await response?.text();
    if (response?.ok) return;
    if (Date.now() >= deadlineMs) throw new Error(`the edge is not ready: ${body ?? "no answer"}`);
    await delay(POLL_MS);
  }
}

/** @throws {Error} when the pool `default` has not heard of the worker in two minutes */
export async function waitUntilRegistered(admin: AdminClient, workerUrl: string): Promise<void> {
  const deadlineMs = Date.now() + READY_TIMEOUT_MS;
  for (;;) {
    const path = "/admin/v1/workers?pool=default&limit=100";
    const { data } = await admin.call("GET", path);
    const worker = data.find(({ url }) => url === workerUrl);
    if (worker?.health === "healthy") return;
    if (Date.now() >= deadlineMs)
      throw new Error(`the gpu-worker at ${workerUrl} is ${worker?.health ?? "not registered"}`);
    await delay(POLL_MS);
  }
}
