/**
 * Schemathesis makes requests of the document, right ones and wrong ones, for every operation:
 * without a key, with a customer's and with the admin's. No answer may be a server error, of an
 * undocumented status or content type, or of another schema.
 *
 * Runs where TIDEGATE_SCHEMATHESIS names a Python with schemathesis 4.5.4 and a hypothesis below
 * 6.140. SCHEMATHESIS_EXAMPLES says how many requests each operation has for each kind of caller.
 * With two it takes several minutes for each: requests are made of large schemas.
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
import { runCommand } from "./python.ts";

const EXAMPLES = process.env["SCHEMATHESIS_EXAMPLES"] ?? "2";
/** Against hanging. */
const GUARD_MS = 60 * 60_000;
const CHECKS = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_schema_conformance",
].join(",");

const python = process.env["TIDEGATE_SCHEMATHESIS"];

/** Of 3.1, which it reads. It takes no stream apart: only its type is held to the document. */
function readDocument(): Json {
  const source = readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8");
  const document = toOpenApi31(parse(source) as Json);
  const paths = Object.entries(document["paths"] as Record<string, Json>);
  return {
    ...document,
    paths: Object.fromEntries(paths.filter(([path]) => !path.includes("#stream"))),
  };
}

describe.skipIf(python === undefined)("schemathesis finds no fault", () => {
  const folder = mkdtempSync(join(tmpdir(), "tidegate-schemathesis-"));
  const path = join(folder, "openapi.json");
  let stack: Stack;
  let organization: TestOrganization;

  // Its own: what the admin is made to do would be felt by the other files.
  beforeAll(async () => {
    writeFileSync(path, JSON.stringify(readDocument()));
    stack = await startStack();
    await offerEdgeModels(new AdminClient(stack.baseUrl, stack.adminToken));
    organization = await stack.createOrganization();
  });
  afterAll(async () => {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ["without a key", "nobody"],
    ["with a customer's key", "customer"],
    ["with the admin's token", "admin"],
  ] as const)(
    "%s",
    async (_, who) => {
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
        "--max-examples": EXAMPLES,
        "--seed": "1",
        "--suppress-health-check": "all",
        "--request-timeout": "60",
        // Made-up cookies have control characters, which the runtime refuses before the Worker.
        "--generation-with-security-parameters": "false",
        ...(token !== undefined && { "--header": `Authorization: Bearer ${token}` }),
      };
      const command = ["-m", "schemathesis.cli", "--config-file", config, "run", path];
      const switches = ["--generation-deterministic", "--no-color", "--continue-on-failure"];
      const { code, output } = await runCommand(python ?? "", [
        ...command,
        ...Object.entries(options).flat(),
        ...switches,
      ]);
      expect(code, output.slice(-20_000)).toBe(0);
    },
    GUARD_MS,
  );
});
