/** What a client makes of a parser's pieces. */
import type { ToolFamily } from "../../../../gpu-worker/src/tool-calls/family.ts";
import { ToolCallParser, type ToolPiece } from "../../../../gpu-worker/src/tool-calls/parser.ts";

export type CallingFamily = Exclude<ToolFamily, "none">;

export interface Call {
  readonly id: string | null;
  readonly name: string | null;
  readonly arguments: string;
}

export interface Joined {
  readonly text: string;
  readonly calls: readonly Call[];
}

/** @throws {Error} if a piece comes for a call that did not begin, or begins one twice */
export function join(pieces: readonly ToolPiece[]): Joined {
  let text = "";
  const calls: Call[] = [];
  for (const piece of pieces) {
    if (piece.type === "text") {
      text += piece.text;
      continue;
    }
    const known = calls[piece.callIndex];
    const isFirst = piece.callIndex === calls.length && piece.id !== null && piece.name !== null;
    const isNext = known !== undefined && piece.id === null && piece.name === null;
    if (!isFirst && !isNext) throw new Error(`out of order: ${JSON.stringify(piece)}`);
    calls[piece.callIndex] = {
      id: known?.id ?? piece.id,
      name: known?.name ?? piece.name,
      arguments: (known?.arguments ?? "") + piece.arguments,
    };
  }
  return { text, calls };
}

/** Pushes `written` in parts that end at `cuts`, and flushes. */
export function parse(
  family: CallingFamily,
  written: string,
  cuts: readonly number[] = [],
  { isCut = false, names }: { isCut?: boolean; names?: ReadonlySet<string> } = {},
): Joined {
  let drawn = 0;
  const createId = () => `id-${String((drawn += 1))}`;
  const parser = new ToolCallParser({ family, createId, names });
  const ends = [...new Set(cuts.map((cut) => cut % (written.length + 1)))].toSorted(
    (a, b) => a - b,
  );
  const pieces: ToolPiece[] = [];
  let from = 0;
  for (const end of [...ends, written.length]) {
    pieces.push(...parser.push(written.slice(from, end)));
    from = end;
  }
  return join([...pieces, ...parser.flush(isCut)]);
}
