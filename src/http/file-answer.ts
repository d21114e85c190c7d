/**
 * Answers that are files of rows: CSV or JSON lines, written turn by turn as they are read, and no
 * further ahead.
 */
import type { FileFormat } from "../contract/downloads.ts";
import { toCsvLine, type Cell } from "./csv.ts";
import type { OpenFile } from "./file-line.ts";

export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  csv: "text/csv",
  jsonl: "application/jsonl",
};

export interface FileOf<Row> {
  readonly format: FileFormat;
  /** Without an ending; letters, digits, hyphens. */
  readonly name: string;
  /** The columns of CSV, in order. */
  readonly columns: Readonly<Record<string, (row: Row) => Cell>>;
  /** A line of JSON. */
  readonly toJson: (row: Row) => object;
  /**
   * One turn after another; what it throws ends the connection, so that no file looks whole that is
   * not.
   */
  readonly turns: AsyncIterator<readonly Row[]>;
  /** Its place among all files that are read at once. */
  readonly place: OpenFile;
}

export function answerFile<Row>(file: FileOf<Row>): Response {
  return new Response(streamOf(file), {
    headers: {
      "content-type": `${MEDIA_TYPES[file.format]}; charset=utf-8`,
      "content-disposition": `attachment; filename="${file.name}.${file.format}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

function streamOf<Row>({ format, columns, toJson, turns, place }: FileOf<Row>): ReadableStream {
  const encoder = new TextEncoder();
  const cells = Object.values(columns);
  const lineOf = (row: Row): string =>
    format === "csv"
      ? toCsvLine(cells.map((cell) => cell(row)))
      : `${JSON.stringify(toJson(row))}\n`;
  const write = ({ done, value }: IteratorResult<readonly Row[], unknown>): string | null =>
    done === true ? null : (value as readonly Row[]).map(lineOf).join("");
  let isHeadDue = format === "csv";
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        let text = isHeadDue ? toCsvLine(Object.keys(columns)) : "";
        isHeadDue = false;
        // A turn of which a filter left nothing makes no text, and who reads asks once for each.
        let isDone = false;
        try {
          while (text === "" && !isDone) {
            const written = await place.turn(() => turns.next(), write);
            isDone = written === null;
            text = written ?? "";
          }
        } catch (cause) {
          place.close();
          throw cause;
        }
        if (text !== "") controller.enqueue(encoder.encode(text));
        if (!isDone) return;
        place.close();
        controller.close();
      },
      async cancel() {
        place.close();
        await turns.return?.();
      },
    },
    // Nothing is read before somebody wants it.
    { highWaterMark: 0 },
  );
}
