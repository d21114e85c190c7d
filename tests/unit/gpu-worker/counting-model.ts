/** A Transformers.js decoder that counts: its state is the tokens it has seen, as a tensor. */
import { Tensor } from "@huggingface/transformers";

import type { DecoderModel } from "../../../gpu-worker/src/ort/solo-runner.ts";
import { CountingDevice, VOCABULARY } from "./counting-device.ts";

export class CountingModel implements DecoderModel {
  readonly sessions = { model: { inputNames: ["input_ids", "past_key_values.0.key"] } };
  /** Called before each run; what it throws, the run throws. */
  onForward: () => void = () => undefined;

  async forward(inputs: Record<string, unknown>): Promise<Record<string, Tensor>> {
    this.onForward();
    await new Promise((resolve) => setImmediate(resolve));
    const past = inputs["past_key_values"] as Record<string, Tensor> | undefined;
    const before = past === undefined ? [] : idsIn(past["past_key_values.0.key"]);
    const given = idsIn(inputs["input_ids"]);
    const kept = idsIn(inputs["num_logits_to_keep"])[0] ?? 0;
    const seen = [...before, ...given];
    const ends = given.map((_, index) => before.length + index + 1).slice(-kept);
    const logits = new Float32Array(ends.length * VOCABULARY);
    for (const [index, end] of ends.entries())
      logits[index * VOCABULARY + CountingDevice.next(seen.slice(0, end))] = 10;
    return {
      logits: new Tensor("float32", logits, [1, ends.length, VOCABULARY]),
      "present.0.key": new Tensor("int64", BigInt64Array.from(seen, BigInt), [1, seen.length]),
    };
  }

  async dispose(): Promise<unknown> {
    return undefined;
  }
}

const idsIn = (tensor: unknown): number[] =>
  [...((tensor as Tensor).data as BigInt64Array)].map(Number);
