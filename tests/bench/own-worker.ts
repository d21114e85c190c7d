/** The product's own configuration, with a Worker of a benchmark's in the place of its Worker. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { rootDir } from "../../scripts/worker/wrangler.ts";

/**
 * @param main from the repository's root, as all other paths of wrangler.toml are
 * @returns where it was written, in `stateDir`
 */
export function writeConfig(stateDir: string, main: string): string {
  const configPath = join(stateDir, "wrangler.toml");
  const config = ["main", "migrations_dir", "directory"].reduce(
    (text, name) =>
      text.replace(new RegExp(`^${name} = "([^"]+)"`, "m"), (_, own: string) => {
        const path = join(rootDir, name === "main" ? main : own);
        return `${name} = ${JSON.stringify(path)}`;
      }),
    readFileSync(join(rootDir, "wrangler.toml"), "utf8"),
  );
  writeFileSync(configPath, config);
  return configPath;
}
