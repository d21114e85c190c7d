/** Where a Python that has what a client needs is. */
import { spawnSync } from "node:child_process";

/**
 * @param check Python that fails where something is missing, or is of another version
 * @param variable of the environment, which may name one; else `python3` is asked
 * @returns undefined where there is none
 */
export function pythonWith(check: string, variable = "TIDEGATE_PYTHON"): string | undefined {
  return [process.env[variable], "python3"].find(
    (path) => path !== undefined && spawnSync(path, ["-c", check]).status === 0,
  );
}
