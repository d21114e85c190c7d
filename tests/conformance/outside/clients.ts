/** Clients that others made, each with a script of its own, and how it is run here. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { goToolchain } from "../golden/languages.ts";
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
    pythonClient("llama-index-llms-openai-like", ["llama-index-script.py"], OLDER),
    goClient(),
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

function goClient(): OutsideClient {
  const { path, env, missing } = goToolchain();
  const list = ["list", "-C", at("go"), "-deps", "."];
  const isFetched =
    missing === undefined && spawnSync(path, list, { env: withEnv(env) }).status === 0;
  return {
    name: "go-openai",
    command: [path, "run", "-C", at("go"), "."],
    env,
    retries: false,
    missing: missing ?? (isFetched ? undefined : "its module has not been fetched"),
  };
}

const withEnv = (env: Readonly<Record<string, string>>) => ({ ...process.env, ...env });
