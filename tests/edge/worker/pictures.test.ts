/**
 * Pictures in Hugging Face's form: bytes or base64, what is asked of the worker, and what is
 * refused.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { toBase64 } from "../../../src/contract/bytes.ts";
import { LIMITS } from "../../../src/contract/common.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import {
  CREDIT,
  openTaskCustomer,
  post,
  postedOf,
  recordsOf,
  REQUEST_CHARGE,
} from "../support/task-customer.ts";
import { ask, type Customer } from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;
beforeEach(async () => {
  worker = new FakeWorker();
  worker.listen();
  customer = await openTaskCustomer({
    image: ["image-classification"],
    boxes: ["object-detection"],
    words: ["text-classification"],
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function pngOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(40);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

const PNG = pngOf(8, 8);
const labels = [{ label: "cat", score: 0.75 }];
const boxes = [{ label: "cat", score: 0.75, box: { xmin: 0, ymin: 1, xmax: 2, ymax: 3 } }];

const gives = (pipeline: string, result: unknown): void => {
  worker.solves = () => ({
    promptTokens: 0,
    result: { task: "pipeline", pipeline, results: [result] },
  });
};

const send = (path: string, bytes: Uint8Array<ArrayBuffer>, type?: string) =>
  ask(`/hf/models/${path}`, {
    method: "POST",
    body: bytes,
    headers: {
      authorization: `Bearer ${customer.key}`,
      ...(type !== undefined && { "content-type": type }),
    },
  });

describe.each([
  ["image", "image-classification", labels, { top_k: 2 }, { topK: 2 }],
  ["boxes", "object-detection", boxes, { threshold: 0.5 }, { threshold: 0.5 }],
] as const)("%s", (model, task, result, parameters, options) => {
  it.each([undefined, "image/png", "application/octet-stream"])(
    "takes a body of bytes, of type %s, for the price of a request",
    async (type) => {
      gives(task, result);
      for (const path of [model, `${model}/pipeline/${task}`]) {
        const response = await send(path, PNG, type);
        expect(await response.json()).toEqual(result);
      }
      expect(worker.tasks[0]?.input).toMatchObject({
        task: "pipeline",
        pipeline: task,
        inputs: [{ type: "binary", mediaType: "image/png", base64: toBase64(PNG) }],
      });
      expect(await recordsOf(customer)).toMatchObject([
        { operation: task, charge_nano_usd: REQUEST_CHARGE },
        { operation: task, charge_nano_usd: REQUEST_CHARGE },
      ]);
    },
  );

  it("takes base64 beside parameters", async () => {
    gives(task, result);
    const body = { inputs: toBase64(PNG), parameters };
    const response = await post(customer, `/hf/models/${model}`, body);
    expect(await response.json()).toEqual(result);
    expect(worker.tasks[0]?.input).toMatchObject({ options });
  });

  it.each([
    ["of another kind", new TextEncoder().encode("<svg/>"), "PNG, JPEG, GIF or WebP"],
    ["none", new Uint8Array(), "inputs"],
    ["of a picture cut short", PNG.slice(0, 20), "PNG, JPEG, GIF or WebP"],
    ["of gigapixels", pngOf(50_000, 50_000), "got 50000 x 50000"],
    ["of a picture without pixels", pngOf(0, 8), "got 0 x 8"],
  ])("refuses bytes %s, for nothing and unasked", async (_, bytes, text) => {
    const response = await send(model, Uint8Array.from(bytes), "image/png");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: expect.stringContaining(text),
      param: "inputs",
    });
    expect(worker.tasks).toEqual([]);
    expect(await postedOf(customer)).toBe(CREDIT);
  });
});

describe("pictures", () => {
  it.each([
    ["no base64", { inputs: "%%%%" }, "base64"],
    ["base64 with junk behind it", { inputs: `${toBase64(PNG)}\n` }, "base64"],
    ["base64 cut short", { inputs: toBase64(PNG).slice(0, -1) }, "base64"],
    ["a link", { inputs: "http://a.test/b.png" }, "base64"],
    ["a list", { inputs: [toBase64(PNG)] }, "inputs"],
    ["an unknown parameter", { inputs: toBase64(PNG), parameters: { speed: 1 } }, "speed"],
  ])("as %s are refused", async (_, body, text) => {
    const response = await post(customer, "/hf/models/image", body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: expect.stringContaining(text) });
    expect(worker.tasks).toEqual([]);
  });

  it("larger than any body are refused, and nothing is asked of the worker", async () => {
    const huge = new Uint8Array(LIMITS.maxBodyBytes + 1);
    huge.set(PNG);
    const response = await send("image", huge);
    expect(response.status).toBe(413);
    expect(worker.tasks).toEqual([]);
    expect(await postedOf(customer)).toBe(CREDIT);
  });

  it("as large as a body may be are taken", async () => {
    gives("image-classification", labels);
    const large = new Uint8Array(LIMITS.maxBodyBytes);
    large.set(PNG);
    expect((await send("image", large)).status).toBe(200);
  });

  it("for a model that reads texts, and forms, are refused by type", async () => {
    expect((await send("words", PNG)).status).toBe(415);
    expect((await send("image", PNG, "multipart/form-data; boundary=a")).status).toBe(415);
    expect((await send("image", PNG, "text/plain")).status).toBe(415);
  });

  it("are told what is wrong with them by the worker, in the words of the wire", async () => {
    const message = "input 0 of image-classification: it cannot be unpacked";
    worker.refusal = { code: "invalid_value", message, param: "inputs.0" };
    const response = await send("image", PNG);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: expect.stringContaining("unpacked") });
    expect(await postedOf(customer)).toBe(CREDIT);
  });

  it("of which a worker says something else than labels are a failed backend, for nothing", async () => {
    gives("image-classification", { label: "cat" });
    expect((await send("image", PNG)).status).toBe(502);
    expect(await postedOf(customer)).toBe(CREDIT);
  });
});
