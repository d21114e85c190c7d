/**
 * Pictures and sounds as pipelines take them. What they are made of is read in a thread of its own,
 * when the pipeline asks its processor for features; the pipeline itself sees sizes alone.
 */
import { RawImage, Tensor } from "@huggingface/transformers";

import type { Features } from "../../reading/protocol.ts";

/** Makes the features of a stretch of samples; of a picture, of the whole. */
export type MakeFeatures = (samples: readonly [number, number]) => Promise<Features>;

/** As much of a picture as a pipeline looks at. */
export class PictureStub extends RawImage {
  readonly makeFeatures: MakeFeatures;

  constructor(
    { width, height }: { readonly width: number; readonly height: number },
    makeFeatures: MakeFeatures,
  ) {
    super(new Uint8ClampedArray(), width, height, 3);
    this.makeFeatures = makeFeatures;
  }
}

/** As much of a list of samples as a pipeline looks at. */
export class SoundStub {
  readonly length: number;
  readonly #from: number;
  readonly #makeFeatures: MakeFeatures;

  constructor(makeFeatures: MakeFeatures, from: number, to: number) {
    this.#makeFeatures = makeFeatures;
    this.#from = from;
    this.length = to - from;
  }

  subarray(from: number, to: number): SoundStub {
    const [first, last] = [Math.min(from, this.length), Math.min(to, this.length)];
    return new SoundStub(this.#makeFeatures, this.#from + first, this.#from + last);
  }

  makeFeatures(): Promise<Features> {
    return this.#makeFeatures([this.#from, this.#from + this.length]);
  }
}

interface SoundConfig {
  /** Samples a second. */
  readonly sampling_rate?: number;
  /** Of Whisper's: seconds of a part, and samples of a frame. */
  readonly chunk_length?: number;
  readonly hop_length?: number;
}

/** What of a model's processor pipelines use beside its features. */
export interface Processor {
  readonly feature_extractor?: { readonly config?: SoundConfig } | null | undefined;
  readonly image_processor?: unknown;
  readonly tokenizer?: unknown;
}

/** The same, but that features of stubs come from the thread that reads them. */
export function readElsewhere(own: Processor): Processor {
  const { feature_extractor, image_processor, tokenizer } = own;
  const make = async (given: PictureStub[] | SoundStub): Promise<Record<string, Tensor>> => {
    const [stub] = [given].flat();
    const features =
      stub instanceof PictureStub ? await stub.makeFeatures([0, 0]) : await stub?.makeFeatures();
    return toTensors(features ?? {});
  };
  return Object.assign(make, { feature_extractor, image_processor, tokenizer });
}

function toTensors(features: Features): Record<string, Tensor> {
  const tensors: Record<string, Tensor> = {};
  for (const [name, { type, dims, data }] of Object.entries(features))
    tensors[name] = new Tensor(type as "float32", data as Float32Array, [...dims]);
  return tensors;
}
