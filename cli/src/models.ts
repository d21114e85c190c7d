/** `tidegate models` */
import { Command } from "commander";

import { print, printJson, table } from "./output.ts";
import { openClient, type GlobalOptions } from "./settings.ts";

export function modelsCommand(): Command {
  return new Command("models")
    .description("list the models")
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const { data } = await openClient(options).models.list();
      if (options.json === true) return printJson(data);
      const rows = data.map(({ id, owned_by: owner, created }) => [id, owner, day(created)]);
      print(table([["MODEL", "OWNER", "SINCE"], ...rows]));
    });
}

const day = (unixSeconds: number): string =>
  new Date(unixSeconds * 1_000).toISOString().slice(0, 10);
