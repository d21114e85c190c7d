/** What the planners know of a text model. */
import type { TaskTokenizer } from "../../tokenization/task-tokenizer.ts";
import type { Entailment } from "./abilities.ts";

export interface TextModelFacts {
  readonly id: string;
  readonly contextTokens: number;
  readonly dimensions: number | undefined;
  readonly tokenizer: TaskTokenizer;
  readonly labels: readonly string[];
  /** Whether labels do not exclude each other. */
  readonly isMultiLabel: boolean;
  readonly entailment: Entailment | undefined;
}
