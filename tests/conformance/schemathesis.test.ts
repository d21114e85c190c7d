/**
 * Schemathesis makes requests of the document, right ones and wrong ones, for every operation:
 * without a key, with a customer's and with the admin's. No answer may be a server error, of an
 * undocumented status or content type, or of another schema. Streams that have no end are left out.
 *
 * Runs where TIDEGATE_SCHEMATHESIS names a Python with schemathesis 4.5.4 and a hypothesis below
 * 6.140. SCHEMATHESIS_CASES says about how many requests there are, of all callers together: two
 * for each operation and caller unless said, and 20,000 in `npm run test:long`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

import { AdminClient } from "../../scripts/edge/admin.ts";
import { toOpenApi31 } from "../../scripts/openapi/derive.ts";
import type { Json } from "../../scripts/openapi/schemas.ts";
import { offerEdgeModels } from "../../scripts/up/edge-models.ts";
import { startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { isLong } from "../support/random.ts";
import { runCommand } from "./python.ts";

const USUAL_EXAMPLES = 2;
/** Of which 20,000 are made: an operation without a parameter can be asked in few ways. */
const LONG_CASES = 24_000;
/** Against hanging. */
const GUARD_MS = 24 * 60 * 60_000;
const CHECKS = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_schema_conformance",
].join(",");

const python = process.env["TIDEGATE_SCHEMATHESIS"];

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content?: object } | undefined>>;
}

/** Whoever asks for one waits for ever. */
const isEndless = ({ responses }: Operation): boolean => {
  const types = Object.keys(responses["200"]?.content ?? {});
  return types.length === 1 && types[0] === "text/event-stream";
};

/**
 * Of 3.1, which it reads, and where an operation that also streams is two. It takes no stream
 * apart: only its type is held to the document.
 */
function readDocument() {
  const source = readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8");
  const document = toOpenApi31(parse(source) as Json);
  const all = Object.entries(document["paths"] as Record<string, Record<string, Operation>>);
  const streamed = new Set(all.flatMap(([path]) => /^(.+)#stream$/.exec(path)?.[1] ?? []));
  const paths = all
    .filter(([path]) => !path.endsWith("#stream"))
    .map(([path, methods]) => {
      const asked = Object.entries(methods).filter(([, operation]) => !isEndless(operation));
      const told = asked.map(([method, operation]) => {
        const isStreamed = method === "post" && streamed.has(path);
        return [method, isStreamed ? withStream(operation) : operation] as const;
      });
      return [path, Object.fromEntries(told)] as const;
    });
  const operations = paths.flatMap(([, methods]) => Object.keys(methods)).length;
  return { document: { ...document, paths: Object.fromEntries(paths) }, operations };
}

function withStream(operation: Operation): Operation {
  const { responses } = operation;
  const content = { ...responses["200"]?.content, "text/event-stream": {} };
  return { ...operation, responses: { ...responses, 200: { ...responses["200"], content } } };
}

const CALLERS = [
  ["without a key", "nobody"],
  ["with a customer's key", "customer"],
  ["with the admin's token", "admin"],
] as const;

/** For each operation and caller. */
function examplesOf(operations: number): number {
  const asked = Number(process.env["SCHEMATHESIS_CASES"] ?? (isLong ? LONG_CASES : 0));
  return Math.max(USUAL_EXAMPLES, Math.ceil(asked / operations / CALLERS.length));
}

describe.skipIf(python === undefined)("schemathesis finds no fault", () => {
  const folder = mkdtempSync(join(tmpdir(), "tidegate-schemathesis-"));
  const path = join(folder, "openapi.json");
  let stack: Stack;
  let organization: TestOrganization;
  let examples: number;

  // Its own: what the admin is made to do would be felt by the other files.
  beforeAll(async () => {
    const { document, operations } = readDocument();
    examples = examplesOf(operations);
    writeFileSync(path, JSON.stringify(document));
    stack = await startStack();
    await offerEdgeModels(new AdminClient(stack.baseUrl, stack.adminToken));
    organization = await stack.createOrganization();
  });
  afterAll(async () => {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(CALLERS)(
    "%s",
    async (said, who) => {
      const tokens = { nobody: undefined, customer: organization.key, admin: stack.adminToken };
      const token = tokens[who];
      // Parameters that are made up lead to nothing.
      const own = who === "admin" ? await stack.createOrganization() : organization;
      const config = join(folder, "schemathesis.toml");
      writeFileSync(config, `[parameters]\n"path.organization_id" = "${own.id}"\n`);
      const options = {
        "--url": stack.baseUrl,
        "--checks": CHECKS,
        "--phases": "examples,fuzzing",
        "--mode": "all",
        "--max-examples": String(examples),
        "--seed": "1",
        "--suppress-health-check": "all",
        "--request-timeout": "60",
        // The runtime refuses headers with one before the Worker sees them.
        "--generation-allow-x00": "false",
        // Made-up cookies have control characters, which the runtime refuses before the Worker.
        "--generation-with-security-parameters": "false",
        ...(token !== undefined && { "--header": `Authorization: Bearer ${token}` }),
      };
      const command = ["-m", "schemathesis.cli", "--config-file", config, "run", path];
      const switches = ["--generation-deterministic", "--no-color", "--continue-on-failure"];
      const parameters = [...command, ...Object.entries(options).flat(), ...switches];
      // What its maker keeps of failures stays out of the tree.
      const { code, output } = await runCommand(python ?? "", parameters, {}, folder);
      const [cases = "no count of cases"] = /Test cases:[^]*?generated[^\n]*/.exec(output) ?? [];
      process.stdout.write(`schemathesis ${said}: ${cases.replaceAll(/\s+/g, " ")}\n`);
      expect(code, output.slice(-20_000)).toBe(0);
    },
    GUARD_MS,
  );
});
