/** The audit log of an account: what is done for very many does not fill it. */
import { describe, expect, it } from "vitest";

import type { Actor } from "../../../src/auth/actor.ts";
import { endUserTokenCall, openAccount } from "../support/test-account.ts";

const HOUR_MS = 3_600_000;

describe("what people do with tokens", () => {
  it("is in the audit log, which grows by days and people, and not by tokens", async () => {
    const account = await openAccount();
    let made = 0;
    const make = async (count: number, actor: Actor): Promise<void> => {
      for (const end = made + count; made < end; made += 1) {
        const call = endUserTokenCall(`eut_${made}`, { endUserId: `user_${made}`, actor });
        expect(await account.stub.addEndUserToken(call)).toMatchObject({ ok: true });
      }
    };
    const rows = () =>
      account.rows<{ target: string; after: string }>(
        "SELECT target, after FROM audit WHERE action = 'end_user_tokens.create' ORDER BY sequence",
      );
    const person: Actor = { kind: "operator", id: "person_1" };
    await make(70, person);
    const told = await rows();
    expect(told).toHaveLength(33);
    expect(told.slice(0, 32).map(({ target }) => target)).toEqual(
      Array.from({ length: 32 }, (_, place) => `eut_${place}`),
    );
    expect(told[32]).toEqual({ target: "*", after: '{"at_least":64}' });
    // What is not in memory any more is known at least as far as it was told.
    await account.evict();
    await make(64, person);
    expect((await rows()).slice(33)).toEqual([{ target: "*", after: '{"at_least":128}' }]);
    // Somebody else, and the next day, are told singly.
    await make(1, { kind: "operator", id: "person_2" });
    await account.advance(24 * HOUR_MS);
    await make(1, person);
    expect((await rows()).slice(34).map(({ target }) => target)).toEqual(["eut_134", "eut_135"]);
    // Of what keys do, the tokens' own rows tell.
    await make(1, { kind: "key", id: "key_a" });
    expect(await rows()).toHaveLength(36);
  });
});
