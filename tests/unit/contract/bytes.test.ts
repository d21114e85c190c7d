import { describe, expect, it } from "vitest";

import { fromBase64, toBase64, toHex } from "../../../src/contract/bytes.ts";
import { fc } from "../../support/random.ts";

const someBytes = fc.uint8Array({ maxLength: 300 });

describe("bytes as text", () => {
  it("are written as Node writes them", () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString("hex"));
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      }),
    );
  });

  it("are read back from base64, a table's too", () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
    const table = Uint8Array.from({ length: 400_000 }, (_, at) => at % 251);
    expect(fromBase64(toBase64(table))).toEqual(table);
  });

  it("are not read from what is not base64", () => {
    expect(() => fromBase64("$")).toThrow();
  });
});
