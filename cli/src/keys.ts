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

/** The organization and the token are options of all three. */
export function keysCommand(): Command {
  return adminOptions(
    new Command("keys").description("an organization's keys: the list, or what is done to one"),
  )
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<KeysOptions>();
      const client = openClient(options, adminToken(options));
      const keys = [];
      for await (const key of client.admin.organizations.keys.list(options.organization))
        keys.push(key);
      if (options.json === true) return printJson(keys);
      const rows = keys.map(({ id, name, hint, state }) => [id, name, hint, state]);
      print(table([["ID", "NAME", "KEY", "STATE"], ...rows]));
    })
    .addCommand(createCommand())
    .addCommand(revokeCommand());
}

interface CreateOptions extends KeysOptions {
  readonly project?: string;
  readonly model?: string[];
}

function createCommand(): Command {
  return new Command("create")
    .description("make a key; its text is printed, this once, and kept nowhere")
    .argument("<name>", "what it is for")
    .option("-p, --project <id>", "the project that it is of")
    .option("-m, --model <id...>", "the models that it may use; every one unless said")
    .action(async (name: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CreateOptions>();
      const client = openClient(options, adminToken(options));
      const made = await client.admin.organizations.keys.create(options.organization, {
        name,
        ...(options.project !== undefined && { project_id: options.project }),
        ...(options.model !== undefined && { models: options.model }),
      });
      if (options.json === true) return printJson(made);
      process.stderr.write(`${made.id}\n`);
      print(made.key);
    });
}

function revokeCommand(): Command {
  return new Command("revoke")
    .description("end a key: its next request is refused, and one that runs stops")
    .argument("<id>", "key_..., not the key's text")
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<KeysOptions>();
      const client = openClient(options, adminToken(options));
      const revoked = await client.admin.organizations.keys.revoke(options.organization, id);
      if (options.json === true) return printJson(revoked);
      print(`${id} is revoked`);
    });
}
