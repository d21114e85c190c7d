/** `tidegate tail`: an organization's requests as they are booked, for its admins. */
import { setTimeout as pause } from "node:timers/promises";

import type { UsageRecord } from "@tidegate/sdk";
import { Command } from "commander";

import { adminOptions, adminToken } from "./keys.ts";
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
    .option("-n, --lines <count>", "how many of those before", Number, 10)
    .option("--no-follow", "only those before")
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<TailOptions>();
      const { usage } = openClient(options, adminToken(options)).admin.organizations;
      const newest = async (limit: number): Promise<UsageRecord[]> => {
        const { data } = await usage.list(options.organization, { limit });
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
      for (const { id } of (await newest(PAGE)).slice(0, -options.lines)) seen.add(id);
      show(await newest(Math.min(PAGE, Math.max(1, options.lines))));
      while (options.follow) {
        await pause(INTERVAL_MS);
        show(await newest(PAGE));
      }
    });
}

function lineOf(record: UsageRecord): string {
  const { id, model, outcome, charge_nano_usd: charge } = record;
  const tokens = `${record.prompt_tokens}+${record.completion_tokens}`;
  return [id, model, outcome, `${tokens} tokens`, usd(charge)].join("  ");
}
