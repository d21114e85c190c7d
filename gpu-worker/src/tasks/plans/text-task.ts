/** The planners of the text tasks, by task. */
import type { TaskInput } from "../../../../src/contract/task.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { TextModelFacts } from "../model/facts.ts";
import type { TaskPlan, TextReading } from "../task-model.ts";
import { planFeatureExtraction } from "./feature-extraction.ts";
import { planFillMask } from "./fill-mask.ts";
import { planQuestionAnswering } from "./question-answering.ts";
import { planRerank } from "./rerank.ts";
import { planTextClassification } from "./text-classification.ts";
import { readTexts } from "./texts.ts";
import { planTokenClassification } from "./token-classification.ts";
import { planZeroShotClassification } from "./zero-shot-classification.ts";

/** The model can do the task. */
export async function planTextTask(
  input: Exclude<TaskInput, { task: "pipeline" }>,
  model: TextModelFacts,
  reading: TextReading,
  yieldTurn: () => Promise<void>,
): Promise<TaskPlan | Refusal> {
  const facts = { ...model, tokens: await readTexts(input, model, reading) };
  switch (input.task) {
    case "feature-extraction":
      return await planFeatureExtraction(input, facts, yieldTurn);
    case "rerank":
      return await planRerank(input, facts, yieldTurn);
    case "text-classification":
      return await planTextClassification(input, facts, yieldTurn);
    case "fill-mask":
      return await planFillMask(input, facts, yieldTurn);
    case "question-answering":
      return await planQuestionAnswering(input, facts, yieldTurn);
    case "token-classification":
      return await planTokenClassification(input, facts, yieldTurn);
    case "zero-shot-classification":
      return await planZeroShotClassification(input, facts, yieldTurn);
  }
}
