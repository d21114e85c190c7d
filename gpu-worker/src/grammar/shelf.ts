/**
 * Keeps what belongs to organizations, up to a size in all. When it is full, whoever has the most
 * loses what they used least lately: nobody's things are pushed out by another's many. Pure.
 */
interface Kept<T> {
  readonly organizationId: string;
  readonly value: T;
  readonly size: number;
}

export class Shelf<T> {
  readonly #maxSize: number;
  /** In the order of use. */
  readonly #kept = new Map<string, Kept<T>>();
  readonly #sizes = new Map<string, number>();
  #size = 0;

  constructor(maxSize: number) {
    this.#maxSize = maxSize;
  }

  get(key: string): T | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.value;
  }

  put(key: string, organizationId: string, value: T, size: number): void {
    this.remove(key);
    this.#kept.set(key, { organizationId, value, size });
    this.#add(organizationId, size);
    while (this.#size > this.#maxSize) this.#removeOne();
  }

  remove(key: string): void {
    const kept = this.#kept.get(key);
    if (kept === undefined) return;
    this.#kept.delete(key);
    this.#add(kept.organizationId, -kept.size);
  }

  #add(organizationId: string, size: number): void {
    this.#size += size;
    const sum = (this.#sizes.get(organizationId) ?? 0) + size;
    if (sum > 0) this.#sizes.set(organizationId, sum);
    else this.#sizes.delete(organizationId);
  }

  #removeOne(): void {
    let [largest, most] = ["", 0];
    for (const [id, size] of this.#sizes) if (size > most) [largest, most] = [id, size];
    for (const [key, { organizationId }] of this.#kept) {
      if (organizationId === largest) return this.remove(key);
    }
  }
}
