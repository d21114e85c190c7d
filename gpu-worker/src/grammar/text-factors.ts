/** Options in a form in which texts that begin alike share their beginning. Pure. */
import { choice, EMPTY, type Expression, sequence, text } from "./expression.ts";

/** The same options, nested choices and duplicates resolved, texts factored; the empty text is `EMPTY` itself. */
export function factorTexts(options: readonly Expression[]): Expression[] {
  const flat = options.flatMap(flatten);
  const texts = new Set(flat.flatMap((option) => (option.kind === "text" ? [option.text] : [])));
  const others = flat.filter((option) => option.kind !== "text");
  return [...others, ...factor([...texts])];
}

function flatten(option: Expression): readonly Expression[] {
  return option.kind === "choice" ? option.options.flatMap(flatten) : [option];
}

function factor(texts: readonly string[]): Expression[] {
  const groups = Map.groupBy(
    texts.filter((value) => value !== ""),
    (value) => value.codePointAt(0),
  );
  const factored = Array.from(groups.values(), (group) => {
    const shared = findShared(group);
    const tails = group.map((value) => value.slice(shared.length));
    return group.length === 1 ? text(shared) : sequence(text(shared), choice(...factor(tails)));
  });
  return texts.includes("") ? [...factored, EMPTY] : factored;
}

/** The longest beginning of all, in whole characters. */
function findShared([first = "", ...others]: readonly string[]): string {
  let shared = "";
  for (const character of first) {
    const longer = shared + character;
    if (!others.every((other) => other.startsWith(longer))) break;
    shared = longer;
  }
  return shared;
}
