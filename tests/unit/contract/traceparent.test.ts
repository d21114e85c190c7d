import { describe, expect, it } from "vitest";

import {
  formatTraceparent,
  parseTraceparent,
  traceparentSchema,
} from "../../../src/contract/traceparent.ts";
import { fc } from "../../support/random.ts";

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const SPAN = "00f067aa0ba902b7";

const hex = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 15 }), { minLength: length, maxLength: length })
    .map((digits) => digits.map((digit) => digit.toString(16)).join(""))
    .filter((text) => !/^0+$/.test(text));

describe("a traceparent", () => {
  it("is read as it was written, for any trace", () => {
    fc.assert(
      fc.property(hex(32), hex(16), fc.boolean(), (traceId, spanId, isSampled) => {
        const text = formatTraceparent({ traceId, spanId, isSampled });
        expect(traceparentSchema.safeParse(text).success).toBe(true);
        expect(parseTraceparent(text)).toEqual({ traceId, spanId, isSampled });
      }),
    );
  });

  it("may be of a later version, which can append something", () => {
    const place = { traceId: TRACE, spanId: SPAN, isSampled: true };
    expect(parseTraceparent(`01-${TRACE}-${SPAN}-03-more`)).toEqual(place);
    expect(parseTraceparent(`cc-${TRACE}-${SPAN}-01`)).toEqual(place);
  });

  it.each([
    ["nothing", undefined],
    ["an empty text", ""],
    ["a text", "hello"],
    ["capitals", `00-${TRACE.toUpperCase()}-${SPAN}-01`],
    ["no trace", `00-${"0".repeat(32)}-${SPAN}-01`],
    ["no span", `00-${TRACE}-${"0".repeat(16)}-01`],
    ["the version that there is never", `ff-${TRACE}-${SPAN}-01`],
    ["more than version 00 has", `00-${TRACE}-${SPAN}-01-more`],
    ["a trace that is too short", `00-${TRACE.slice(1)}-${SPAN}-01`],
  ])("that is %s counts for nothing", (_, text) => {
    expect(parseTraceparent(text)).toBeUndefined();
  });
});
