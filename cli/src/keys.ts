/** `tidegate key`: the one that asks. `tidegate keys`: those of an organization, for its admins. */
import { Command } from "commander";

import { print, printJson, table } from "./output.ts";
import { openClient, type GlobalOptions } from "./settings.ts";

interface KeysOptions extends GlobalOptions {
  readonly organization: string;
  readonly adminToken?: string;
}

export function keyCommand(): Command {
  return new Command("key")
    .description("what the key in use may do and has spent")
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const { data } = await openClient(options).key.retrieve();
      if (options.json === true) return printJson(data);
      const dollars = (amount: number | null): string => (amount === null ? "none" : `$${amount}`);
      print(
        table([
          ["key", `${data.label} (${data.id})`],
          ["spent today", dollars(data.usage_daily)],
          ["spent this month", dollars(data.usage_monthly)],
          ["spent", dollars(data.usage)],
          ["hard budget", dollars(data.limit)],
          ["left of it", dollars(data.limit_remaining)],
          ["scopes", data.scopes?.join(", ") ?? "all"],
          ["models", data.models?.join(", ") ?? "all"],
        ]),
      );
    });
}

/** An admin's token has an option or TIDEGATE_ADMIN_TOKEN; it is never kept. */
export const adminOptions = (command: Command): Command =>
  command
    .requiredOption("-o, --organization <id>", "whose")
    .option("--admin-token <token>", "TIDEGATE_ADMIN_TOKEN unless said otherwise");

export const adminToken = ({ adminToken: token }: KeysOptions): string => {
  const found = token ?? process.env["TIDEGATE_ADMIN_TOKEN"];
  if (found === undefined) throw new Error("TIDEGATE_ADMIN_TOKEN is not set");
  return found;
};

export function keysCommand(): Command {
  return adminOptions(new Command("keys").description("list an organization's keys")).action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<KeysOptions>();
      const client = openClient(options, adminToken(options));
      const keys = [];
      for await (const key of client.admin.organizations.keys.list(options.organization))
        keys.push(key);
      if (options.json === true) return printJson(keys);
      const rows = keys.map(({ id, name, hint, state }) => [id, name, hint, state]);
      print(table([["ID", "NAME", "KEY", "STATE"], ...rows]));
    },
  );
}
