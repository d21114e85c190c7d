/**
 * A file system of few bytes, in memory: a disk that a test can fill. Mounting takes root on Linux.
 */
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallDisk {
  readonly path: string;
  /** Leaves no byte. */
  fill(): void;
  /** Gives back what `fill` took. */
  free(): void;
  /** Takes no writes, or takes them again. */
  setReadOnly(isReadOnly: boolean): void;
  unmount(): void;
}

const run = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, [...args], { stdio: "ignore" }).status === 0;

/** @returns undefined where nothing can be mounted; the test is then to say that it is skipped */
export function mountSmallDisk(sizeKb: number): SmallDisk | undefined {
  const path = mkdtempSync(join(tmpdir(), "tidegate-disk-"));
  if (!run("mount", "-t", "tmpfs", "-o", `size=${sizeKb}k`, "tmpfs", path)) {
    rmSync(path, { recursive: true });
    return undefined;
  }
  const filling = join(path, "filling");
  return {
    path,
    fill() {
      const descriptor = openSync(filling, "a");
      const chunk = Buffer.alloc(4096);
      try {
        while (writeSync(descriptor, chunk) > 0);
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== "ENOSPC") throw cause;
      } finally {
        closeSync(descriptor);
      }
    },
    free: () => rmSync(filling, { force: true }),
    setReadOnly(isReadOnly) {
      if (!run("mount", "-o", `remount,${isReadOnly ? "ro" : "rw"}`, path))
        throw new Error(`${path} cannot be mounted anew`);
    },
    unmount() {
      run("umount", "-l", path);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** For `describe.skipIf`: found out by trying, once. */
export const canMount = ((): boolean => {
  const disk = mountSmallDisk(64);
  disk?.unmount();
  return disk !== undefined;
})();
