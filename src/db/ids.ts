/** Prefixed, time-sorted ids. `nowMs` and `random` are passed in. */
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** `req_` + 8 characters of time + 16 random ones (95 bits): unique without asking anyone. */
export function newRequestId(nowMs: number, random: (length: number) => Uint8Array): string {
  let time = "";
  for (let left = nowMs; time.length < 8; left = Math.floor(left / 62))
    time = ALPHABET.charAt(left % 62) + time;
  let tail = "";
  for (const byte of random(16)) tail += ALPHABET.charAt(byte % 62);
  return `req_${time}${tail}`;
}
