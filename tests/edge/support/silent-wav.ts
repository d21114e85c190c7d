/** A second of silence, 8,000 samples of a byte, as a WAV file. */

interface Lie {
  readonly channels?: number;
  readonly rate?: number;
  /** Bytes of sound. */
  readonly says?: number;
}

/** @param lie what its head says otherwise */
export function silentWav(lie: Lie = {}): Uint8Array<ArrayBuffer> {
  const { channels = 1, rate = 8_000, says = 8_000 } = lie;
  const bytes = new Uint8Array(44 + 8_000);
  const view = new DataView(bytes.buffer);
  const write = (text: string, at: number) => bytes.set(new TextEncoder().encode(text), at);
  write("RIFF", 0);
  write("WAVEfmt ", 8);
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, rate, true);
  view.setUint16(32, channels, true);
  view.setUint16(34, 8, true);
  write("data", 36);
  view.setUint32(40, says, true);
  return bytes;
}
