/**
 * What `npm run up` is told before anything is built, in a sentence that names the value and the
 * rule.
 */
import { describe, expect, it } from "vitest";

import { requireRoom } from "../../../../scripts/up/checks.ts";
import { readOptions } from "../../../../scripts/up/options.ts";

describe("an option of up", () => {
  it.each([
    [["--dtype", "q5"], /^--dtype \(TIDEGATE_GPU_DTYPE\): .*"q4f16", got "q5"\.$/],
    [["--kv-memory-mb", "0"], /^--kv-memory-mb .*>=1, got "0"\.$/],
    [["--threads", "x"], /^--threads .*got "x"\.$/],
    [["--port", "abc"], /^--port must be a number from 1 to 65535, got abc\.$/],
    [["--prot", "3"], /^Unknown option '--prot'\. See npm run up/],
  ])("%j is refused at once", (argv, message) => {
    expect(() => readOptions(argv)).toThrow(message);
  });

  it("of the gpu-worker is handed on as it is", () => {
    expect(readOptions(["--dtype", "q4", "--threads", "2"])?.gpuFlags).toEqual([
      "--dtype",
      "q4",
      "--threads",
      "2",
    ]);
  });
});

describe("a volume that is nearly full", () => {
  it("is named before anything is written, with what it must have", () => {
    expect(() => requireRoom("/state", 3 * 2 ** 20)).toThrow(
      /state folder \/state must have at least 64 MiB free, got 3; name another/,
    );
    expect(() => requireRoom("/state", 64 * 2 ** 20)).not.toThrow();
  });
});
