/**
 * What is made from the code and lies in the repository beside it: written, or with --check
 * compared.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { rootDir } from "../worker/wrangler.ts";

/**
 * With --check each file that differs is named, and the process fails.
 *
 * @param files texts by their paths from the root
 * @param command of package.json, which writes them
 * @param folders from the root, in which nothing else lies: what is made no more is removed
 */
export function emitFiles(
  files: Readonly<Record<string, string>>,
  command: string,
  folders: readonly string[] = [],
): void {
  const isCheck = process.argv.includes("--check");
  for (const name of folders.flatMap(filesIn)) {
    if (files[name] !== undefined) continue;
    if (!isCheck) rmSync(join(rootDir, name));
    else {
      console.error(`${name} is made from nothing: run \`npm run ${command}\`.`);
      process.exitCode = 1;
    }
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(rootDir, name);
    if (!isCheck) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    } else if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
      console.error(`${name} is not what it is made from: run \`npm run ${command}\`.`);
      process.exitCode = 1;
    }
  }
}

const filesIn = (folder: string): string[] =>
  existsSync(join(rootDir, folder))
    ? readdirSync(join(rootDir, folder)).map((name) => `${folder}/${name}`)
    : [];
