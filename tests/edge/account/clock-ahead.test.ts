/** What runs while a machine's clock jumps ahead. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { DirectTarget } from "../../../src/contract/deployments.ts";
import { setClock } from "../support/clock.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import {
  admitCall,
  extendCall,
  openAccount,
  PRICE,
  settleCall,
  TARGET,
} from "../support/test-account.ts";

const PROVIDER = { kind: "openai_compatible", url: "https://provider.test/v1" } as DirectTarget;
const [SECOND_MS, DAY_MS] = [1_000, 86_400_000];
/** Noon, some time after now: alarms that are set then do not ring by themselves. */
const NOON_MS = 1_900_022_400_000;

let worker: FakeWorker;
beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
  worker.states.set("req_1", { state: "running", promptTokens: 10, completionTokens: 40 });
  setClock(NOON_MS);
});
afterEach(() => void vi.unstubAllGlobals());

describe("a clock that jumps a day ahead", () => {
  it.each([
    ["a worker", TARGET],
    ["a provider, which cannot be asked", PROVIDER],
  ])("ends nothing that runs at %s, as long as its edge asks for more of it", async (_, target) => {
    const account = await openAccount();
    const candidates = [{ deploymentId: "d1", target, price: PRICE }];
    await account.stub.admit(admitCall("req_1", { candidates }));
    await account.stub.extend(extendCall("req_1", 20));
    setClock(NOON_MS + DAY_MS);
    for (let seen = 30; seen < 60; seen += 10) {
      await account.alarm();
      expect(await account.stub.describe()).toMatchObject({ openHolds: 1 });
      expect(await account.stub.extend(extendCall("req_1", seen))).toMatchObject({ ok: true });
      await account.advance(11 * SECOND_MS);
    }
    expect(worker.cancelled).toEqual([]);
    expect(await account.stub.settle(settleCall("req_1", 60))).toMatchObject({ isVoid: false });
  });

  it("ends what runs and nobody asks for", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    setClock(NOON_MS + DAY_MS);
    for (const waitMs of [5, 15, 60, 0].map((s) => s * SECOND_MS)) {
      expect(worker.cancelled).toEqual([]);
      await account.alarm();
      await account.advance(waitMs);
    }
    expect(worker.cancelled).toEqual(["req_1"]);
  });
});
