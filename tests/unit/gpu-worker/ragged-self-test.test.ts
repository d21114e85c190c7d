/**
 * The proof that rows of different lengths may share a batch: what it lets pass, and what it finds.
 */
import { describe, expect, it } from "vitest";

import type { DecodeKind, DecodeRow } from "../../../gpu-worker/src/ort/runner.ts";
import { findRaggedFault } from "../../../gpu-worker/src/ort/slots/self-test.ts";
import { CountingDevice, VOCABULARY } from "./counting-device.ts";

/** A device whose logits are off by `faultOf` in each row of a step. */
class OffDevice extends CountingDevice {
  readonly #faultOf: (rows: readonly DecodeRow[], index: number) => number;

  constructor(faultOf: (rows: readonly DecodeRow[], index: number) => number) {
    super();
    this.#faultOf = faultOf;
  }

  override async decode(rows: readonly DecodeRow[], kind: DecodeKind): Promise<Float32Array> {
    const logits = await super.decode(rows, kind);
    for (const index of rows.keys()) {
      const fault = this.#faultOf(rows, index);
      const start = index * VOCABULARY;
      for (let at = start; at < start + VOCABULARY; at += 1) logits[at] = (logits[at] ?? 0) + fault;
    }
    return logits;
  }
}

describe("the self-test of ragged rows", () => {
  it("trusts rows whose numbers do not depend on the others' lengths", async () => {
    expect(await findRaggedFault(new OffDevice(() => 0), "float32")).toBeUndefined();
  });

  it("trusts a device whose kernel for one row gives other numbers than that for several", async () => {
    const device = new OffDevice((rows) => (rows.length === 1 ? 0.5 : 0));
    expect(await findRaggedFault(device, "float32")).toBeUndefined();
  });

  it("names a row that the other's length changes", async () => {
    const device = new OffDevice((rows, index) =>
      index === 1 && rows[0]?.past !== rows[1]?.past ? 0.5 : 0,
    );
    expect(await findRaggedFault(device, "float32")).toMatch(
      /^row 1 of a ragged batch differs by 0.5/,
    );
  });
});
