/**
 * Writes docs/CLIENTS.md from tests/conformance/clients.ts; with --check it compares instead and
 * fails when they differ.
 */
import { CLIENTS, FEATURES, type Client } from "../tests/conformance/clients.ts";
import { emitFiles } from "./emit/files.ts";

const cellsOf = ({ shown, excluded }: Client): string =>
  FEATURES.map((feature) => {
    if (shown[feature] !== undefined) return "yes";
    return excluded[feature] === undefined ? "" : "no";
  }).join(" | ");

const rows = CLIENTS.map(
  (client) => `| ${client.name} | ${client.language} | ${cellsOf(client)} |`,
);

const reasons = CLIENTS.flatMap(({ name, excluded }) => {
  const byReason = Map.groupBy(Object.entries(excluded), ([, reason]) => reason);
  return [...byReason].map(
    ([reason, features]) =>
      `- ${name}: ${features.map(([feature]) => feature).join(", ")}: ${reason}.`,
  );
});

const proofs = CLIENTS.flatMap(({ name, shown }) =>
  Object.entries(shown).map(
    ([feature, { file, title }]) => `| ${name} | ${feature} | \`${file}\`: ${title} |`,
  ),
);

const text = `# Clients

Generated from tests/conformance/clients.ts by scripts/emit-clients-doc.ts. Do not edit.

Unchanged clients against the real edge, gpu-worker and bundled models, in \`tests/conformance\` (\`npm test -- --only conformance\`).
Those in Python run where a Python with the package is: \`TIDEGATE_PYTHON\`, or \`python3\`; llama-index, which needs
an older openai, by \`TIDEGATE_OLDER_PYTHON\`. Those in Go run where their modules were fetched: \`go mod download\` in the folders of
\`tests/conformance/outside\`. openai-go needs Go 1.26, and compiles for some forty seconds the first time, anthropic-sdk-go for thirty.

Our own SDKs have the golden script (\`tests/conformance/golden.test.ts\`). An empty cell is what the dialect has no word for.

| client | language | ${FEATURES.join(" | ")} |
|---|---|${FEATURES.map(() => "---|").join("")}
${rows.join("\n")}

## Why not

${reasons.join("\n")}

## Which test shows it

| client | feature | test |
|---|---|---|
${proofs.join("\n")}
`;

emitFiles({ "docs/CLIENTS.md": text }, "clients-doc");
