/**
 * Requests of which nobody has said that they have begun. Whoever admits one sends it to its worker
 * at once, and tells of its end when the worker is lost. An edge that died tells of nothing, and a
 * worker that died with it does not know what waited there. So the worker is asked: what it does
 * not have is nobody's. Pure.
 */
import type { RequestState } from "../../contract/engine.ts";
import type { Hold } from "../requests/hold.ts";

export type UnbegunStep =
  | { readonly action: "ask_again" }
  /** It has ended, or was lost: the worker's word is kept until its edge has had time to speak. */
  | { readonly action: "keep"; readonly word: Pick<Hold, "receipt" | "lost"> }
  | { readonly action: "void" }
  /** Attempts before had given a part of its answer: it ends as one whose time is over. */
  | { readonly action: "expire" };

/** @param state undefined when the worker could not be reached, or cannot be asked */
export function decideUnbegun(
  { seenCompletionTokens }: Pick<Hold, "seenCompletionTokens">,
  state: RequestState | undefined,
): UnbegunStep {
  switch (state?.state) {
    case undefined:
    case "running":
      return { action: "ask_again" };
    case "ended":
      return { action: "keep", word: { receipt: state.receipt } };
    case "lost": {
      const { promptTokens, completionTokens } = state;
      return { action: "keep", word: { lost: { promptTokens, completionTokens } } };
    }
    case "unknown":
      return { action: seenCompletionTokens > 0 ? "expire" : "void" };
  }
}
