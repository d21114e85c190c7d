/**
 * Kubeconform over manifests, with schemas from the modules of Kubernetes and KEDA: nothing is
 * asked of another host.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { parse } from "yaml";

import { goModule } from "../go-tools/modules.ts";
import { goTool } from "../go-tools/toolchain.ts";
import {
  schemasOfDefinition,
  schemasOfOpenApi,
  type Json,
  type ResourceSchema,
} from "./schemas.ts";

const OPENAPI = "api/openapi-spec/v3";
const DOCUMENTS = [
  "api__v1_openapi.json",
  "apis__apps__v1_openapi.json",
  "apis__networking.k8s.io__v1_openapi.json",
];
const DEFINITION = "config/crd/bases/keda.sh_scaledobjects.yaml";

export interface Verdict {
  readonly kind: string;
  readonly name: string;
  /** As Kubeconform says it: statusValid, statusInvalid, statusError or statusSkipped. */
  readonly status: string;
  readonly message: string;
}

export interface Validator {
  /** @param manifest one or several resources, as YAML */
  validate(manifest: string): Verdict[];
  close(): void;
}

/** @param kinds of which there are schemas @returns why it cannot be had here, as a text */
export function openValidator(kinds: readonly string[]): Validator | string {
  const tool = goTool("kubeconform");
  const kubernetes = goModule("k8s.io/kubernetes");
  const keda = goModule("github.com/kedacore/keda/v2");
  const missing = tool.missing ?? kubernetes.missing ?? keda.missing;
  if (missing !== undefined) return missing;
  const folder = mkdtempSync(join(tmpdir(), "tidegate-kubernetes-"));
  const schemas = [
    ...DOCUMENTS.flatMap((name) =>
      schemasOfOpenApi(JSON.parse(read(kubernetes.folder, OPENAPI, name)) as Json),
    ),
    ...schemasOfDefinition(parse(read(keda.folder, DEFINITION)) as Json),
  ];
  for (const one of schemas.filter(({ kind }) => kinds.includes(kind)))
    writeFileSync(join(folder, nameOf(one)), JSON.stringify(one.schema));
  const location = join(folder, "{{ .Group }}_{{ .ResourceAPIVersion }}_{{ .ResourceKind }}.json");
  const parameters = ["-strict", "-verbose", "-output", "json", "-schema-location", location, "-"];
  return {
    validate: (input) => {
      const { stdout, stderr } = spawnSync(tool.path, parameters, { input, encoding: "utf8" });
      if (stdout === "") throw new Error(`kubeconform said nothing: ${stderr}`);
      const { resources } = JSON.parse(stdout) as {
        readonly resources: readonly { kind: string; name: string; status: string; msg: string }[];
      };
      return resources.map(({ msg: message, kind, name, status }) => ({
        kind,
        name,
        status,
        message,
      }));
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

const read = (...path: string[]): string => readFileSync(join(...path), "utf8");

/** Kubeconform has kinds in small letters, and calls the group without a name by its version. */
const nameOf = ({ group, version, kind }: ResourceSchema): string =>
  `${group || version}_${version}_${kind.toLowerCase()}.json`;
