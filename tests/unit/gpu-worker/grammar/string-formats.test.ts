/**
 * Formats that generators write beside JSON Schema's own: what each takes, and what it does not.
 */
import { describe, expect, it } from "vitest";

import { STRING_FORMATS } from "../../../../gpu-worker/src/grammar/string-formats.ts";

const UUID_4 = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

describe("a format of a generator", () => {
  it.each([
    [
      "uuid4",
      [UUID_4],
      ["3fa85f64-5717-1562-b3fc-2c963f66afa6", "3fa85f64-5717-4562-c3fc-2c963f66afa6", ""],
    ],
    ["uuid7", ["019aa1b2-0000-7abc-8def-0123456789ab"], [UUID_4]],
    ["ipvanyaddress", ["10.0.0.1", "::1", "2001:db8::"], ["10.0.0", "10.0.0.1/8", "x"]],
    [
      "ipvanyinterface",
      ["10.0.0.1/8", "10.0.0.1", "::1/128"],
      ["10.0.0.1/33", "::1/129", "10.0.0.1/"],
    ],
    ["ipv4interface", ["10.0.0.1/32"], ["::1/8"]],
    ["base64", ["", "YQ==", "YWI=", "YWJj"], ["YQ", "YQ=", "Y", "_-=="]],
    ["byte", ["YWJj"], ["YQ"]],
    ["base64url", ["", "YQ", "YQ==", "_-8"], ["Y", "+/8", "YQ="]],
  ] as const)("%s", (name, taken, refused) => {
    const whole = new RegExp(`^(?:${STRING_FORMATS[name]})$`, "u");
    for (const text of taken) expect(whole.test(text), text).toBe(true);
    for (const text of refused) expect(whole.test(text), text).toBe(false);
  });
});
