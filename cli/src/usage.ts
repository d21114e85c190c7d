/** `tidegate usage`: what was used and what it cost, as bars. */
import { Command, Option } from "commander";

import { wholeNumber } from "./numbers.ts";
import { plot, print, printJson, usd, type Bar } from "./output.ts";
import { openClient, type GlobalOptions } from "./settings.ts";

interface UsageOptions extends GlobalOptions {
  readonly days: number;
  readonly by: "tokens" | "requests" | "cost";
  readonly width: number;
}

const DAY_S = 86_400;

export function usageCommand(): Command {
  return new Command("usage")
    .description("what the organization used, day by day")
    .option("--days <count>", "how many, today included", wholeNumber(1), 14)
    .addOption(
      new Option("--by <what>", "what the bars show")
        .choices(["tokens", "requests", "cost"])
        .default("tokens"),
    )
    .option("--width <columns>", "of the longest bar", wholeNumber(1), 40)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<UsageOptions>();
      const today = Math.floor(Date.now() / 1_000 / DAY_S) * DAY_S;
      const query = { start_time: today - (options.days - 1) * DAY_S, limit: options.days };
      const buckets = await read(options, query);
      if (options.json === true) return printJson(buckets);
      const sum = buckets.reduce((total, { value }) => total + value, 0);
      const written = (value: number): string =>
        options.by === "cost" ? usd(value) : String(value);
      const bars = buckets.map(({ day, value }): Bar => ({
        label: day,
        value,
        note: written(value),
      }));
      print(plot(bars, options.width));
      print(`${options.by}, ${buckets.length} days: ${written(sum)}`);
    });
}

interface Bucket {
  readonly day: string;
  readonly value: number;
}

async function read(options: UsageOptions, query: { start_time: number; limit: number }) {
  const { organization } = openClient(options);
  const buckets: Bucket[] = [];
  const add = (start: number, values: readonly number[]): void => {
    const day = new Date(start * 1_000).toISOString().slice(0, 10);
    buckets.push({ day, value: values.reduce((total, value) => total + value, 0) });
  };
  if (options.by === "cost")
    for await (const { start_time: start, results } of organization.costs.list(query))
      add(
        start,
        results.map(({ amount_nano_usd: amount }) => amount),
      );
  else
    for await (const { start_time: start, results } of organization.usage.completions.list(query))
      add(
        start,
        results.map((result) =>
          options.by === "requests"
            ? result.num_model_requests
            : result.input_tokens + result.output_tokens,
        ),
      );
  return buckets;
}
