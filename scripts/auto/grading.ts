/** Whether an answer is right: exact, but for what any reader would forgive. Pure. */

export type Check =
  /** The last number of the answer. */
  | { readonly form: "number"; readonly value: number }
  /** One of these is among its words. */
  | { readonly form: "word"; readonly values: readonly string[] }
  /** The text and nothing else, but for its case, quotes and a full stop. */
  | { readonly form: "exact"; readonly value: string }
  /** The same with its case. */
  | { readonly form: "cased"; readonly value: string }
  /** These letters in their order, apart. */
  | { readonly form: "letters"; readonly value: string }
  | { readonly form: "letter"; readonly value: string }
  /** These numbers, in this order, and no others. */
  | { readonly form: "list"; readonly value: string }
  /** An object with these members, somewhere in the answer. */
  | { readonly form: "json"; readonly value: Readonly<Record<string, string | number>> }
  /** Begins with yes, or no. */
  | { readonly form: "yes"; readonly value: boolean }
  /** So many items between commas, each of at most three words. */
  | { readonly form: "items"; readonly count: number };

export function isRight(answer: string, check: Check): boolean {
  const plain = answer.trim().replaceAll(/^["'`]+|["'`.!]+$/g, "");
  switch (check.form) {
    case "number":
      return Number(numbersOf(answer).at(-1)) === check.value;
    case "word":
      return check.values.some((value) => hasWord(answer, value)) && answer.length < 400;
    case "exact":
      return plain.toLowerCase() === check.value.toLowerCase();
    case "cased":
      return new RegExp(`\\b${check.value}\\b`).test(answer);
    case "letters":
      return (
        answer.toUpperCase().includes([...check.value].join("-")) ||
        lettersApart(answer) === check.value
      );
    case "letter":
      return new RegExp(`(^|[^a-z])${check.value}([^a-z]|$)`, "i").test(plain) && plain.length < 60;
    case "list":
      return numbersOf(answer).join(", ") === check.value;
    case "json":
      return isObjectWith(answer, check.value);
    case "yes":
      return plain.toLowerCase().startsWith(check.value ? "yes" : "no");
    case "items":
      return isListOf(plain, check.count);
  }
}

const numbersOf = (text: string): string[] =>
  text.replaceAll(/(\d),(?=\d{3}\b)/g, "$1").match(/-?\d+(\.\d+)?/g) ?? [];

function hasWord(text: string, value: string): boolean {
  const words = (one: string) =>
    ` ${one
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .trim()} `;
  return words(text).includes(words(value));
}

const lettersApart = (text: string): string =>
  (text.toUpperCase().match(/(?<![A-Z])[A-Z](?![A-Z])/g) ?? []).join("");

function isObjectWith(text: string, wanted: Readonly<Record<string, string | number>>): boolean {
  const [found] = /\{[^{}]*\}/.exec(text) ?? [];
  if (found === undefined) return false;
  try {
    const object = JSON.parse(found) as Record<string, unknown>;
    return Object.entries(wanted).every(([name, value]) => String(object[name]) === String(value));
  } catch {
    return false;
  }
}

function isListOf(text: string, count: number): boolean {
  const items = text.split(",").map((item) => item.trim());
  return items.length === count && items.every((item) => /^\S+( \S+){0,2}$/.test(item));
}
