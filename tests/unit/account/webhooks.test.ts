/** Where webhooks may go, what follows from an attempt, and how events are signed. */
import { createHmac } from "node:crypto";

import { describe, expect, it } from "vitest";

import { faultOfAddress } from "../../../src/account/webhooks/address.ts";
import { MAX_ATTEMPTS, stepAfter, waitAfter } from "../../../src/account/webhooks/attempt.ts";
import { deriveWebhookSecret, signatureHeaders } from "../../../src/account/webhooks/signature.ts";
import { fc } from "../../support/random.ts";

describe("a webhook's address", () => {
  it.each([
    "https://example.com/hooks",
    "https://hooks.example.co.uk:8443/a?b=c",
    "https://93.184.216.34/",
    "https://[2606:2800:220:1:248:1893:25c8:1946]/",
  ])("may be %s", (url) => {
    expect(faultOfAddress(url, false)).toBeNull();
    expect(faultOfAddress(url, true)).toBeNull();
  });

  it.each([
    "http://example.com/",
    "ftp://example.com/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "example.com",
    "",
    "https://user:password@example.com/",
    "https://user@example.com/",
    "https://example.com/#fragment",
    "https://10.0.0.1/",
    "https://10.1/",
    "https://0xa000001/",
    "https://167772161/",
    "https://012.0.0.1/",
    "https://172.16.0.1/",
    "https://192.168.1.1/",
    "https://169.254.169.254/latest/meta-data",
    "https://100.64.0.1/",
    "https://0.0.0.0/",
    "https://224.0.0.1/",
    "https://255.255.255.255/",
    "https://192.0.2.1/",
    "https://198.18.0.1/",
    "https://[::]/",
    "https://[fe80::1]/",
    "https://[fd00::1]/",
    "https://[ff02::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://[::7f00:1]/",
    "https://[::169.254.169.254]/",
    "https://kubernetes.default.svc/",
    "https://[64:ff9b::a00:1]/",
    "https://[2002:a00:1::]/",
    "https://[2001:db8::1]/",
    "https://metadata/",
    "https://metadata.google.internal/",
    "https://metadata.google.internal./",
    "https://printer.local/",
    "https://router.lan/",
    "https://service.localhost/",
    "https://x.home.arpa/",
    "https://db.localdomain/",
  ])("may not be %s", (url) => {
    expect(faultOfAddress(url, false)).not.toBeNull();
  });

  it("is on this machine for a developer alone", () => {
    for (const url of [
      "http://127.0.0.1:9000/",
      "http://localhost:9000/",
      "http://[::1]:9000/",
      "https://127.1/",
      "https://2130706433/",
      "https://[::ffff:127.0.0.1]/",
    ]) {
      expect(faultOfAddress(url, true)).toBeNull();
      expect(faultOfAddress(url, false)).not.toBeNull();
    }
    expect(faultOfAddress("http://10.0.0.1/", true)).not.toBeNull();
    expect(faultOfAddress("http://example.com/", true)).not.toBeNull();
    expect(faultOfAddress("ftp://127.0.0.1/", true)).not.toBeNull();
  });

  it("is never one of a private network, however it is written", () => {
    const octet = fc.integer({ min: 0, max: 255 });
    const inner = fc.oneof(
      fc.tuple(fc.constant(10), octet, octet, octet),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
      fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
      fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    );
    fc.assert(
      fc.property(inner, fc.integer({ min: 0, max: 3 }), ([a, b, c, d], form) => {
        const number = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
        const hex = (value: number) => value.toString(16);
        const host = [
          `${a}.${b}.${c}.${d}`,
          String(number),
          `0x${hex(number)}`,
          `[::ffff:${hex(number >>> 16)}:${hex(number & 0xffff)}]`,
        ][form];
        expect(faultOfAddress(`https://${host}/`, false)).not.toBeNull();
        expect(faultOfAddress(`https://${host}/`, true)).not.toBeNull();
      }),
    );
  });
});

describe("an attempt", () => {
  it("delivers by any status of success, and by no other", () => {
    for (const status of [200, 201, 202, 204, 299])
      expect(stepAfter(1, { status }, 5_000)).toEqual({ step: "delivered" });
    for (const status of [199, 300, 302, 304, 307, 400, 401, 404, 429, 500, 503])
      expect(stepAfter(1, { status }, 5_000)).toEqual({ step: "retry", waitMs: 5_000 });
    expect(stepAfter(1, { fault: "timeout" }, 5_000).step).toBe("retry");
  });

  it("is made again after longer and longer waits, and is the last at some time", () => {
    const waits = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, at) => waitAfter(at + 1, 5_000));
    expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
    expect(waits.at(-1)).toBe(10 * 3_600_000);
    expect(stepAfter(MAX_ATTEMPTS, { status: 500 }, 5_000)).toEqual({
      step: "failed",
      isGone: false,
    });
  });

  it("ends at once when the receiver is gone", () => {
    expect(stepAfter(1, { status: 410 }, 5_000)).toEqual({ step: "failed", isGone: true });
  });
});

describe("an event", () => {
  const name = { organizationId: "org_1", webhookId: "whk_1", salt: "a" };

  it("is signed as Standard Webhooks say, by each secret that counts", async () => {
    const secrets = [
      await deriveWebhookSecret("root", name),
      await deriveWebhookSecret("root", { ...name, salt: "b" }),
    ];
    const message = { id: "msg_1", timestamp: 1_700_000_000, body: '{"type":"é"}' };
    const headers = await signatureHeaders(message, secrets);
    const signatures = secrets.map((secret) => {
      const key = Buffer.from(secret.slice("whsec_".length), "base64");
      expect(key).toHaveLength(32);
      const text = `msg_1.1700000000.${message.body}`;
      return `v1,${createHmac("sha256", key).update(text).digest("base64")}`;
    });
    expect(headers).toEqual({
      "webhook-id": "msg_1",
      "webhook-timestamp": "1700000000",
      "webhook-signature": signatures.join(" "),
    });
  });

  it("has a secret of its organization, webhook and rotation alone", async () => {
    const others = [
      { ...name, organizationId: "org_2" },
      { ...name, webhookId: "whk_2" },
      { ...name, salt: "b" },
    ];
    const secrets = await Promise.all([name, ...others].map((n) => deriveWebhookSecret("root", n)));
    expect(new Set([...secrets, await deriveWebhookSecret("other", name)]).size).toBe(5);
  });
});
