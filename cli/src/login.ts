/** `tidegate login`: keeps a key that opens. */
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

import { Command } from "commander";

import { print } from "./output.ts";
import { openClient, readSettings, writeSettings, type GlobalOptions } from "./settings.ts";

export function loginCommand(): Command {
  return new Command("login")
    .description(
      "keep a key for later commands; it is read from the terminal or from standard input",
    )
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const apiKey = await readKey();
      if (apiKey === "") throw new Error("no key was given");
      const baseUrl = options.baseUrl ?? process.env["TIDEGATE_BASE_URL"] ?? readSettings().baseUrl;
      const { data } = await openClient(
        { ...(baseUrl !== undefined && { baseUrl }) },
        apiKey,
      ).key.retrieve();
      const path = writeSettings({ apiKey, ...(baseUrl !== undefined && { baseUrl }) });
      print(`Signed in with the key ${data.label} (${data.id}); kept in ${path}.`);
    });
}

/** Without an echo. */
async function readKey(): Promise<string> {
  const isTerminal = process.stdin.isTTY === true;
  if (isTerminal) process.stderr.write("Key: ");
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTerminal });
  try {
    for await (const line of lines) return line.trim();
    return "";
  } finally {
    lines.close();
    if (isTerminal) process.stderr.write("\n");
  }
}
