import { describe, expect, it } from "vitest";

import { attemptBuckets, networkOf } from "../../../src/identity/sign-in-limits.ts";

describe("attempts to sign in", () => {
  it("count a network first, then an address from it, then the address", () => {
    const buckets = attemptBuckets("hash", "192.0.2.7");
    expect(buckets.map(({ subject }) => subject)).toEqual([
      "network:192.0.2.7",
      "email:hash:192.0.2.7",
      "email:hash",
    ]);
    const [network, , address] = buckets.map(({ most }) => most);
    expect(buckets[1]?.most).toBeLessThan(network ?? 0);
    expect(buckets[1]?.most).toBeLessThan(address ?? 0);
  });

  it("have an end too where no network is known", () => {
    const [first] = attemptBuckets("hash", null);
    expect(first).toMatchObject({ subject: "network:", isForgotten: false });
    expect(attemptBuckets("hash", "not an address")[0]).toEqual(first);
  });

  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"],
    ["2001:db8:1:3::1", "2001:db8:1:3::/64"],
  ])("from %s are from the network %s", (clientIp, network) => {
    expect(networkOf(clientIp)).toBe(network);
  });
});
