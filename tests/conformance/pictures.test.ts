/**
 * Pictures by Hugging Face's client, against the real edge and gpu-worker, on models made for the
 * test.
 */
import { InferenceClient } from "@huggingface/inference";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";

import type { TestOrganization } from "../support/stack-client.ts";
import { stack } from "./stack.ts";

let organization: TestOrganization;
let client: InferenceClient;
beforeAll(async () => {
  organization = await stack.createOrganization();
  client = new InferenceClient(organization.key, { retry_on_error: false });
});

const at = (model: string) => ({ model, endpointUrl: `${stack.baseUrl}/hf/models/${model}` });

async function paint(background: string): Promise<Blob> {
  const create = { width: 40, height: 20, channels: 3, background } as const;
  const png = await sharp({ create }).png().toBuffer();
  return new Blob([new Uint8Array(png)], { type: "image/png" });
}

const postedNanoUsd = async (): Promise<number> => {
  const path = `/admin/v1/organizations/${organization.id}` as const;
  return (await stack.admin("GET", path)).balance.posted_nano_usd;
};

type Classify = Parameters<InferenceClient["imageClassification"]>[0];
type Detect = Parameters<InferenceClient["objectDetection"]>[0];

describe("Hugging Face's client", () => {
  it("classifies a picture", async () => {
    for (const [color, label] of [
      ["#f00", "red"],
      ["#00f", "blue"],
    ] as const) {
      const data = await paint(color);
      const asked = { ...at("tiny-classifier"), data } as Classify;
      const labels = await client.imageClassification(asked);
      expect(labels[0]).toMatchObject({ label });
    }
  });

  it("detects things in a picture", async () => {
    const asked = { ...at("tiny-detector"), data: await paint("#f00") } as Detect;
    expect(await client.objectDetection(asked)).toMatchObject([
      { label: "red", box: { xmin: 0, ymin: 0, xmax: 20, ymax: 20 } },
    ]);
  });

  it("is told what is wrong with a picture, for nothing", async () => {
    const before = await postedNanoUsd();
    const whole = new Uint8Array(await (await paint("#f00")).arrayBuffer());
    const data = new Blob([whole.slice(0, whole.length - 20)], { type: "image/png" });
    const asked = client.imageClassification({ ...at("tiny-classifier"), data } as Classify);
    await expect(asked).rejects.toMatchObject({
      httpResponse: { status: 400, body: { error: expect.stringContaining("unpacked") } },
    });
    expect(await postedNanoUsd()).toBe(before);
  });
});
