/**
 * The text of a PDF as its readers have it: by its cross-reference table, its fonts' encodings, and
 * what is shown of them.
 */
export interface PdfText {
  readonly pages: readonly string[];
  readonly title: string;
}

/**
 * Of documents whose streams are not compressed.
 *
 * @throws {Error} where the table points elsewhere
 */
export function readPdf(bytes: Uint8Array): PdfText {
  const text = new TextDecoder("latin1").decode(bytes);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  if (!text.startsWith("%PDF-1.7\n") || !text.startsWith("xref\n", start))
    throw new Error("no PDF, or its end does not lead to its table");
  const [, count = "0"] = /^xref\n0 (\d+)\n/.exec(text.slice(start)) ?? [];
  const rows = text
    .slice(start)
    .split("\n")
    .slice(2, Number(count) + 2);
  const objects = rows.map((row, at) => {
    if (row.length !== 19) throw new Error(`a row of the table has ${row.length} characters`);
    const object = text.slice(Number(row.slice(0, 10)));
    if (at > 0 && !object.startsWith(`${at} 0 obj\n`)) throw new Error(`${at} is not where it is`);
    return object.slice(0, object.indexOf("\nendobj\n"));
  });
  const kids = /\/Kids \[([^\]]*)\]/.exec(objects[2] ?? "")?.[1] ?? "";
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => {
    const contents = /\/Contents (\d+) 0 R/.exec(objects[Number(id)] ?? "")?.[1];
    return textOf(streamOf(objects[Number(contents)] ?? ""));
  });
  const title = /\/Title <feff([0-9a-f]*)>/.exec(objects[3] ?? "")?.[1] ?? "";
  return { pages, title: utf16(title) };
}

function streamOf(object: string): string {
  const match = /\/Length (\d+) >>\nstream\n/.exec(object);
  if (match === null) throw new Error("no stream");
  const from = match.index + match[0].length;
  const stream = object.slice(from, from + Number(match[1]));
  if (object.slice(from + stream.length) !== "\nendstream") throw new Error("a wrong length");
  return stream;
}

/** A line for each text object. */
function textOf(stream: string): string {
  const lines = [...stream.matchAll(/BT (.*?) ET/g)].map(([, body = ""]) =>
    [...body.matchAll(/\/(F\d) \S+ Tf <([0-9a-f]*)> Tj/g)]
      .map(([, font, codes = ""]) => (font === "F1" || font === "F2" ? ansi(codes) : utf16(codes)))
      .join(""),
  );
  return lines.join("\n");
}

const bytesOf = (hex: string, size: number): number[] =>
  (hex.match(new RegExp(`.{${size}}`, "g")) ?? []).map((code) => Number.parseInt(code, 16));

const utf16 = (hex: string): string => String.fromCharCode(...bytesOf(hex, 4));
const ansi = (hex: string): string =>
  new TextDecoder("windows-1252").decode(Uint8Array.from(bytesOf(hex, 2)));
