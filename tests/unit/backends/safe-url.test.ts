/** Where nothing that customers write is sent, in whichever way it is written. */
import { describe, expect, it } from "vitest";

import { whyUnsafe } from "../../../src/backends/safe-url.ts";
import { fc } from "../../support/random.ts";

const why = (host: string) => whyUnsafe(`https://${host}/`, false);

/** What leads to an IPv4 address, or is said to. */
const WRAPPED: Readonly<Record<string, (hex: string) => string>> = {
  translated: (hex) => `::ffff:0:${hex}`,
  compatible: (hex) => `::${hex}`,
  NAT64: (hex) => `64:ff9b::${hex}`,
  "NAT64 of a network's own": (hex) => `64:ff9b:1::${hex}`,
  "6to4": (hex) => `2002:${hex}::1`,
  Teredo: (hex) => `2001:0:4136:e378:8000:63bf:${hex}`,
  ISATAP: (hex) => `2a00:1450:4001:800:0:5efe:${hex}`,
  "ISATAP of a public address": (hex) => `2a00:1450:4001:800:200:5efe:${hex}`,
};

describe("an address inside another", () => {
  it.each(Object.entries(WRAPPED))("is none of a public network: %s", (_, wrap) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0xffff }),
        fc.integer({ min: 0, max: 0xffff }),
        (a, b) => {
          expect(why(`[${wrap(`${a.toString(16)}:${b.toString(16)}`)}]`)).not.toBeNull();
        },
      ),
    );
  });
});

describe("an address", () => {
  it.each([
    ["0.0.0.0", "this network"],
    ["0.1.2.3", "this network"],
    ["100.64.0.1", "a provider's own"],
    ["169.254.169.254", "a cloud's metadata"],
    ["192.0.0.192", "a cloud's metadata"],
    ["192.0.2.1", "documentation"],
    ["198.18.0.1", "benchmarks"],
    ["224.0.0.1", "many"],
    ["240.0.0.1", "nobody"],
    ["255.255.255.255", "all"],
    ["[::]", "none"],
    ["[100::1]", "nothing"],
    ["[100:0:0:1::1]", "nothing"],
    ["[3fff::1]", "documentation"],
    ["[4000::1]", "nobody"],
    ["[5f00::1]", "segments"],
    ["[fd00:ec2::254]", "a cloud's metadata"],
    ["[fe80::1]", "a link"],
    ["[fec0::1]", "a site"],
    ["[ff02::1]", "many"],
    ["0xa9fea9fe", "a cloud's metadata"],
    ["0251.0376.0251.0376", "a cloud's metadata"],
    ["169.16689662", "a cloud's metadata"],
    ["１６９.254.169.254", "a cloud's metadata"],
    ["169。254。169。254", "a cloud's metadata"],
    ["169.254.169.254.", "a cloud's metadata"],
    ["%31%30.0.0.1", "a private network"],
  ])("is not asked: %s, of %s", (host) => {
    expect(why(host)).toBe("must be a public address");
  });

  it.each(["1.1.1.1", "[2606:4700:4700::1111]", "[2a00:1450:4001:800::200e]", "example.com."])(
    "is asked: %s",
    (host) => {
      expect(why(host)).toBeNull();
    },
  );
});

describe("a name", () => {
  it.each([
    "localhost..",
    "10.0.0.1..",
    "169.254.169.254..",
    "a..example.com",
    ".example.com",
    "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
    "loc%61lhost",
    "LOCALHOST.",
    "metadata.google.internal.",
    "kubernetes.default.svc.cluster.local",
    "intranet",
  ])("is not asked: %s", (host) => {
    expect(why(host)).not.toBeNull();
  });

  it("is asked by https alone", () => {
    for (const scheme of ["http", "ftp", "ws", "file", "gopher", "data"])
      expect(whyUnsafe(`${scheme}://example.com/`, true)).not.toBeNull();
  });
});
