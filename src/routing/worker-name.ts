/**
 * What a worker is called where customers read: always the same, so that two answers can be
 * compared, and nothing of what operators call it. Pure.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

const NAME_LENGTH = 8;

/** Operators see it beside the id (`GET /admin/v1/workers`). */
export function shownWorkerName(workerId: string): string {
  const digest = bytesToHex(sha256(utf8ToBytes(`worker ${workerId}`)));
  return `worker-${digest.slice(0, NAME_LENGTH)}`;
}
