import { describe, expect, it } from "vitest";

import { PIPELINES, toOptionName } from "../../../gpu-worker/src/tasks/pipelines/definitions.ts";

describe("a pipeline's options", () => {
  it("are refused when the pipeline does not know them, and when they name a place to read from", () => {
    const speech = PIPELINES["text-to-audio"]?.options;
    expect(speech?.safeParse({ speed: 1.5 }).success).toBe(true);
    expect(speech?.safeParse({ speakerEmbeddings: "http://localhost/secret" }).success).toBe(false);
    expect(PIPELINES["image-classification"]?.options.safeParse({ top_k: 3 }).success).toBe(false);
  });

  it("have the library's own spelling", () => {
    expect(toOptionName("overlapMaskAreaThreshold")).toBe("overlap_mask_area_threshold");
    expect(toOptionName("chunkLengthS")).toBe("chunk_length_s");
  });

  it("have all the options that come first", () => {
    for (const [id, { leading, options }] of Object.entries(PIPELINES)) {
      for (const name of leading) expect(Object.keys(options.shape), id).toContain(name);
    }
  });
});
