/** Reads numbers of any number of bits, the highest first. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;
  /** Bits of the byte at hand that were not read yet, in its low places. */
  #rest = 0;
  #restBits = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** Of the next whole byte. */
  get at(): number {
    return this.#at;
  }

  /** @param count 0 to 32 @throws {RangeError} past the end */
  read(count: number): number {
    let value = 0;
    for (let left = count; left > 0;) {
      if (this.#restBits === 0) this.#fill();
      const taken = Math.min(left, this.#restBits);
      this.#restBits -= taken;
      value = value * 2 ** taken + (this.#rest >>> this.#restBits);
      this.#rest &= (1 << this.#restBits) - 1;
      left -= taken;
    }
    return value;
  }

  /** In two's complement. */
  readSigned(count: number): number {
    const value = this.read(count);
    return count > 0 && value >= 2 ** (count - 1) ? value - 2 ** count : value;
  }

  /** How many zeros there are before the next one, which is read too. */
  readZeros(): number {
    let zeros = 0;
    for (;;) {
      if (this.#restBits === 0) this.#fill();
      if (this.#rest === 0) {
        zeros += this.#restBits;
        this.#restBits = 0;
        continue;
      }
      const leading = Math.clz32(this.#rest) - (32 - this.#restBits);
      this.#restBits -= leading + 1;
      this.#rest &= (1 << this.#restBits) - 1;
      return zeros + leading;
    }
  }

  /** On to the next whole byte. */
  align(): void {
    this.#rest = 0;
    this.#restBits = 0;
  }

  #fill(): void {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new RangeError("it is cut short");
    this.#at += 1;
    this.#rest = byte;
    this.#restBits = 8;
  }
}
