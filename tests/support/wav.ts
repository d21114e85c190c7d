/** WAV files, true ones and such as lie. */

export interface WavOptions {
  readonly rate?: number;
  readonly channels?: number;
  readonly bits?: number;
  /** 1 is PCM, 3 floats. */
  readonly kind?: number;
  readonly frameBytes?: number;
  /** How many bytes of samples it says that it has. */
  readonly says?: number;
}

/** Around samples that are bytes already. */
export function toWav(data: Buffer, options: WavOptions = {}): Buffer {
  const { rate = 16_000, channels = 1, bits = 16, kind = 1 } = options;
  const { frameBytes = (channels * bits) / 8, says = data.length } = options;
  const header = Buffer.alloc(44);
  header.write("RIFF", 0, "latin1");
  header.writeUInt32LE(36 + data.length, 4);
  header.write("WAVEfmt ", 8, "latin1");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(kind, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(Math.min(0xffff_ffff, Math.floor(rate * frameBytes)), 28);
  header.writeUInt16LE(Math.floor(frameBytes), 32);
  header.writeUInt16LE(bits, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(says, 40);
  return Buffer.concat([header, data]);
}

/** A square wave, -1 to 1, as PCM of 16 bits and one channel. */
export function tone(seconds: number, loudness: number, rate = 16_000): Buffer {
  const samples = Int16Array.from(
    { length: Math.round(seconds * rate) },
    (_, at) => (Math.floor(at / 40) % 2 === 0 ? 1 : -1) * loudness * 32_767,
  );
  return toWav(Buffer.from(samples.buffer), { rate });
}
