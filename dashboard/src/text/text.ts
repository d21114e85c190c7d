/**
 * What the page says, in the reader's language. The English sentence is the key; one without a
 * translation does not compile.
 */
import { zh } from "./zh.ts";

export type Text = keyof typeof zh;
export type Language = "en" | "zh";

/** Where the browser keeps the reader's choice. */
export const STORED_LANGUAGE = "tidegate.language";

export const language: Language = readLanguage();

function readLanguage(): Language {
  const stored = globalThis.localStorage?.getItem(STORED_LANGUAGE);
  if (stored === "en" || stored === "zh") return stored;
  return globalThis.navigator?.language.startsWith("zh") ? "zh" : "en";
}

/** @param values for the `{names}` in the sentence */
export function t(text: Text, values: Readonly<Record<string, string | number>> = {}): string {
  const sentence = language === "zh" ? zh[text] : text;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
