#!/usr/bin/env node
/** `tidegate`: the API in the terminal. */
import { ApiError, TidegateError } from "@tidegate/sdk";
import { Command } from "commander";

import { chatCommand } from "./chat.ts";
import { estimateCommand } from "./estimate.ts";
import { keyCommand, keysCommand } from "./keys.ts";
import { loginCommand } from "./login.ts";
import { modelsCommand } from "./models.ts";
import { tailCommand } from "./tail.ts";
import { upCommand } from "./up.ts";
import { usageCommand } from "./usage.ts";
import { verifyCommand } from "./verify.ts";

const program = new Command("tidegate")
  .description(
    "The Tidegate API in the terminal. The key is TIDEGATE_API_KEY, or that of `tidegate login`.",
  )
  .version("0.1.0")
  .option("--base-url <url>", "origin of the service; TIDEGATE_BASE_URL, or http://127.0.0.1:8787")
  .option("--json", "print what the API answers, as JSON")
  .enablePositionalOptions()
  .showHelpAfterError();

const commands = [
  loginCommand(),
  chatCommand(),
  modelsCommand(),
  keyCommand(),
  keysCommand(),
  usageCommand(),
  estimateCommand(),
  verifyCommand(),
  tailCommand(),
  upCommand(),
];
for (const command of commands) program.addCommand(command);

// Who reads no further, as `head` does, has what they wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

/** The exit code is 1 for what was asked wrongly, which commander tells, and for what failed. */
try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`tidegate: ${describe(error)}\n`);
  process.exitCode = 1;
}

function describe(error: unknown): string {
  if (error instanceof ApiError && error.status === 401)
    return `${error.message}\nSet TIDEGATE_API_KEY, or run \`tidegate login\`.`;
  if (error instanceof TidegateError || error instanceof Error) return error.message;
  return String(error);
}
