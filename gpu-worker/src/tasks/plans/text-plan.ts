/** A plan whose rows are texts and which generates nothing. */
import type { TaskInputOf, TaskResult } from "../../../../src/contract/task.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { TextRow } from "../../tokenization/row-template.ts";
import type { TextModelFacts } from "../model/facts.ts";
import type { TextOutput } from "../model/forward.ts";
import type { TaskPlan, TextReading } from "../task-model.ts";

export type TextTaskName = Exclude<TaskResult["task"], "pipeline">;

/** The tokens of a request's texts. */
export interface TextTokens {
  of(text: string): readonly number[];
  readonly locate: TextReading["locate"];
}

/** What the planners know: the model, and the request's texts. */
export interface PlanFacts extends TextModelFacts {
  readonly tokens: TextTokens;
}

/** Plans requests of one task. `yieldTurn` is called between inputs. */
export type TextPlanner<Name extends TextTaskName> = (
  input: TaskInputOf<Name>,
  facts: PlanFacts,
  yieldTurn: () => Promise<void>,
) => Promise<TaskPlan | Refusal>;

/**
 * `reduce` makes of a row's output what the result needs of it, when the row has run; `finish`
 * makes the result of that, in the order of the rows.
 */
export function createTextPlan<Reduced>(parts: {
  readonly rows: readonly TextRow[];
  readonly reduce: (output: TextOutput, index: number) => Reduced;
  readonly finish: (reduced: readonly Reduced[]) => TaskResult | Promise<TaskResult>;
}): TaskPlan {
  const reduced: Reduced[] = [];
  return {
    rows: parts.rows,
    completionTokens: 0,
    collect: (index: number, output: unknown) => {
      reduced[index] = parts.reduce(output as TextOutput, index);
    },
    toResult: async () => parts.finish(reduced),
  };
}
