/**
 * The documents of the API as public linters see them: Redocly's recommended rules and Spectral's
 * for OpenAPI, without an error or a warning. `.ci/run` installs them (openapi-linters/).
 */
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { rootDir } from "../../scripts/worker/wrangler.ts";
import { runCommand } from "./python.ts";

const folder = join(import.meta.dirname, "openapi-linters");
const bin = (name: string): string => join(folder, "node_modules", ".bin", name);
const isThere = process.env["TIDEGATE_OPENAPI_LINTERS"] === "1";

const DOCUMENTS = ["openapi.yaml", "sdk/openapi-3.1.yaml", "sdk/openapi-3.0.yaml"];
/** Spectral does not read 3.2 yet. */
const READ_BY_SPECTRAL = DOCUMENTS.slice(1);

describe.skipIf(!isThere)("a linter has no complaint", () => {
  it.each(DOCUMENTS)("Redocly, of %s", async (path) => {
    const args = ["lint", join(rootDir, path), "--format", "json"];
    const { code, output } = await runCommand(bin("redocly"), args, {
      REDOCLY_TELEMETRY: "off",
      REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
    });
    expect(output).toMatch(/"problems": \[\]/);
    expect(code).toBe(0);
  });

  it.each(READ_BY_SPECTRAL)("Spectral, of %s", async (path) => {
    const rules = join(folder, "spectral.yaml");
    const args = ["lint", "--ruleset", rules, "--fail-severity", "hint", join(rootDir, path)];
    const { code, output } = await runCommand(bin("spectral"), args);
    expect(output).toContain("No results");
    expect(code).toBe(0);
  });
});
