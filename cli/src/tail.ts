/** `tidegate tail`: an organization's requests as they are booked, for its admins. */
import { setTimeout as pause } from "node:timers/promises";

import type { UsageRecord } from "@tidegate/sdk";
import { Command } from "commander";

import { adminOptions, adminToken } from "./keys.ts";
import { wholeNumber } from "./numbers.ts";
import { print, usd } from "./output.ts";
import { openClient, type GlobalOptions } from "./settings.ts";

interface TailOptions extends GlobalOptions {
  readonly organization: string;
  readonly adminToken?: string;
  readonly follow: boolean;
  readonly lines: number;
}

const INTERVAL_MS = 1_000;
const PAGE = 100;

export function tailCommand(): Command {
  return adminOptions(
    new Command("tail").description("an organization's requests, as they are booked"),
  )
    .option(
      "-n, --lines <count>",
      "how many of those before, at most 100",
      wholeNumber(0, PAGE),
      10,
    )
    .option("--no-follow", "only those before")
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<TailOptions>();
      const { usage } = openClient(options, adminToken(options)).admin.organizations;
      const newest = async (): Promise<UsageRecord[]> => {
        const { data } = await usage.list(options.organization, { limit: PAGE });
        return data.toReversed();
      };
      const seen = new Set<string>();
      const show = (records: readonly UsageRecord[]): void => {
        for (const record of records) {
          if (seen.has(record.id)) continue;
          seen.add(record.id);
          print(options.json === true ? JSON.stringify(record) : lineOf(record));
        }
      };
      // Asked for once: what is booked meanwhile comes behind all of these.
      const before = await newest();
      const first = Math.max(0, before.length - options.lines);
      for (const { id } of before.slice(0, first)) seen.add(id);
      show(before);
      while (options.follow) {
        await pause(INTERVAL_MS);
        show(await newest());
      }
    });
}

function lineOf(record: UsageRecord): string {
  const { id, model, outcome, charge_nano_usd: charge } = record;
  const tokens = `${record.prompt_tokens}+${record.completion_tokens}`;
  return [id, model, outcome, `${tokens} tokens`, usd(charge)].join("  ");
}
