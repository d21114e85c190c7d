/** Requests with an Idempotency-Key, before they are handed to the object of their key. */
import type { AdmitCall } from "../account/gate.ts";
import { ApiError } from "../errors.ts";
import { alongOpenWay, toThrown, type OnItsWay } from "./open-ways.ts";
import { asked } from "./refusals.ts";
import type { PresentedKey } from "./services.ts";

interface Keyed extends OnItsWay {
  readonly key: PresentedKey;
  /** As the account remembers it. */
  readonly keyedName: string | null;
}

/**
 * Sees to it that a request would be admitted now, or was before. Nothing is held. What was
 * admitted before needs no worker, as its answer may be kept.
 *
 * @param toAdmission routes it; its refusals for want of a worker come behind those of its key
 * @returns the id of the key's project
 */
export function judgeKeyed<C extends Keyed>(
  call: C,
  toAdmission: (call: C) => Promise<AdmitCall>,
): Promise<string> {
  return alongOpenWay(call, (open) => judgeAlong(open, () => toAdmission(open)));
}

async function judgeAlong(
  { key, keyedName }: Keyed,
  toAdmission: () => Promise<AdmitCall>,
): Promise<string> {
  let admission: AdmitCall;
  try {
    admission = await toAdmission();
  } catch (thrown) {
    const isWithoutPlace = thrown instanceof ApiError && thrown.code === "no_capacity";
    if (!isWithoutPlace || keyedName === null) throw thrown;
    const projectId = await asked(key.account.projectOfKeyed(key.keyId, keyedName));
    if (projectId === null) throw thrown;
    return projectId;
  }
  const { refusal, projectId } = await asked(key.account.judgeKeyed(admission));
  if (refusal !== null) throw toThrown(refusal, admission);
  return projectId;
}
