/**
 * `tidegate verify`: checks what the service signed, of a request or of the whole ledger, live or
 * from files.
 */
import { readFileSync } from "node:fs";

import {
  verifyCheckpoint,
  verifyGeneration,
  verifyLedger,
  type Generation,
  type JwkSet,
  type LedgerEntry,
  type LedgerPage,
  type Tidegate,
} from "@tidegate/sdk";
import { Command } from "commander";

import { print, usd } from "./output.ts";
import { openClient, type GlobalOptions } from "./settings.ts";

interface FileOptions extends GlobalOptions {
  readonly file?: string;
  readonly keys?: string;
}

export function verifyCommand(): Command {
  const receipt = withFiles(new Command("receipt"))
    .description("check the signed receipt of a request")
    .argument("[id]", "of the answer or the request")
    .action(async (id: string | undefined, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<FileOptions>();
      const client = openClient(options);
      const { costNanoUsd, generation, proof } = await readReceipt(client, id, options);
      print(
        `${generation.id}: ${usd(costNanoUsd)} for ${generation.tokens_prompt} + ${generation.tokens_completion} tokens; entry ${proof.entry.sequence} of the ledger. The signature is good.`,
      );
    });
  const ledger = withFiles(new Command("ledger"))
    .description("check every entry of the organization's ledger, and the signature under its end")
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<FileOptions>();
      await checkLedger(openClient(options), options);
    });
  return new Command("verify")
    .description("check what the service signed")
    .addCommand(receipt)
    .addCommand(ledger);
}

const withFiles = (command: Command): Command =>
  command
    .option("--file <path>", "a saved answer of the API, instead of asking it")
    .option("--keys <path>", "a saved /.well-known/jwks.json");

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

const readKeys = async (client: Tidegate, { keys }: FileOptions): Promise<JwkSet> =>
  keys === undefined ? client.signingKeys.list() : (readJson(keys) as JwkSet);

async function readReceipt(client: Tidegate, id: string | undefined, options: FileOptions) {
  const { file } = options;
  if (file !== undefined)
    return verifyGeneration(readJson(file) as Generation, await readKeys(client, options));
  if (id === undefined) throw new Error("name a request, or a --file");
  return client.receipt(id);
}

async function checkLedger(client: Tidegate, options: FileOptions): Promise<void> {
  const keys = await readKeys(client, options);
  const { file } = options;
  const pages: LedgerPage[] = [];
  if (file !== undefined) pages.push(readJson(file) as LedgerPage);
  else {
    for await (const page of client.organization.ledger.export({ limit: 1_000 }).pages()) {
      pages.push(page);
      process.stderr.write(
        `\r${pages.reduce((sum, { data }) => sum + data.length, 0)} entries read`,
      );
    }
    process.stderr.write("\n");
  }
  const entries = pages.flatMap(({ data }) => data as LedgerEntry[]);
  const { faults, balanceNanoUsd } = await verifyLedger(entries);
  const found = [...faults];
  for (const { checkpoint } of pages) {
    if (checkpoint === null) continue;
    const { sequence, hash } = await verifyCheckpoint(checkpoint, keys);
    if (entries.find((entry) => entry.sequence === sequence)?.hash !== hash)
      found.push(`entry ${sequence} is not the one that was signed`);
  }
  for (const fault of found) print(fault);
  const verdict = found.length === 0 ? "intact, and signed" : `${found.length} faults`;
  print(`${entries.length} entries, balance ${usd(balanceNanoUsd)}: ${verdict}`);
  if (found.length > 0) process.exitCode = 1;
}
