/** Keys and values of all rows, one block per tensor: `[rows, heads, rowTokens, headSize]`. */
import { ELEMENT_TYPES, type ElementType } from "../native/element-type.ts";
import type { Handle } from "../native/library.ts";
import type { MemoryBlock, MemorySpace } from "../native/memory-space.ts";

export interface KvTensor {
  readonly past: string;
  readonly present: string;
  readonly type: ElementType;
  readonly heads: number;
  readonly headSize: number;
}

interface Block {
  readonly tensor: KvTensor;
  readonly memory: MemoryBlock;
  readonly tokenBytes: number;
  /** Of one head in one row. */
  readonly stripBytes: number;
  readonly rowBytes: number;
}

const SYSTEM_PAGE_BYTES = 4096;

export class KvMemory {
  readonly #blocks: readonly Block[];
  readonly #scratch: MemoryBlock;
  readonly #space: MemorySpace;

  constructor(
    tensors: readonly KvTensor[],
    { rows, rowTokens }: { readonly rows: number; readonly rowTokens: number },
    space: MemorySpace,
  ) {
    this.#space = space;
    this.#blocks = tensors.map((tensor) => {
      const tokenBytes = tensor.headSize * ELEMENT_TYPES[tensor.type].bytes;
      const stripBytes = tokenBytes * rowTokens;
      const rowBytes = stripBytes * tensor.heads;
      return { tensor, tokenBytes, stripBytes, rowBytes, memory: space.allocate(rowBytes * rows) };
    });
    this.#scratch = space.allocate(Math.max(1, ...this.#blocks.map((block) => block.stripBytes)));
  }

  static bytesPerToken(tensors: readonly KvTensor[]): number {
    return tensors.reduce(
      (sum, { heads, headSize, type }) => sum + heads * headSize * ELEMENT_TYPES[type].bytes,
      0,
    );
  }

  /** Tokens whose state fills a page of the system's memory. */
  static pageTokens(tensors: readonly KvTensor[]): number {
    const tokenBytes = tensors.map(({ headSize, type }) => headSize * ELEMENT_TYPES[type].bytes);
    return Math.max(1, Math.ceil(SYSTEM_PAGE_BYTES / Math.min(SYSTEM_PAGE_BYTES, ...tokenBytes)));
  }

  /** Where each tensor's row begins. */
  *addresses(row: number): Generator<{ tensor: KvTensor; address: Handle }> {
    for (const { tensor, memory, rowBytes } of this.#blocks) {
      yield { tensor, address: memory.address + BigInt(row * rowBytes) };
    }
  }

  copy(from: number, to: number, tokens: number): void {
    this.#eachStrip((block, head) => {
      const byteLength = tokens * block.tokenBytes;
      this.#space.move(strip(block, to, head), strip(block, from, head), byteLength);
    });
  }

  swap(first: number, second: number, tokens: number): void {
    this.#eachStrip((block, head) => {
      const byteLength = tokens * block.tokenBytes;
      const [a, b] = [strip(block, first, head), strip(block, second, head)];
      this.#space.move(this.#scratch.address, a, byteLength);
      this.#space.move(a, b, byteLength);
      this.#space.move(b, this.#scratch.address, byteLength);
    });
  }

  discard(row: number, kept: number, length: number): void {
    this.#eachStrip(({ memory, tokenBytes, stripBytes, rowBytes }, head) => {
      const start = row * rowBytes + head * stripBytes;
      memory.discard(start + kept * tokenBytes, (length - kept) * tokenBytes);
    });
  }

  release(): void {
    for (const { memory } of this.#blocks) memory.release();
    this.#scratch.release();
    this.#space.release();
  }

  #eachStrip(act: (block: Block, head: number) => void): void {
    for (const block of this.#blocks) {
      for (let head = 0; head < block.tensor.heads; head += 1) act(block, head);
    }
  }
}

function strip({ memory, rowBytes, stripBytes }: Block, row: number, head: number): Handle {
  return memory.address + BigInt(row * rowBytes + head * stripBytes);
}
