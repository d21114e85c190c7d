/**
 * Finds the numbers of a JSON text that a double would write in another way. Pure; linear in the
 * text.
 */

/**
 * From where to where each stands; one more than `max` at most.
 *
 * @param text valid JSON
 */
export function findUnlike(text: string, max: number): (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let at = 0; at < text.length && found.length <= max;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = afterString(text, at + 1);
    else if (code === MINUS || isDigit(code)) {
      const to = afterNumber(text, at);
      if (!isPlain(text, at, to) && !isAlike(text.slice(at, to))) found.push([at, to]);
      at = to;
    } else at += 1;
  }
  return found;
}

const QUOTE = 0x22;
const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const BACKSLASH = 0x5c;
const UPPER_E = 0x45;
const LOWER_E = 0x65;

/** What begins so may be written with an exponent. */
const SMALL = "0.00000";
/** As many digits are always kept. */
const DIGITS = 15;

function isAlike(written: string): boolean {
  return String(Number(written)) === written;
}

/** Whether it is plain to see that a double writes it so; most are plain, and not converted. */
function isPlain(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from) === MINUS ? from + 1 : from;
  if (to - first > DIGITS + 1) return false;
  let hasPoint = false;
  for (let at = first; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === POINT) hasPoint = true;
    else if (!isDigit(code)) return false;
  }
  // -0, and very small ones, are written in another way.
  const startsWithZero = text.charCodeAt(first) === ZERO;
  if (!hasPoint) return to - first <= DIGITS && (!startsWithZero || first === from);
  if (startsWithZero && text.startsWith(SMALL, first)) return false;
  return text.charCodeAt(to - 1) !== ZERO;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function afterNumber(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isPart =
      isDigit(code) ||
      code === POINT ||
      code === PLUS ||
      code === MINUS ||
      code === LOWER_E ||
      code === UPPER_E;
    if (!isPart) break;
  }
  return at;
}

/**
 * Characters that are looked at one by one before the next quote is searched for, which is faster
 * where it is far.
 */
const NEAR = 32;

/**
 * Behind the closing quote.
 *
 * @param from behind the opening quote
 */
export function afterString(text: string, from: number): number {
  let next = from;
  while (next < text.length) {
    const nearEnd = Math.min(text.length, next + NEAR);
    while (next < nearEnd) {
      const code = text.charCodeAt(next);
      if (code === QUOTE) return next + 1;
      next += code === BACKSLASH ? 2 : 1;
    }
    const quote = text.indexOf('"', next);
    if (quote === -1) break;
    let before = quote;
    while (before > next && text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
    if ((quote - before) % 2 === 0) return quote + 1;
    next = quote + 1;
  }
  return text.length;
}
