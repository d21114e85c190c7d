/**
 * Pictures by their first bytes: what they are, and how large they become, so that a huge one is
 * refused before anything unpacks it. Both programs read them alike. Pure.
 */

export const PICTURE_LIMITS = {
  /** Unpacked, three bytes each. */
  maxPixels: 25_000_000,
  maxSidePixels: 16_384,
  /** Of a JPEG: each goes over all of it, however few bytes it has. Encoders write about ten. */
  maxScans: 100,
} as const;

export interface PictureFacts {
  readonly mediaType: "image/png" | "image/jpeg" | "image/gif" | "image/webp";
  readonly width: number;
  readonly height: number;
}

/** Faults are said of the picture: "it must be …". */
export type ReadPicture =
  | { readonly ok: true; readonly facts: PictureFacts }
  | { readonly ok: false; readonly fault: string };

/** PNG, JPEG, GIF and WebP; of one that moves, its first picture counts. */
export function readPicture(bytes: Uint8Array): ReadPicture {
  const facts = findFacts(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (facts === undefined)
    return { ok: false, fault: "it must be a picture: PNG, JPEG, GIF or WebP" };
  const { mediaType, width, height } = facts;
  const { maxPixels, maxSidePixels, maxScans } = PICTURE_LIMITS;
  if (width === 0 || height === 0)
    return { ok: false, fault: `it must have pixels, got ${width} x ${height}` };
  if (Math.max(width, height) > maxSidePixels || width * height > maxPixels) {
    const rule = `at most ${maxPixels} pixels, and ${maxSidePixels} on a side`;
    return { ok: false, fault: `it must have ${rule}, got ${width} x ${height}` };
  }
  if (mediaType === "image/jpeg" && hasMoreScans(bytes, maxScans))
    return { ok: false, fault: `it must have at most ${maxScans} scans` };
  return { ok: true, facts };
}

/** Whether a JPEG may have more: by their marker, wherever it stands. */
function hasMoreScans(bytes: Uint8Array, most: number): boolean {
  let scans = 0;
  for (let at = bytes.indexOf(0xff); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === 0xda) scans += 1;
    if (scans > most) return true;
  }
  return false;
}

function findFacts(view: DataView): PictureFacts | undefined {
  try {
    if (textAt(view, 0, 4) === "\u0089PNG") {
      if (textAt(view, 12, 4) !== "IHDR") return undefined;
      return { mediaType: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
    }
    if (/^GIF8[79]a$/.test(textAt(view, 0, 6))) {
      const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
      return { mediaType: "image/gif", width, height };
    }
    if (view.getUint16(0) === 0xffd8) return readJpeg(view);
    const isWebp = textAt(view, 0, 4) === "RIFF" && textAt(view, 8, 4) === "WEBP";
    return isWebp ? readWebp(view) : undefined;
  } catch {
    // Read past the end: the file is cut short.
    return undefined;
  }
}

/**
 * The size is in the frame header, one of the markers C0 to CF but for three that mean something
 * else.
 *
 * @throws {RangeError} past the end
 */
function readJpeg(view: DataView): PictureFacts | undefined {
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [width, height] = [view.getUint16(at + 7), view.getUint16(at + 5)];
      return { mediaType: "image/jpeg", width, height };
    }
    if (marker === 0xff) at += 1;
    else at += marker >= 0xd0 && marker <= 0xd8 ? 2 : 2 + view.getUint16(at + 2);
  }
}

/** @throws {RangeError} past the end */
function readWebp(view: DataView): PictureFacts | undefined {
  const mediaType = "image/webp";
  const [narrow, short] = [0x3fff, 0xffffff];
  switch (textAt(view, 12, 4)) {
    case "VP8X": {
      const width = (view.getUint32(24, true) & short) + 1;
      return { mediaType, width, height: (view.getUint32(26, true) >>> 8) + 1 };
    }
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { mediaType, width: (bits & narrow) + 1, height: ((bits >>> 14) & narrow) + 1 };
    }
    case "VP8 ": {
      const [width, height] = [view.getUint16(26, true), view.getUint16(28, true)];
      return { mediaType, width: width & narrow, height: height & narrow };
    }
    default:
      return undefined;
  }
}

/** @throws {RangeError} past the end */
function textAt(view: DataView, at: number, length: number): string {
  let text = "";
  for (let offset = 0; offset < length; offset += 1)
    text += String.fromCharCode(view.getUint8(at + offset));
  return text;
}
