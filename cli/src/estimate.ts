/** `tidegate estimate`: what a question would cost, before it is asked. */
import { Command } from "commander";

import { wholeNumber } from "./numbers.ts";
import { print, printJson, table, usd } from "./output.ts";
import { openClient, type GlobalOptions } from "./settings.ts";

interface EstimateOptions extends GlobalOptions {
  readonly model: string;
  readonly maxTokens?: number;
}

export function estimateCommand(): Command {
  return new Command("estimate")
    .description("what a question would cost; nothing is run")
    .argument("<question...>")
    .requiredOption("-m, --model <id>", "which model")
    .option("--max-tokens <count>", "most tokens of the answer", wholeNumber(1))
    .action(async (question: string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<EstimateOptions>();
      const { model, maxTokens } = options;
      const estimate = await openClient(options).estimate.create({
        model,
        messages: [{ role: "user", content: question.join(" ") }],
        ...(maxTokens !== undefined && { max_tokens: maxTokens }),
      });
      if (options.json === true) return printJson(estimate);
      const {
        prompt_tokens: prompt,
        max_completion_tokens: answer,
        cost_nano_usd: cost,
      } = estimate;
      const no = Object.entries(estimate.fits).flatMap(([name, fits]) => (fits ? [] : [name]));
      print(
        table([
          ["prompt", `${prompt ?? "too many"} tokens`],
          ["answer", `at most ${answer} tokens`],
          ["cost", cost === null ? "unknown" : `${usd(cost.min)} to ${usd(cost.max)}`],
          ["would run", no.length === 0 ? "yes" : `no: ${no.join(", ")}`],
        ]),
      );
    });
}
