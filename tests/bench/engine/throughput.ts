/** Output tokens a second, everybody in turn, round by round. */
import { pairedSpread, spreadOf } from "../statistics.ts";
import { spreadText, table } from "../table.ts";
import type { Contender } from "./contenders.ts";
import { createDice, drawRagged } from "./prompts.ts";

export interface Goal {
  /** Name of a contender -> how many times its tokens a second ours must be. */
  readonly [contender: string]: number;
}

export interface ThroughputPlan {
  readonly promptTokens: number;
  readonly outputTokens: number;
  readonly streams: number;
  readonly goals: Goal;
}

export async function measureThroughput(
  contenders: readonly Contender[],
  plan: ThroughputPlan,
  rounds: number,
): Promise<string[]> {
  const { promptTokens, outputTokens, streams, goals } = plan;
  const rates = contenders.map((): number[] => []);
  // The first round warms everybody up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const prompts = drawRagged(createDice(round * 97 + 1), streams, promptTokens);
      const startedMs = performance.now();
      const tokens = await contender.run(prompts, outputTokens);
      const seconds = (performance.now() - startedMs) / 1000;
      if (tokens !== streams * outputTokens)
        throw new Error(`${contender.name} made ${tokens} tokens`);
      if (round > 0) rates[index]?.push(tokens / seconds);
    }
  }
  const isOurs = contenders.map((contender) => contender.isOurs === true);
  const ours = rates.filter((_, index) => isOurs[index]);
  const rows = contenders.map(({ name }, index) => {
    const own = rates[index] ?? [];
    const ratios = ours.map((rate) =>
      isOurs[index] ? "" : spreadText(pairedSpread(rate, own, (a, b) => a / b)),
    );
    const goal = goals[name];
    const median = spreadOf(own).median.toFixed(0);
    return [name, median, ...ratios, goal === undefined ? "" : `goal ${goal}`];
  });
  const heads = contenders.filter((_, index) => isOurs[index]).map(({ name }) => `${name}, times`);
  return [
    `${promptTokens}/${outputTokens} tokens, ${streams} at once`,
    ...table([["", "tok/s", ...heads, ""], ...rows]),
  ];
}
