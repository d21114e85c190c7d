/** The languages that have an SDK, and how the golden script of each is run here. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Language {
  readonly name: string;
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Why it cannot be run here. */
  readonly missing: string | undefined;
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export function languages(): Language[] {
  const typescript = {
    name: "TypeScript",
    command: [process.execPath, at("golden.ts")],
    env: {},
    missing: undefined,
  };
  return [typescript, python("Python", []), python("asynchronous Python", ["--async"])];
}

const PACKAGES = "httpx, httpx_sse, jwt, typing_extensions, cryptography";

function python(name: string, flags: readonly string[]): Language {
  const found = [process.env["TIDEGATE_PYTHON"], "python3"].find(
    (path) => path !== undefined && spawnSync(path, ["-c", `import ${PACKAGES}`]).status === 0,
  );
  return {
    name,
    command: [found ?? "", at("golden.py"), ...flags],
    env: { PYTHONPATH: at("../../../sdk/python/src"), PYTHONDONTWRITEBYTECODE: "1" },
    missing: found === undefined ? `no Python with ${PACKAGES} here` : undefined,
  };
}
