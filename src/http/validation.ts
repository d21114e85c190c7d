/**
 * Schema issues as sentences that name the field, the rule and the value: `max_tokens must be at
 * most 16, got 90`.
 */
import type { z } from "zod";

import type { ErrorCode } from "../contract/errors.ts";
import { notedText } from "../contract/json-numbers.ts";
import { ApiError } from "../errors.ts";

type Issue = z.core.$ZodIssue;

/** The first issue as an error. One is enough: the caller mends and asks again. */
export function faultOf(error: z.ZodError, input: unknown): ApiError {
  const issue = mostSpecific(error.issues[0] as Issue, []);
  const param = pathText(issue.path);
  if (issue.code === "unrecognized_keys") {
    const name = pathText([...issue.path, issue.keys[0] ?? ""]);
    return new ApiError("unknown_parameter", {
      message: `Unknown parameter: ${clip(name)}.`,
      param: clip(name),
    });
  }
  const custom: ErrorCode | undefined =
    issue.code === "custom" ? issue.params?.["code"] : undefined;
  const value = valueAt(input, issue.path);
  const subject = param === "" ? "The request body" : param;
  if (custom === "unsupported_parameter") {
    return new ApiError(custom, {
      message: `${subject} is not supported: ${lowerFirst(issue.message)}`,
      param,
    });
  }
  if (issue.code === "invalid_key") return faultOfKey(issue);
  if (value === undefined) {
    return new ApiError("invalid_value", {
      message: `${subject} is required.`,
      param: param || null,
    });
  }
  const written = notedText(valueAt(input, issue.path.slice(0, -1)), issue.path.at(-1) ?? "");
  const got = written === undefined ? shown(value) : shownNumber(written);
  const message = `${subject} ${ruleOf(issue)}, got ${got}`;
  return new ApiError("invalid_value", { message, param: param || null });
}

/** As it was sent: a double would say Infinity of a number that it does not know. */
const shownNumber = (text: string): string =>
  text.length > 40 ? `${text.slice(0, 24)}… of ${text.length} characters` : text;

/** What is wrong with a name that the caller chose. */
function faultOfKey({ path, issues }: z.core.$ZodIssueInvalidKey): ApiError {
  const [key, first] = [path.at(-1), issues[0]];
  const rule = first === undefined ? "is not known" : ruleOf(first);
  const message = `${pathText(path.slice(0, -1))} has a key that ${rule}, got ${shown(key)}`;
  return new ApiError("invalid_value", { message, param: pathText(path) });
}

/**
 * In a union, the branch that went furthest knows best what is wrong. Paths inside it are relative.
 */
function mostSpecific(issue: Issue, prefix: PropertyKey[]): Issue {
  const path = [...prefix, ...issue.path];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return { ...issue, path };
  const branches = issue.errors
    .flatMap((issues) => issues.slice(0, 1))
    .map((first) => mostSpecific(first, path));
  const [best] = branches.toSorted((a, b) => depth(b) - depth(a));
  const isKind =
    best === undefined ||
    branches.every((branch) => branch.code === "invalid_type" && depth(branch) === depth(best));
  return isKind ? { ...issue, path } : best;
}

/** A wrong kind says less than a broken rule at the same place. */
function depth(issue: Issue): number {
  return issue.path.length * 2 + (issue.code === "invalid_type" ? 0 : 1);
}

function ruleOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be ${nameOfType(issue.expected)}`;
    case "too_big":
      if (isOwn(issue.message)) return issue.message;
      return `must ${have(issue.origin)} ${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}${unitOf(issue.origin)}`;
    case "too_small":
      if (isOwn(issue.message)) return issue.message;
      return `must ${have(issue.origin)} ${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}${unitOf(issue.origin)}`;
    case "invalid_value":
      if (issue.message.startsWith("Invalid")) return `must be ${oneOf(issue.values)}`;
      return `is wrong: ${issue.message}`;
    case "invalid_union":
      if (issue.discriminator !== undefined) return `must be ${oneOf(kindsOf(issue))}`;
      return `must be ${issue.errors.map((branch) => ruleOf(branch[0] as Issue).replace(/^must be /, "")).join(" or ")}`;
    case "custom":
      return issue.message;
    case "invalid_key":
      return "has a wrong key";
    case "invalid_element":
      return `has a wrong entry: ${issue.issues[0]?.message ?? issue.message}`;
    case "invalid_format":
    case "not_multiple_of":
    case "unrecognized_keys":
      return issue.message.startsWith("must")
        ? issue.message
        : `is wrong: ${lowerFirst(issue.message)}`;
  }
}

const kindsOf = (issue: z.core.$ZodIssueInvalidUnion): readonly unknown[] =>
  "options" in issue ? (issue.options ?? []) : [];

function oneOf(values: readonly unknown[]): string {
  // A kind that may be left out has no name of its own.
  const named = values.filter((value) => value !== undefined).map(String);
  return `one of ${named.join(", ")}`;
}

function nameOfType(expected: string): string {
  const names: Record<string, string> = {
    int: "a whole number",
    number: "a number",
    string: "a string",
    boolean: "true or false",
    array: "a list",
    object: "an object",
    record: "an object",
  };
  return names[expected] ?? expected;
}

/** Zod's own begin so; ours name the rule. */
const isOwn = (message: string): boolean => !message.startsWith("Too ");

const have = (origin: string): string => (unitOf(origin) === "" ? "be" : "have");

function unitOf(origin: string): string {
  if (origin === "string") return " characters";
  return origin === "array" || origin === "record" ? " entries" : "";
}

/** `messages[0].content`, clipped: a part of it can be a key of any length. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = "";
  for (const part of path) {
    if (typeof part === "number") text += `[${part}]`;
    else text += `${text === "" ? "" : "."}${part === "" ? '""' : clip(String(part))}`;
    if (text.length > MAX_SHOWN_LENGTH) break;
  }
  return clip(text);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part))
      return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "string" && value.length > 40)
    return `a string of ${value.length} characters`;
  // JSON has no word for a number that is too large for it.
  return typeof value === "number" || typeof value === "bigint"
    ? String(value)
    : (JSON.stringify(value) ?? String(value));
}

const MAX_SHOWN_LENGTH = 100;

const clip = (text: string): string =>
  text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…`.toWellFormed() : text;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
