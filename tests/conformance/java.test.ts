/** The Java SDK by Maven: it compiles without a warning, its tests pass, and its example runs. */
import { execFile, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { javaToolchain } from "./golden/languages.ts";
import { runCommand } from "./python.ts";
import { stack } from "./stack.ts";

const { classpath, missing: missingOfJava } = javaToolchain();
const hasMaven = spawnSync("mvn", ["-v"]).status === 0;
const missing = missingOfJava ?? (hasMaven ? undefined : "no Maven here");

const say = (reason: string): void => {
  process.stdout.write(`the Java SDK by Maven: skipped, ${reason}\n`);
};
if (missing !== undefined) say(missing);

/** Of what Maven says when it may not fetch what is not here. */
const NOT_FETCHED = /offline mode|has not been downloaded from it before/;

describe.skipIf(missing !== undefined)("the Java SDK", () => {
  let folder: string;
  let built: Awaited<ReturnType<typeof runCommand>>;

  beforeAll(async () => {
    if (missing !== undefined) return;
    // A copy: what Maven makes stays out of the tree.
    folder = mkdtempSync(join(tmpdir(), "tidegate-java-"));
    const source = fileURLToPath(new URL("../../sdk/java", import.meta.url));
    const filter = (path: string) => path !== join(source, "target");
    cpSync(source, folder, { recursive: true, filter });
    // Not spawnSync: this process would not see that the edge closes idle connections meanwhile.
    built = await runCommand("mvn", ["-B", "-o", "-f", folder, "verify"]);
  });
  afterAll(() => {
    if (missing === undefined) rmSync(folder, { recursive: true, force: true });
  });

  it("compiles without a warning, and does what its tests say", (context) => {
    const { code, output } = built;
    if (code !== 0 && NOT_FETCHED.test(output)) {
      say("Maven has not fetched what it needs; `mvn -f sdk/java verify` does");
      context.skip();
    }
    expect(code, output.slice(-20_000)).toBe(0);
    expect(output).toMatch(/Tests run: [1-9]\d*, Failures: 0, Errors: 0, Skipped: 0/);
  });

  it("has an example that runs", async (context) => {
    if (built.code !== 0) context.skip();
    const { key } = await stack.createOrganization();
    const jars = [join(folder, "target", "*"), classpath].join(delimiter);
    const { stdout } = await promisify(execFile)(
      "java",
      ["-cp", jars, join(folder, "examples", "Chat.java"), "What is the opposite of hot?"],
      { env: { ...process.env, TIDEGATE_BASE_URL: stack.baseUrl, TIDEGATE_API_KEY: key } },
    );
    expect(stdout).toMatch(/\w[^]*\n\$0\.\d{9}, signed: ey/);
  });
});
