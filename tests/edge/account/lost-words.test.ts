/**
 * A short answer of two workers, where the word which of them has it does not come: who answered is
 * charged, the other is our cost, and no hold is left.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { admit, costOf, lossesOf, receiptFor, redirect } from "../support/attempts.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import { CREDIT, openAccount, settleCall } from "../support/test-account.ts";

let worker: FakeWorker;
beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a request of two workers", () => {
  it("is charged where it answered though no word of that came, and leaves no hold where its edge died", async () => {
    for (const edgeLives of [true, false]) {
      const account = await openAccount();
      await admit(account, { isStream: false });
      await redirect(account, 2, true);
      const [first, second] = [await receiptFor(account, 1, 7), await receiptFor(account, 2, 3)];
      // The second was stopped and says so; that the first has the request was said, and lost.
      expect(await account.stub.takeReceipts([second])).toEqual(["req_1~2"]);
      await account.advance(30_000);
      await account.alarm();
      if (edgeLives)
        await account.stub.settle(settleCall("req_1", 7, { attempt: 1, receipt: first }));
      else await account.expire();
      expect(await account.stub.takeReceipts([first])).toEqual(["req_1~1"]);
      const charged = edgeLives ? costOf(1, first) : 0;
      const balance = (await account.stub.describe())?.balance;
      expect(balance).toMatchObject({ postedNanoUsd: CREDIT - charged, heldNanoUsd: 0 });
      expect((await lossesOf(account)).map(({ amount }) => amount)).toEqual([
        edgeLives ? costOf(2, second) : costOf(1, first),
      ]);
    }
  });
});
