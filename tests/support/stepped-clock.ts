/**
 * A clock that a test steps for processes of its own, as an operator sets that of a machine: the
 * time of day moves, and time that only passes does not.
 *
 * Processes are started with a library before the C library (LD_PRELOAD) that adds to each time of
 * day the seconds that a file says. The library is written here as machine code, as no compiler is
 * needed for anything else in this repository: for x64 under Linux alone.
 */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SteppedClock {
  /** For the processes whose clock it is. */
  readonly env: Readonly<Record<string, string>>;
  /** The time of day there, as unix milliseconds. */
  now(): number;
  /** How far it is ahead of the machine's from now on; whole seconds. */
  setAheadMs(aheadMs: number): void;
  remove(): void;
}

export const canStepClock = process.platform === "linux" && process.arch === "x64";

export function createSteppedClock(): SteppedClock {
  const folder = mkdtempSync(join(tmpdir(), "tidegate-clock-"));
  const secondsPath = join(folder, "seconds");
  const libraryPath = join(folder, "clock.so");
  let ms = 0;
  const setAheadMs = (aheadMs: number): void => {
    ms = aheadMs;
    const seconds = Buffer.alloc(8);
    seconds.writeBigInt64LE(BigInt(aheadMs / 1_000));
    // At once: whoever reads meanwhile reads the one or the other.
    writeFileSync(`${secondsPath}.new`, seconds);
    renameSync(`${secondsPath}.new`, secondsPath);
  };
  setAheadMs(0);
  writeFileSync(libraryPath, toLibrary(secondsPath));
  return {
    env: { LD_PRELOAD: libraryPath },
    now: () => Date.now() + ms,
    setAheadMs,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Made of this by `gcc -Os -fPIC`, `sys` being the system call itself and `path` what stands behind
 * the code:
 *
 *     static long ahead(void) {
 *       long seconds = 0, file = sys(OPEN, path, 0, 0);
 *       if (file < 0) return 0;
 *       sys(READ, file, &seconds, 8), sys(CLOSE, file, 0, 0);
 *       return seconds;
 *     }
 *     int clock_gettime(int clock, struct timespec *at) {
 *       long fault = sys(CLOCK_GETTIME, clock, at, 0);
 *       if (fault == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
 *         at->tv_sec += ahead();
 *       return fault;
 *     }
 *     int gettimeofday(struct timeval *at, void *zone) {
 *       long fault = sys(GETTIMEOFDAY, at, zone, 0);
 *       if (fault == 0 && at) at->tv_sec += ahead();
 *       return fault;
 *     }
 *     long time(long *at) {
 *       long now = sys(TIME, 0, 0, 0) + ahead();
 *       if (at) *at = now;
 *       return now;
 *     }
 */
const CODE = Buffer.from(
  "31c04531c0488d3d000000004531d248894424f84c89c6b8020000004c89c20f05" +
    "4889c731c04885ff781e488d7424f8ba080000000f05b8030000004c89c64c89" +
    "c20f05488b4424f8c3534863ff4889f34531d2b8e400000031d20f054989c148" +
    "85c0751185ff740583ff057508e88dffffff4801034489c85bc3534531d24889" +
    "fbb86000000031d20f054989c14885c0750d4885ff7408e863ffffff48010344" +
    "89c85bc331d24989f9534531d2b8c90000004889d74889d60f054889c3e83dff" +
    "ffff4801d84d85c974034989015bc3",
  "hex",
);
/** Where each function begins, and where the address of the path is named, relative to its end. */
const FUNCTIONS = { clock_gettime: 0x4a, gettimeofday: 0x7b, time: 0xa5 };
const PATH_NAMED_AT = 8;

const PAGE = 0x1000;
const HEADERS_BYTES = 64 + 3 * 56;
const SYMBOL_BYTES = 24;

/** A shared library in ELF: one page that is run, and one with what the loader wants to know. */
function toLibrary(secondsPath: string): Buffer {
  const names = Object.keys(FUNCTIONS);
  const code = Buffer.concat([CODE, Buffer.from(`${secondsPath}\0`)]);
  code.writeInt32LE(CODE.length - (PATH_NAMED_AT + 4), PATH_NAMED_AT);
  const texts = Buffer.from(`\0${names.join("\0")}\0`);
  const count = names.length + 1;
  // One bucket, in which each symbol names the next.
  const hash = toWords([1, count, 1, 0, ...names.map((_, at) => (at + 2) % count)], 4);
  const hashAt = HEADERS_BYTES;
  const symbolsAt = aligned(hashAt + hash.length);
  const textsAt = symbolsAt + count * SYMBOL_BYTES;
  const codeAt = aligned(textsAt + texts.length);
  const symbols = Object.entries(FUNCTIONS).map(([name, at]) => {
    const symbol = Buffer.alloc(SYMBOL_BYTES);
    symbol.writeUInt32LE(texts.indexOf(`\0${name}\0`) + 1, 0);
    // A function that others see, in the section of any number but none.
    symbol.writeUInt8(0x12, 4);
    symbol.writeUInt16LE(1, 6);
    symbol.writeBigUInt64LE(BigInt(codeAt + at), 8);
    return symbol;
  });
  const dynamic = toWords(
    // Where there are the hash, the texts, the symbols, the texts' size and a symbol's; the end.
    [4, hashAt, 5, textsAt, 6, symbolsAt, 10, texts.length, 11, SYMBOL_BYTES, 0, 0],
    8,
  );
  const library = Buffer.alloc(PAGE + dynamic.length);
  if (codeAt + code.length > PAGE) throw new Error(`${secondsPath} is too long a path`);
  elfHeader().copy(library);
  const [readAndRun, readAndWrite] = [5, 6];
  const parts = [
    toPart(1, readAndRun, 0, codeAt + code.length),
    toPart(1, readAndWrite, PAGE, dynamic.length),
    toPart(2, readAndWrite, PAGE, dynamic.length),
  ];
  Buffer.concat(parts).copy(library, 64);
  hash.copy(library, hashAt);
  Buffer.concat([Buffer.alloc(SYMBOL_BYTES), ...symbols]).copy(library, symbolsAt);
  texts.copy(library, textsAt);
  code.copy(library, codeAt);
  dynamic.copy(library, PAGE);
  return library;
}

/** Of 64 bits, little-endian, a shared object for x64, with three parts and no sections. */
function elfHeader(): Buffer {
  const header = Buffer.alloc(64);
  Buffer.from("\x7fELF\x02\x01\x01", "latin1").copy(header);
  header.writeUInt16LE(3, 16);
  header.writeUInt16LE(62, 18);
  header.writeUInt32LE(1, 20);
  header.writeBigUInt64LE(64n, 32);
  for (const [at, value] of [64, 56, 3, 64].entries()) header.writeUInt16LE(value, 52 + 2 * at);
  return header;
}

function toPart(kind: number, access: number, at: number, bytes: number): Buffer {
  const part = Buffer.alloc(56);
  part.writeUInt32LE(kind, 0);
  part.writeUInt32LE(access, 4);
  for (const [index, value] of [at, at, at, bytes, bytes, PAGE].entries())
    part.writeBigUInt64LE(BigInt(value), 8 + 8 * index);
  return part;
}

function toWords(values: readonly number[], bytes: 4 | 8): Buffer {
  const words = Buffer.alloc(values.length * bytes);
  for (const [at, value] of values.entries()) words.writeUIntLE(value, at * bytes, 4);
  return words;
}

const aligned = (at: number): number => Math.ceil(at / 16) * 16;
