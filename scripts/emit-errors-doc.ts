/**
 * Writes docs/ERRORS.md from the error table; with --check it compares instead and fails when they
 * differ.
 */
import { ERRORS } from "../src/contract/errors.ts";
import { emitFiles } from "./emit/files.ts";

const rows = Object.entries(ERRORS).map(
  ([code, { status, type, isRetryable, summary }]) =>
    `| \`${code}\` | ${status} | \`${type}\` | ${isRetryable ? "yes" : "no"} | ${summary} |`,
);

const text = `# Errors

Generated from src/contract/errors.ts by scripts/emit-errors-doc.ts. Do not edit.

Every error, before or within a stream, has one form: \`{"error": {"message", "type", "param", "code"}}\`. \`code\` is stable;
\`message\` names the value and the rule; \`param\` is the field at fault or null. \`x-should-retry\` says whether the same request is
worth sending again, \`retry-after\` and \`retry-after-ms\` when. A 5xx says no more than this table: the \`x-request-id\` of
the answer finds the rest in the log. In a stream the error is the last event, and no \`[DONE]\` follows.

| code | status | type | retry | meaning |
|---|---|---|---|---|
${rows.join("\n")}
`;

emitFiles({ "docs/ERRORS.md": text }, "errors-doc");
