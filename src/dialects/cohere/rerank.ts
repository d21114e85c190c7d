/** Ranking between Cohere's wire and the worker's words. Pure. */
import type { Rerank, RerankRequest } from "../../contract/rerank.ts";
import type { TaskInputOf } from "../../contract/task.ts";
import type { TaskAnswer } from "../../gateway/run-task.ts";

export function toRerankInput({ query, documents, top_n: topN }: RerankRequest) {
  return {
    task: "rerank",
    query,
    documents: documents.map(textOf),
    topN: topN ?? null,
  } as const satisfies TaskInputOf<"rerank">;
}

export function toRerank(
  { model, result, promptTokens }: TaskAnswer,
  { request, id, version }: { request: RerankRequest; id: string; version: "1" | "2" },
): Rerank {
  if (result.task !== "rerank") throw new Error(`a result of ${result.task}`);
  return {
    id,
    model,
    results: result.results.map(({ index, score }) => {
      const document = request.documents[index];
      const isShown = request.return_documents === true && document !== undefined;
      return {
        index,
        relevance_score: score,
        ...(isShown && { document: { text: textOf(document) } }),
      };
    }),
    usage: { prompt_tokens: promptTokens, total_tokens: promptTokens },
    meta: { api_version: { version }, billed_units: { input_tokens: promptTokens } },
  };
}

const textOf = (document: RerankRequest["documents"][number]): string =>
  typeof document === "string" ? document : document.text;
