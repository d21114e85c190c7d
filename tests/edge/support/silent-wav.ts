/** A second of silence, 8,000 samples of a byte, as a WAV file. */
export function silentWav(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(44 + 8_000);
  const view = new DataView(bytes.buffer);
  const write = (text: string, at: number) => bytes.set(new TextEncoder().encode(text), at);
  write("RIFF", 0);
  write("WAVEfmt ", 8);
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8_000, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  write("data", 36);
  view.setUint32(40, 8_000, true);
  return bytes;
}
