/** What a passkey's answer proves, and what it does not. */
import { describe, expect, it } from "vitest";

import { isSignedBy, isUsable, readAnswer, type PasskeyKey } from "../../../src/auth/passkey.ts";
import { fc, runs } from "../../support/random.ts";
import { SoftPasskey, type Algorithm, type Odd } from "../../support/soft-passkey.ts";

const ORIGIN = "https://tidegate.example";
const EXPECTED = { origin: ORIGIN, rpId: "tidegate.example" } as const;
const CREATE = { type: "webauthn.create", ...EXPECTED } as const;
const GET = { type: "webauthn.get", ...EXPECTED } as const;

const toAnswer = (wire: { client_data: string; authenticator_data: string }) => ({
  clientData: wire.client_data,
  authenticatorData: wire.authenticator_data,
});

async function keyOf(passkey: SoftPasskey): Promise<PasskeyKey> {
  const { public_key: publicKey } = await passkey.register("c");
  return { publicKey, algorithm: passkey.algorithm };
}

describe("a passkey's answer", () => {
  it.each<Algorithm>([-7, -8, -257])("is believed of a key of kind %d", async (algorithm) => {
    const passkey = await SoftPasskey.make(ORIGIN, algorithm);
    const made = await passkey.register("challenge ü");
    expect(await readAnswer(toAnswer(made), CREATE)).toEqual({
      challenge: "challenge ü",
      signCount: 0,
      credentialId: passkey.id,
    });
    const key = await keyOf(passkey);
    expect(await isUsable(key)).toBe(true);
    // Often enough for numbers that begin with a zero, or with a bit that is set.
    for (let turn = 0; turn < runs(40); turn += 1) {
      const got = await passkey.answer("next");
      expect(await readAnswer(toAnswer(got), GET)).toMatchObject({
        challenge: "next",
        signCount: passkey.signCount,
        credentialId: null,
      });
      expect(await isSignedBy(key, toAnswer(got), got.signature)).toBe(true);
    }
    const another = await keyOf(await SoftPasskey.make(ORIGIN, algorithm));
    const got = await passkey.answer("next");
    expect(await isSignedBy(another, toAnswer(got), got.signature)).toBe(false);
  });

  it.each<[string, Odd]>([
    ["a page of another origin", { origin: "https://evil.example" }],
    ["a page of a host below ours", { origin: "https://a.tidegate.example" }],
    ["our page by a way that is not encrypted", { origin: "http://tidegate.example" }],
    ["a page inside of another's", { crossOrigin: true }],
    ["a passkey for another host", { rpId: "evil.example" }],
    ["the making of a passkey", { type: "webauthn.create" }],
    ["a device that nobody touched", { flags: 0x04 }],
    ["a device that knew nobody", { flags: 0x01 }],
    ["a key with a copy, which can have none", { flags: 0x15 }],
  ])("is none to us from %s", async (_what, odd) => {
    const passkey = await SoftPasskey.make(ORIGIN);
    expect(await readAnswer(toAnswer(await passkey.answer("c", odd)), GET)).toBe(null);
  });

  it.each([0x0d, 0x1d])("is one from a device whose keys are copied, flags %d", async (flags) => {
    const passkey = await SoftPasskey.make(ORIGIN);
    const proof = await readAnswer(toAnswer(await passkey.answer("c", { flags })), GET);
    expect(proof).toMatchObject({ challenge: "c" });
  });

  it("is not believed when any bit of it is another", async () => {
    const passkey = await SoftPasskey.make(ORIGIN);
    const key = await keyOf(passkey);
    const good = await passkey.answer("c");
    const flip = (text: string, at: number): string => {
      const place = at % (text.length - 1);
      const other = text[place] === "A" ? "B" : "A";
      return text.slice(0, place) + other + text.slice(place + 1);
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("client_data", "authenticator_data", "signature" as const),
        fc.nat(1_000),
        async (field, at) => {
          const bad = { ...good, [field]: flip(good[field as keyof typeof good], at) };
          expect(await isSignedBy(key, toAnswer(bad), bad.signature)).toBe(false);
        },
      ),
    );
  });

  it("throws nothing, whatever is sent in its place", async () => {
    const anyText = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString("base64url")),
      fc.json().map((text) => Buffer.from(text).toString("base64url")),
    );
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (a, b, c) => {
        const answer = { clientData: a, authenticatorData: b };
        expect(await readAnswer(answer, GET)).toBe(null);
        for (const algorithm of [-7, -8, -257] as const)
          expect(await isSignedBy({ publicKey: c, algorithm }, answer, c)).toBe(false);
      }),
    );
  });
});
