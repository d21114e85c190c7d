/**
 * What a worker is called where customers read: always the same, so that two answers can be
 * compared, and nothing of what operators call it. Pure.
 */
import { sha256Hex } from "../contract/digests.ts";

const NAME_LENGTH = 8;

/** Operators see it beside the id (`GET /admin/v1/workers`). */
export function shownWorkerName(workerId: string): string {
  return `worker-${sha256Hex(`worker ${workerId}`).slice(0, NAME_LENGTH)}`;
}
