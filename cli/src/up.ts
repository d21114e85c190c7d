/** `tidegate up`: starts Tidegate out of the checkout that this folder is in. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { Command } from "commander";

export function upCommand(): Command {
  return (
    new Command("up")
      .description("start Tidegate here: edge, gpu-worker and a demo organization (in a checkout)")
      .argument("[options...]", "those of `npm run up`; `tidegate up --help` lists them")
      // They are read by what is started.
      .helpOption(false)
      .allowUnknownOption()
      .passThroughOptions()
      .action(async (options: readonly string[]) => {
        const root = findCheckout(process.cwd());
        const script = join(root, "scripts", "bootstrap.mjs");
        process.exitCode = await run([script, "up", ...options], root);
      })
  );
}

/** @throws {Error} where there is none */
function findCheckout(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    const isOurs =
      existsSync(join(folder, "scripts", "bootstrap.mjs")) &&
      existsSync(manifest) &&
      (JSON.parse(readFileSync(manifest, "utf8")) as { name?: string }).name === "tidegate";
    if (isOurs) return folder;
    if (dirname(folder) === folder)
      throw new Error(
        `${from} is in no checkout of Tidegate: \`tidegate up\` starts one of those.`,
      );
  }
}

/** @returns its exit code; signals of the terminal reach it by themselves */
function run(parameters: readonly string[], folder: string): Promise<number> {
  process.on("SIGINT", () => undefined);
  // Before it starts: a signal that came in between would end this process alone.
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  const child = spawn(process.execPath, parameters, { cwd: folder, stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
