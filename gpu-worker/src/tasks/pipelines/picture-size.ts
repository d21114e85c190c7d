/** Reads a picture's size from its first bytes, so that a huge one is refused before it is unpacked. Pure. */

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** PNG, JPEG, GIF and WebP. @returns undefined if the bytes are none of these */
export function readPictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.subarray(1, 4).toString("latin1") === "PNG") {
      return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
    }
    if (view.subarray(0, 3).toString("latin1") === "GIF") {
      return { width: view.readUInt16LE(6), height: view.readUInt16LE(8) };
    }
    if (view.readUInt16BE(0) === 0xffd8) return readJpeg(view);
    if (view.subarray(8, 12).toString("latin1") === "WEBP") return readWebp(view);
    return undefined;
  } catch {
    // Read past the end: the file is cut short.
    return undefined;
  }
}

/** The size is in the frame header, one of the markers C0 to CF but for three that mean something else. */
function readJpeg(view: Buffer): PictureSize | undefined {
  for (let at = 2; at < view.length;) {
    if (view[at] !== 0xff) return undefined;
    const marker = view.readUInt8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.readUInt16BE(at + 7), height: view.readUInt16BE(at + 5) };
    const isBare = marker === 0xff || (marker >= 0xd0 && marker <= 0xd8);
    at += marker === 0xff ? 1 : isBare ? 2 : 2 + view.readUInt16BE(at + 2);
  }
  return undefined;
}

function readWebp(view: Buffer): PictureSize | undefined {
  const form = view.subarray(12, 16).toString("latin1");
  if (form === "VP8X")
    return { width: view.readUIntLE(24, 3) + 1, height: view.readUIntLE(27, 3) + 1 };
  if (form === "VP8L") {
    const bits = view.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (form !== "VP8 ") return undefined;
  return { width: view.readUInt16LE(26) & 0x3fff, height: view.readUInt16LE(28) & 0x3fff };
}
