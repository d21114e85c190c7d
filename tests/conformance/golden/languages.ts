/** The languages that have an SDK, and how the golden script of each is run here. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

import { goToolchain } from "../../../scripts/go-tools/toolchain.ts";
import { pythonWith } from "../python-with.ts";

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
  return [
    typescript,
    python("Python", []),
    python("asynchronous Python", ["--async"]),
    go(),
    java(),
  ];
}

function go(): Language {
  const { path, env, missing } = goToolchain();
  return { name: "Go", command: [path, "run", "-C", at("go"), "."], env, missing };
}

function java(): Language {
  const { classpath, missing } = javaToolchain();
  return {
    name: "Java",
    command: ["sh", at("java/run.sh")],
    env: { TIDEGATE_CLASSPATH: classpath },
    missing,
  };
}

export interface JavaToolchain extends Pick<Language, "missing"> {
  /** What the SDK needs beside the JDK. */
  readonly classpath: string;
}

export function javaToolchain(): JavaToolchain {
  const jars = jacksonJars();
  const missing = missingOfJava() ?? jars.map(missingFile).find((reason) => reason !== undefined);
  return { classpath: jars.join(delimiter), missing };
}

/** Why Java cannot be compiled and run here. */
function missingOfJava(): string | undefined {
  const { status, stdout } = spawnSync("javac", ["-version"], { encoding: "utf8" });
  const [, version] = /^javac (\d+)/.exec(status === 0 ? stdout : "") ?? [];
  return Number(version ?? 0) < 17 ? "no JDK of 17 or newer here" : undefined;
}

const missingFile = (path: string): string | undefined =>
  existsSync(path) ? undefined : `no ${path} here; \`mvn -f sdk/java package\` brings it`;

/** What the SDK's pom.xml depends on, where Maven keeps it. */
function jacksonJars(): string[] {
  const pom = readFileSync(at("../../../sdk/java/pom.xml"), "utf8");
  const [, version = ""] = /jackson-databind<\/artifactId>\s*<version>([^<]+)/.exec(pom) ?? [];
  const folder = join(homedir(), ".m2", "repository", "com", "fasterxml", "jackson", "core");
  const jar = (name: string, of: string) => join(folder, name, of, `${name}-${of}.jar`);
  // The annotations change with the minor version alone.
  const minor = version.split(".").slice(0, 2).join(".");
  return [
    jar("jackson-databind", version),
    jar("jackson-core", version),
    jar("jackson-annotations", minor),
  ];
}

const PACKAGES = "httpx, httpx_sse, jwt, typing_extensions, cryptography";

function python(name: string, flags: readonly string[]): Language {
  const found = pythonWith(`import ${PACKAGES}`);
  return {
    name,
    command: [found ?? "", at("golden.py"), ...flags],
    env: { PYTHONPATH: at("../../../sdk/python/src"), PYTHONDONTWRITEBYTECODE: "1" },
    missing: found === undefined ? `no Python with ${PACKAGES} here` : undefined,
  };
}
