/**
 * The manifests are what Kubernetes and KEDA take, by their own schemas, and what kustomize puts
 * together. Where those schemas, Kubeconform or kustomize have not been fetched it is skipped, and
 * says so.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";

import { goTool } from "../../scripts/go-tools/toolchain.ts";
import { openValidator } from "../../scripts/kubernetes/validate.ts";
import { rootDir } from "../../scripts/worker/wrangler.ts";

const FOLDER = join(rootDir, "deploy", "kubernetes");
const KINDS = ["ConfigMap", "Deployment", "Service", "Ingress", "StatefulSet", "ScaledObject"];

const files = readdirSync(FOLDER).filter((name) => name !== "kustomization.yaml");
const read = (name: string): string => readFileSync(join(FOLDER, name), "utf8");

const opened = openValidator(KINDS);
const isThere = typeof opened !== "string";
if (!isThere) process.stdout.write(`manifests by their schemas: skipped, ${opened}\n`);

describe.skipIf(!isThere)("the manifests, by the schemas of Kubernetes and KEDA", () => {
  const validator = isThere ? opened : { validate: () => [], close: () => {} };
  afterAll(() => validator.close());

  it.each(files)("%s is right", (name) => {
    const verdicts = validator.validate(read(name));
    const resources = read(name).split(/^kind: /m).length - 1;
    expect(verdicts).toHaveLength(resources);
    expect(verdicts.filter(({ status }) => status !== "statusValid")).toEqual([]);
  });

  it.each<[string, string, string, string, RegExp]>([
    [
      "a field that is misspelled",
      "gpu-worker.yaml",
      "volumeMounts:",
      "volumeMount:",
      /volumeMount/,
    ],
    [
      "a field one level too high",
      "door.yaml",
      "spec:\n  replicas",
      "replicas: 2\nspec:\n  minReplicas",
      /replicas/,
    ],
    ["a number that is a text", "door.yaml", "replicas: 2", 'replicas: "2"', /replicas/],
    ["a text that is a number", "gpu-worker.yaml", 'value: "8788"', "value: 8788", /value/],
    ["an amount of no known unit", "gpu-worker.yaml", "storage: 50Gi", "storage: 50GB", /storage/],
    ["a port without a number", "door.yaml", "      port: 80\n", "", /port/],
    [
      "a key that is there twice",
      "door.yaml",
      "  replicas: 2",
      "  replicas: 2\n  replicas: 3",
      /replicas/,
    ],
    ["a path without its kind", "door.yaml", "pathType: Prefix", "pathKind: Prefix", /pathType/],
    [
      "a field that KEDA does not have",
      "scaling.yaml",
      "maxReplicaCount",
      "maxReplicas",
      /maxReplicas/,
    ],
    [
      "a threshold of KEDA's that is no text",
      "scaling.yaml",
      'threshold: "1"',
      "threshold: 1",
      /threshold/,
    ],
    [
      "a version that is gone",
      "door.yaml",
      "networking.k8s.io/v1\n",
      "extensions/v1beta1\n",
      /schema/,
    ],
  ])("are not right with %s", (_, name, text, other, message) => {
    expect(read(name)).toContain(text);
    const verdicts = validator.validate(read(name).replace(text, other));
    const wrong = verdicts.filter(({ status }) => status !== "statusValid");
    expect(wrong).toHaveLength(1);
    expect(wrong[0]?.message).toMatch(message);
  });
});

const kustomize = goTool("kustomize");
if (kustomize.missing !== undefined)
  process.stdout.write(`manifests by kustomize: skipped, ${kustomize.missing}\n`);

describe.skipIf(kustomize.missing !== undefined)("the manifests, put together by kustomize", () => {
  const build = (folder: string) =>
    spawnSync(kustomize.path, ["build", folder], { encoding: "utf8" });

  it("are all there, each in the namespace that the guide makes", () => {
    const { status, stdout, stderr } = build(FOLDER);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const built = parseAllDocuments(stdout).map(
      (document) => document.toJS() as { kind: string; metadata: { namespace?: string } },
    );
    const written = files.flatMap((name) => parseAllDocuments(read(name)));
    expect(built).toHaveLength(written.length);
    expect(new Set(built.map(({ metadata }) => metadata.namespace))).toEqual(new Set(["tidegate"]));
    const guide = readFileSync(join(rootDir, "deploy", "README.md"), "utf8");
    expect(guide).toContain("kubectl create namespace tidegate");
  });

  it.each<[string, string, string]>([
    ["a field that it does not have", "namespace: tidegate", "space: tidegate"],
    ["a file that is not there", "- door.yaml", "- doors.yaml"],
    ["a file that is there twice", "- door.yaml", "- door.yaml\n  - door.yaml"],
  ])("are not, with %s", (_, text, other) => {
    const folder = mkdtempSync(join(tmpdir(), "tidegate-kustomize-"));
    cpSync(FOLDER, folder, { recursive: true });
    expect(read("kustomization.yaml")).toContain(text);
    const wrong = read("kustomization.yaml").replace(text, other);
    writeFileSync(join(folder, "kustomization.yaml"), wrong);
    const { status } = build(folder);
    rmSync(folder, { recursive: true });
    expect(status).not.toBe(0);
  });
});
