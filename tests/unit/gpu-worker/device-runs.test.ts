import { describe, expect, it } from "vitest";

import { DeviceRuns } from "../../../gpu-worker/src/ort/device-runs.ts";

describe("a run of the device", () => {
  it("is known until it ends, and is another with each step of a long one", async () => {
    const runs = new DeviceRuns();
    const seen: (readonly number[])[] = [];
    await runs.track(async (goOn) => {
      seen.push(runs.ids);
      goOn();
      seen.push(runs.ids);
    });
    expect(seen).toEqual([[1], [2]]);
    expect(runs.ids).toEqual([]);
  });

  it("is known no more when it fails", async () => {
    const runs = new DeviceRuns();
    const failed = runs.track((goOn) => {
      goOn();
      return Promise.reject(new Error("broken"));
    });
    await expect(failed).rejects.toThrow("broken");
    expect(runs.ids).toEqual([]);
  });
});
