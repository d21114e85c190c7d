/**
 * PDF 1.7 documents of lines of text, in fonts that every viewer has: none is embedded, so a
 * document is small and needs no files. Latin text is in Helvetica. Chinese, Japanese and Korean
 * are in the viewer's own fonts for them, by the character sets that PDF knows by name. Each font
 * says which characters it means, so that text can be searched and copied. Pure.
 */
type FontStyle = "plain" | "bold";

export interface TextAt {
  /** Points from the left; with `isRight` where the text ends. */
  readonly x: number;
  /** Points from the bottom. */
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly style?: FontStyle;
  readonly isRight?: boolean;
}

export interface LineAt {
  readonly fromX: number;
  readonly toX: number;
  readonly y: number;
}

export interface PdfPage {
  readonly texts: readonly TextAt[];
  readonly lines: readonly LineAt[];
}

/** A4, in points. */
export const PAGE_WIDTH = 595;
export const PAGE_HEIGHT = 842;

/** Of Helvetica from the space to the tilde, in thousandths of the size. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const OTHER_LATIN_WIDTH = 667;
const FULL_WIDTH = 1_000;

/** Of WinAnsiEncoding, where it differs from Unicode. */
const WIN_ANSI = new Map([
  [0x20ac, 0x80],
  [0x2026, 0x85],
  [0x2018, 0x91],
  [0x2019, 0x92],
  [0x201c, 0x93],
  [0x201d, 0x94],
  [0x2022, 0x95],
  [0x2013, 0x96],
  [0x2014, 0x97],
]);

type Font = "F1" | "F2" | "F3" | "F4";

const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/u;

/** Its code in WinAnsiEncoding; undefined where it has none. */
function winAnsi(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  const isSame = (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff);
  return isSame ? code : WIN_ANSI.get(code);
}

function fontOf(character: string, style: FontStyle): Font {
  if (winAnsi(character) !== undefined) return style === "bold" ? "F2" : "F1";
  return HANGUL.test(character) ? "F4" : "F3";
}

/** What cannot be printed is a space: a line is one line. */
const printable = (text: string): string =>
  text.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");

/** In points. */
function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of printable(text)) {
    const code = winAnsi(character);
    width += code === undefined ? FULL_WIDTH : (WIDTHS[code - 0x20] ?? OTHER_LATIN_WIDTH);
  }
  return (width * size) / 1_000;
}

/** A text in lines that are no wider than so many points, each of at least one character. */
export function wrap(text: string, size: number, maxWidth: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of printable(text)) {
    if (line !== "" && widthOf(line + character, size) > maxWidth) {
      lines.push(line);
      line = "";
    }
    line += character;
  }
  return [...lines, line];
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");

function utf16(text: string): string {
  let codes = "";
  for (let at = 0; at < text.length; at += 1) codes += hex(text.charCodeAt(at), 4);
  return codes;
}

/** In hexadecimal digits alone: whatever a text says, it ends where it ends. */
function encode(text: string, font: Font): string {
  if (font === "F3" || font === "F4") return `<${utf16(text)}>`;
  return `<${[...text].map((one) => hex(winAnsi(one) ?? 0x3f, 2)).join("")}>`;
}

function showText({ x, y, size, text, style = "plain", isRight = false }: TextAt): string {
  const shown = printable(text);
  const left = isRight ? x - widthOf(shown, size) : x;
  const runs: { font: Font; text: string }[] = [];
  for (const character of shown) {
    const font = fontOf(character, style);
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  const parts = runs.map((run) => `/${run.font} ${size} Tf ${encode(run.text, run.font)} Tj`);
  return `BT 1 0 0 1 ${left.toFixed(2)} ${y.toFixed(2)} Tm ${parts.join(" ")} ET`;
}

const contentOf = ({ texts, lines }: PdfPage): string =>
  [
    "0.5 w 0.7 G",
    ...lines.map(({ fromX, toX, y }) => `${fromX} ${y.toFixed(2)} m ${toX} ${y.toFixed(2)} l S`),
    ...texts.map(showText),
  ].join("\n");

/**
 * Codes of these fonts are UTF-16 itself. Ranges end where their last byte does, as the form asks.
 */
function toUnicode(): string {
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const [first, last] = [hex(high * 256, 4), hex(high * 256 + 255, 4)];
    return `<${first}> <${last}> <${first}>`;
  });
  const blocks = Array.from({ length: Math.ceil(ranges.length / 100) }, (_, at) => {
    const own = ranges.slice(at * 100, at * 100 + 100);
    return `${own.length} beginbfrange\n${own.join("\n")}\nendbfrange`;
  });
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join("\n")}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

interface CidFont {
  readonly name: string;
  readonly cmap: string;
  readonly ordering: string;
  readonly supplement: number;
}

const CID_FONTS: readonly CidFont[] = [
  { name: "STSong-Light", cmap: "UniGB-UTF16-H", ordering: "GB1", supplement: 5 },
  { name: "HYSMyeongJo-Medium", cmap: "UniKS-UTF16-H", ordering: "Korea1", supplement: 2 },
];

/** Of the objects that every document has; pages follow. */
const FIXED = { catalog: 1, pages: 2, info: 3, plain: 4, bold: 5, unicode: 6, cid: 7 } as const;
const OBJECTS_PER_CID_FONT = 3;

/** The bytes are ASCII alone. @param title whatever its letters */
export function writePdf(title: string, pages: readonly PdfPage[]): Uint8Array {
  const firstPage = FIXED.cid + CID_FONTS.length * OBJECTS_PER_CID_FONT;
  const pageAt = (at: number): number => firstPage + at * 2;
  const stream = (text: string): string =>
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const latin = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const fonts = CID_FONTS.map(
    (_, at) => `/F${at + 3} ${FIXED.cid + at * OBJECTS_PER_CID_FONT} 0 R`,
  );
  const objects = [
    `<< /Type /Catalog /Pages ${FIXED.pages} 0 R /Lang (en) >>`,
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${pageAt(at)} 0 R`).join(" ")}] /Count ${pages.length}
/MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}]
/Resources << /Font << /F1 ${FIXED.plain} 0 R /F2 ${FIXED.bold} 0 R ${fonts.join(" ")} >> >> >>`,
    `<< /Title <feff${utf16(printable(title))}> /Producer (Tidegate) >>`,
    latin("Helvetica"),
    latin("Helvetica-Bold"),
    stream(toUnicode()),
    ...CID_FONTS.flatMap(({ name, cmap, ordering, supplement }, at) => {
      const own = FIXED.cid + at * OBJECTS_PER_CID_FONT;
      return [
        `<< /Type /Font /Subtype /Type0 /BaseFont /${name}-${cmap} /Encoding /${cmap}
/DescendantFonts [${own + 1} 0 R] /ToUnicode ${FIXED.unicode} 0 R >>`,
        `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /FontDescriptor ${own + 2} 0 R /DW 1000
/CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement ${supplement} >> >>`,
        `<< /Type /FontDescriptor /FontName /${name} /Flags 6 /FontBBox [-25 -254 1000 880]
/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>`,
      ];
    }),
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent ${FIXED.pages} 0 R /Contents ${pageAt(at) + 1} 0 R >>`,
      stream(contentOf(page)),
    ]),
  ];
  let text = "%PDF-1.7\n";
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const trailer = `<< /Size ${size} /Root ${FIXED.catalog} 0 R /Info ${FIXED.info} 0 R >>`;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF\n`;
  return new TextEncoder().encode(text + end);
}
