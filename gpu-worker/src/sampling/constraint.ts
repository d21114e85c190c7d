/** What the rooms `grammar` and `tools` do for a sequence; the engine knows them by this alone. */

/** Allows some next tokens and forbids the rest. */
export interface TokenConstraint {
  /** Whether it is still being worked out which tokens may come next. */
  readonly isPending: boolean;
  /** Resolves when it is pending no more. */
  readonly settled: Promise<void>;
  /**
   * Which tokens may come next: one bit each, lowest first, 32 to a number. Once it is not pending.
   *
   * @throws {RequestFault} when the request's own constraint is what cannot be met
   */
  mask(): Int32Array;
  /** Takes the token that was chosen. */
  accept(tokenId: number): void;
  release(): void;
}

export type ToolPiece =
  | { readonly type: "text"; readonly text: string }
  | {
      readonly type: "call";
      readonly callIndex: number;
      /** With a call's first piece. */
      readonly id: string | null;
      readonly name: string | null;
      /** The next piece of the arguments' JSON. */
      readonly arguments: string;
    };

/** Tells tool calls from text in a model's output, as it comes. */
export interface ToolReader {
  /** Whether a call has begun and not ended. */
  readonly isWithinCall: boolean;
  push(text: string): ToolPiece[];
  /** When no more will come. `isCut`: it was not the model that ended. */
  flush(isCut: boolean): ToolPiece[];
}

/** Forbids in `logits: Float32Array, [vocabulary]` what the mask does not allow. */
export function applyMask(logits: Float32Array, mask: Int32Array): void {
  for (let word = 0; word < mask.length; word += 1) {
    const bits = mask[word] ?? 0;
    if (bits === -1) continue;
    const start = word * 32;
    const end = Math.min(start + 32, logits.length);
    for (let id = start; id < end; id += 1) {
      if (((bits >>> (id - start)) & 1) === 0) logits[id] = -Infinity;
    }
  }
  // Ids that the vocabulary does not name are never meant.
  logits.fill(-Infinity, Math.min(logits.length, mask.length * 32));
}
