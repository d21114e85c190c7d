/** Clients that others made, each with a script of its own, and how it is run here. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { goToolchain, PINNED, reasonOf } from "../../../scripts/go-tools/toolchain.ts";
import { pythonWith } from "../python-with.ts";

export interface OutsideClient {
  readonly name: string;
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Whether it asks again by itself when an answer is lost. */
  readonly retries: boolean;
  /** Why it cannot be run here. */
  readonly missing: string | undefined;
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export function outsideClients(): OutsideClient[] {
  return [
    {
      name: "@langchain/openai",
      command: [process.execPath, at("langchain-script.ts")],
      env: {},
      retries: true,
      missing: undefined,
    },
    pythonClient("langchain-openai", ["langchain-script.py"]),
    pythonClient("litellm", ["litellm-script.py"]),
    pythonClient("pydantic-ai-slim", ["pydantic-ai-script.py"]),
    pythonClient("openai-agents", ["openai-agents-script.py"]),
    pythonClient("anthropic", ["anthropic-script.py"]),
    pythonClient("llama-index-llms-openai-like", ["llama-index-script.py"], OLDER),
    goClient("go-openai", { retries: false }),
    goClient("openai-go", { retries: true }),
    goClient("anthropic-sdk-go", { retries: true }),
  ];
}

/** LangChain's own tests of chat models. Each test is given a loop that the client outlives. */
export const langChainStandard = (): OutsideClient =>
  pythonClient("langchain-tests", [
    "-m",
    "pytest",
    "-q",
    "-pno:cacheprovider",
    "--benchmark-disable",
    "-oasyncio_mode=auto",
    "-oasyncio_default_test_loop_scope=session",
    "-oasyncio_default_fixture_loop_scope=session",
    "langchain-standard.py",
  ]);

/** Where a Python with pinned packages is. */
interface Place {
  readonly requirements: string;
  readonly variable: string;
}

const NEWEST: Place = { requirements: "python-requirements.txt", variable: "TIDEGATE_PYTHON" };
/** Of clients that need an openai older than the others'. */
const OLDER: Place = {
  requirements: "python-older-requirements.txt",
  variable: "TIDEGATE_OLDER_PYTHON",
};

/** A package of a place's requirements, at the version that stands there and at no other. */
function pythonClient(
  name: string,
  parameters: readonly string[],
  { requirements, variable }: Place = NEWEST,
): OutsideClient {
  const pins = readFileSync(at(`../${requirements}`), "utf8").split("\n");
  const pin = pins.find((line) => line.startsWith(`${name}==`)) ?? `${name}==none`;
  const check = `import importlib.metadata as m; assert m.version("${name}") == "${pin.split("==")[1]}"`;
  const found = pythonWith(check, variable);
  const toPath = (parameter: string) => (parameter.endsWith(".py") ? at(parameter) : parameter);
  return {
    name,
    command: [found ?? "", ...parameters.map(toPath)],
    env: { PYTHONDONTWRITEBYTECODE: "1" },
    retries: true,
    missing: found === undefined ? `no Python with ${pin} here` : undefined,
  };
}

/** A module in the folder of this name. */
function goClient(name: string, { retries }: { readonly retries: boolean }): OutsideClient {
  const { path, env, missing } = goToolchain();
  const pinned = { ...env, ...PINNED };
  const inFolder = ["-C", at(name)];
  return {
    name,
    command: [path, "run", ...inFolder, ...buildFlags(name), "."],
    env: pinned,
    retries,
    missing: missing ?? unlistedReason([path, "list", ...inFolder, "-deps", "."], pinned),
  };
}

/** One to a line, none where there is no such file. A large module compiles faster with some. */
function buildFlags(name: string): string[] {
  const file = at(`${name}/build-flags`);
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
}

/** Why Go cannot find all that a module imports: it was not fetched, or asks for a newer Go. */
function unlistedReason(
  [path = "", ...parameters]: readonly string[],
  env: Readonly<Record<string, string>>,
): string | undefined {
  const listed = spawnSync(path, parameters, {
    encoding: "utf8",
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  return listed.status === 0 ? undefined : `its module cannot be built: ${reasonOf(listed.stderr)}`;
}
