/** How near one model's next-token distributions are to another's. Pure. */

export interface Nearness {
  /** Mean of the Kullback-Leibler divergences from the reference, in nats. */
  readonly meanKl: number;
  readonly perplexity: number;
  /** Share of positions where both find the same token likeliest. */
  readonly agreement: number;
}

/** Adds up what `compare` finds, position by position. */
export class NearnessSum {
  #positions = 0;
  #kl = 0;
  #surprise = 0;
  #scored = 0;
  #agreed = 0;

  /**
   * @param reference logits: Float32Array, [vocabulary]
   * @param logits the same of the model that is judged
   * @param nextTokenId what the text goes on with; undefined at its end
   */
  add(reference: Float32Array, logits: Float32Array, nextTokenId: number | undefined): void {
    const [own, other] = [describe(reference), describe(logits)];
    let kl = 0;
    for (let id = 0; id < logits.length; id += 1) {
      const expected = (reference[id] ?? 0) - own.normalizer;
      kl += Math.exp(expected) * (expected - ((logits[id] ?? 0) - other.normalizer));
    }
    this.#positions += 1;
    this.#kl += kl;
    if (own.likeliest === other.likeliest) this.#agreed += 1;
    if (nextTokenId === undefined) return;
    this.#scored += 1;
    this.#surprise += other.normalizer - (logits[nextTokenId] ?? 0);
  }

  get result(): Nearness {
    return {
      meanKl: this.#kl / this.#positions,
      perplexity: Math.exp(this.#surprise / this.#scored),
      agreement: this.#agreed / this.#positions,
    };
  }
}

function describe(logits: Float32Array): { likeliest: number; normalizer: number } {
  let likeliest = 0;
  for (let id = 1; id < logits.length; id += 1)
    if ((logits[id] ?? 0) > (logits[likeliest] ?? 0)) likeliest = id;
  const largest = logits[likeliest] ?? 0;
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - largest);
  return { likeliest, normalizer: largest + Math.log(sum) };
}
