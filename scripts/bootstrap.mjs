// Runs `scripts/<command>.ts` on Node 24 with everything installed, from a machine that has only
// Node 20 and npm.
//
//   node scripts/bootstrap.mjs <command> [arguments]
//
// Plain JavaScript with no dependencies, because it runs before there are any. It installs when the
// lock file has changed, finds Node 24 (a dependency brings one), and becomes that process:
// arguments, signals and exit code pass through.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = 20;
const NEEDED_NODE = 24;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, "node_modules", ".bin");
const stampPath = join(root, "node_modules", ".tidegate-stamp");

main();

function main() {
  const [command, ...rest] = process.argv.slice(2);
  if (majorOf(process.versions.node) < OLDEST_NODE) {
    fail(`Node ${OLDEST_NODE} or newer is needed to start; this is ${process.versions.node}.`);
  }
  if (command === undefined || !/^[a-z][a-z-]*$/.test(command)) {
    fail("name a command: node scripts/bootstrap.mjs <command> [arguments]");
  }
  const script = join(root, "scripts", `${command}.ts`);
  if (!existsSync(script)) fail(`there is no command named ${command} (no scripts/${command}.ts).`);
  install();
  run(findNode(), [script, ...rest]);
}

/** Installs exactly what the lock file says, unless the stamp shows that this was done already. */
function install() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(`${process.platform}-${process.arch}`)
    .digest("hex");
  const found = existsSync(stampPath) ? readFileSync(stampPath, "utf8").trim() : "";
  if (found === wanted) return;
  requireWritable(existsSync(join(root, "node_modules")) ? join(root, "node_modules") : root);
  process.stderr.write("Installing dependencies (once; npm ci) ... ");
  const startedMs = Date.now();
  const result = spawnSync(
    "npm",
    ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  if (result.error) fail(`npm could not be started: ${result.error.message}`);
  if (result.status !== 0) {
    process.stderr.write(`failed\n${result.stderr}\n`);
    fail("npm ci failed; its message is above.");
  }
  writeFileSync(stampPath, `${wanted}\n`);
  process.stderr.write(`done in ${((Date.now() - startedMs) / 1000).toFixed(1)} s\n`);
}

/** The first Node of at least 24: the one that npm installed, else the one that runs this. */
function findNode() {
  const candidates = [join(bin, "node"), process.execPath];
  for (const candidate of candidates) {
    if (!existsSync(candidate)) continue;
    const answer = spawnSync(candidate, ["--version"], { encoding: "utf8" });
    if (answer.status === 0 && majorOf(answer.stdout.trim().slice(1)) >= NEEDED_NODE)
      return candidate;
  }
  return fail(
    `Node ${NEEDED_NODE} or newer is needed. It is installed with the dependencies on Linux (x64, arm64); ` +
      `on ${process.platform} ${process.arch} install it and run this again.`,
  );
}

function run(node, args) {
  // Were this process killed, nothing could pass on the news; the child then dies by itself.
  const dieWithParent = join(root, "scripts", "processes", "die-with-parent.sh");
  const child = spawn(dieWithParent, [node, ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: [bin, process.env["PATH"] ?? ""].join(delimiter) },
  });
  // A terminal sends Ctrl-C to the whole group, so the child has it already; this process only has
  // to outlive it.
  process.on("SIGINT", () => forward("SIGINT"));
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => forward(signal));
  stopWithNpm(() => child.kill("SIGTERM"));
  child.on("error", (error) => fail(`Node could not be started: ${error.message}`));
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.exit(signal === "SIGINT" ? 130 : 1);
  });

  function forward(signal) {
    if (signal === "SIGINT" && process.stdin.isTTY) return;
    child.kill(signal);
  }
}

/**
 * npm that is killed tells nobody; its script then has a new parent, which is how this process
 * notices.
 */
function stopWithNpm(stop) {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
}

function requireWritable(path) {
  try {
    accessSync(path, constants.W_OK);
  } catch {
    fail(`the folder ${path} is not writable, so dependencies cannot be installed.`);
  }
}

function majorOf(version) {
  return Number.parseInt(version, 10);
}

function fail(message) {
  process.stderr.write(`tidegate: ${message}\n`);
  process.exit(1);
}
