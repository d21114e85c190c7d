/**
 * The manifests under deploy/ say what the programs read: there is no cluster here that could run
 * them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";

import { readSettings } from "../../gpu-worker/src/config.ts";
import { ROUTES } from "../../gpu-worker/src/http/routes.ts";
import { rootDir } from "../../scripts/worker/wrangler.ts";
import { LIMITS } from "../../src/contract/common.ts";
import { EdgeMetrics } from "../../src/observability/metrics.ts";

const FOLDER = join(rootDir, "deploy", "kubernetes");

interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef?: { readonly name: string; readonly key: string } };
}
interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string };
}
interface Container {
  readonly name: string;
  readonly image: string;
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[];
  readonly env?: readonly Variable[];
  readonly livenessProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly startupProbe?: Probe;
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
}
interface PodSpec {
  readonly terminationGracePeriodSeconds?: number;
  readonly securityContext?: { readonly runAsUser: number };
  readonly containers: readonly [Container];
  readonly volumes?: readonly { readonly name: string }[];
}
interface Resource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec: Readonly<Record<string, unknown>> & {
    readonly selector?: Readonly<Record<string, unknown>>;
    readonly template?: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> };
      readonly spec: PodSpec;
    };
    readonly ports?: readonly { readonly port: number; readonly targetPort: string }[];
    readonly volumeClaimTemplates?: readonly { readonly metadata: { readonly name: string } }[];
  };
}

const read = (name: string): string => readFileSync(join(FOLDER, name), "utf8");
const { resources: files } = parse(read("kustomization.yaml")) as { resources: string[] };

/** @throws for YAML that is not valid, or says one thing twice */
function readAll(name: string): Resource[] {
  return parseAllDocuments(read(name)).map((document) => {
    if (document.errors[0] !== undefined) throw document.errors[0];
    return document.toJS() as Resource;
  });
}

const resources = files.flatMap(readAll);

function find(kind: string, name: string): Resource {
  const found = resources.find((one) => one.kind === kind && one.metadata.name === name);
  if (found === undefined) throw new Error(`there is no ${kind} ${name}`);
  return found;
}

const podOf = ({ spec }: Resource): PodSpec => spec.template?.spec as PodSpec;
const workers = find("StatefulSet", "gpu-worker");
const [worker] = podOf(workers).containers;
const dockerfile = readFileSync(join(rootDir, "gpu-worker", "Dockerfile"), "utf8");
const guide = readFileSync(join(rootDir, "deploy", "README.md"), "utf8");

/** The variables as Kubernetes gives them to the pod of this name. */
function environmentOf(podName: string): Record<string, string> {
  const { env = [] } = worker;
  const secret = "s".repeat(32);
  return Object.fromEntries(
    env.map(({ name, value, valueFrom }) => {
      const given = valueFrom?.secretKeyRef === undefined ? podName : secret;
      return [name, value?.replaceAll("$(POD_NAME)", podName) ?? given];
    }),
  );
}

describe("the manifests", () => {
  it("are all applied, each resource once, every one whole", () => {
    const present = readdirSync(FOLDER).filter((name) => name !== "kustomization.yaml");
    expect(files.toSorted()).toEqual(present.toSorted());
    const names = resources.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { apiVersion, kind, metadata } of resources)
      expect([typeof apiVersion, typeof kind, typeof metadata.name]).toEqual(
        Array(3).fill("string"),
      );
  });

  it("have pods that their controllers and services find, with the volumes that they mount", () => {
    const controllers = resources.filter(({ spec }) => spec?.template !== undefined);
    expect(controllers.map(({ kind }) => kind).toSorted()).toEqual([
      "Deployment",
      "Deployment",
      "StatefulSet",
    ]);
    for (const controller of controllers) {
      const { template, selector, volumeClaimTemplates = [] } = controller.spec;
      expect(selector).toEqual({ matchLabels: template?.metadata.labels });
      const service = find("Service", controller.metadata.name);
      expect(service.spec.selector).toEqual(template?.metadata.labels);
      const pod = podOf(controller);
      const [{ ports, volumeMounts, image }] = pod.containers;
      expect(image).toMatch(/^[a-z0-9./-]+:[a-z0-9.-]+$/);
      expect(image).not.toMatch(/:latest$/);
      for (const { targetPort } of service.spec.ports ?? [])
        expect(ports.map(({ name }) => name)).toContain(targetPort);
      const volumes = [...(pod.volumes ?? []), ...volumeClaimTemplates.map((one) => one.metadata)];
      expect(volumeMounts.map(({ name }) => name).toSorted()).toEqual(
        volumes.map(({ name }) => name).toSorted(),
      );
    }
  });
});

describe("the workers' manifest", () => {
  it("sets variables that the worker reads, as it wants them", () => {
    const environment = environmentOf("gpu-worker-3");
    const read = new Set<string>();
    const watched = new Proxy(environment, {
      get: (target, name: string) => {
        read.add(name);
        return target[name];
      },
    });
    const settings = readSettings([], watched);
    const own = Object.keys(environment).filter((name) => name !== "POD_NAME");
    expect(own.filter((name) => !read.has(name))).toEqual(["TIDEGATE_SIGNING_SECRET"]);
    expect(settings).toMatchObject({
      workerId: "gpu-worker-3",
      port: 8788,
      registration: { pool: "default", advertiseUrl: "https://gpu-worker-3.workers.example.com" },
    });
    // Only variables before it are put into another's value.
    expect(worker.env?.[0]?.name).toBe("POD_NAME");
    const { drainTimeoutMs } = settings;
    expect(podOf(workers).terminationGracePeriodSeconds).toBeGreaterThan(drainTimeoutMs / 1_000);
  });

  it("says what its image says: port, user, folder of the state", () => {
    const { port, stateDir } = readSettings([], environmentOf("gpu-worker-0"));
    expect(worker.ports).toEqual([{ name: "http", containerPort: port }]);
    expect(dockerfile).toContain(`EXPOSE ${port}`);
    expect(worker.volumeMounts).toEqual([{ name: "state", mountPath: stateDir }]);
    expect(dockerfile).toContain(`VOLUME ${stateDir}`);
    expect(dockerfile).toContain(`--uid ${podOf(workers).securityContext?.runAsUser} `);
    expect(guide).toContain(`-t ${worker.image} .`);
  });

  it("asks for paths that the worker answers without a signature", () => {
    const unsigned = ROUTES.filter(({ isSigned, method }) => !isSigned && method === "GET");
    const probes = [worker.livenessProbe, worker.readinessProbe, worker.startupProbe];
    for (const probe of probes) {
      expect(probe?.httpGet.port).toBe("http");
      expect(unsigned.some(({ pattern }) => pattern.test(probe?.httpGet.path ?? ""))).toBe(true);
    }
  });

  it("names secrets that the guide has made", () => {
    const references = worker.env?.flatMap(({ valueFrom }) => valueFrom?.secretKeyRef ?? []) ?? [];
    expect(references).toEqual([{ name: "gpu-worker", key: "TIDEGATE_SIGNING_SECRET" }]);
    for (const { name, key } of references)
      expect(guide).toContain(`create secret generic ${name} --from-literal=${key}=`);
    expect(guide).toContain("create secret generic edge-metrics --from-literal=token=");
  });
});

describe("the door", () => {
  const configuration = find("ConfigMap", "door").data?.["default.conf"] ?? "";

  it("leads from what a worker advertises to its pod, and lets through what the edge sends", () => {
    const { registration, port } = readSettings([], environmentOf("gpu-worker-12"));
    const { hostname } = new URL(registration?.advertiseUrl ?? "");
    const pattern = /server_name "~([^"]+)"/.exec(configuration)?.[1] ?? "";
    expect(new RegExp(pattern).exec(hostname)?.groups?.["pod"]).toBe("gpu-worker-12");
    expect(new RegExp(pattern).test(`x.${hostname}`)).toBe(false);
    expect(configuration).toContain(
      `proxy_pass http://$pod.${String(workers.spec["serviceName"])}.tidegate.svc.cluster.local:${port};`,
    );
    for (const { isSigned, pattern: path } of ROUTES)
      if (isSigned) expect(path.source).toMatch(/^\^\\\/v1\\\//);
    const megabytes = Number(/client_max_body_size (\d+)m;/.exec(configuration)?.[1]);
    expect(megabytes * 1024 * 1024).toBeGreaterThan(2 * LIMITS.maxBodyBytes);
  });
});

describe("the scaling", () => {
  const scaling = find("ScaledObject", "gpu-worker").spec as unknown as {
    scaleTargetRef: { kind: string; name: string };
    minReplicaCount: number;
    maxReplicaCount: number;
    fallback: { behavior: string };
    triggers: [
      { type: string; metricType: string; metadata: { serverAddress: string; query: string } },
    ];
  };
  const [trigger] = scaling.triggers;

  it("takes the number that the edge says, from the Prometheus that reads it", () => {
    expect(find(scaling.scaleTargetRef.kind, scaling.scaleTargetRef.name)).toBe(workers);
    expect(scaling).toMatchObject({ minReplicaCount: 0, maxReplicaCount: 8 });
    // The sum over all workers is as many times the threshold as there should be workers.
    expect(trigger).toMatchObject({ type: "prometheus", metricType: "AverageValue" });
    expect(trigger.metadata).toMatchObject({ threshold: "1", activationThreshold: "0" });
    // By default KEDA takes a figure that is not there for a nought, and stops every worker.
    expect(trigger.metadata).toMatchObject({ ignoreNullValues: "false" });
    expect(scaling.fallback).toMatchObject({ behavior: "currentReplicasIfHigher" });
    const [series = "", name = "", pool = ""] =
      /(tidegate_[a-z_]+)\{pool="([a-z]+)"\}/.exec(trigger.metadata.query) ?? [];
    const sample = { name: "tidegate_edge_pool_wanted_workers" as const, labels: [pool], value: 3 };
    expect(sample.name).toBe(name);
    expect(new EdgeMetrics().toText([sample])).toContain(`${series} 3`);
    const { registration } = readSettings([], environmentOf("gpu-worker-0"));
    expect(pool).toBe(registration?.pool);
  });

  it("reads what edge and workers serve, with the token that the guide has put there", () => {
    const server = find("Service", "prometheus");
    const { port } = (server.spec.ports ?? [])[0] ?? { port: 0 };
    expect(trigger.metadata.serverAddress).toBe(
      `http://prometheus.tidegate.svc.cluster.local:${port}`,
    );
    const text = find("ConfigMap", "prometheus").data?.["prometheus.yml"] ?? "";
    const { scrape_configs: jobs } = parse(text) as {
      scrape_configs: {
        job_name: string;
        scheme?: string;
        authorization?: { credentials_file: string };
        static_configs?: { targets: string[] }[];
        dns_sd_configs?: { names: string[]; port: number }[];
      }[];
    };
    const settings = readSettings([], environmentOf("gpu-worker-0"));
    const [edge, gpu] = jobs;
    expect(new URL(settings.edgeUrl ?? "").host).toBe(edge?.static_configs?.[0]?.targets[0]);
    const mounts = podOf(find("Deployment", "prometheus")).containers[0].volumeMounts;
    expect(mounts.map(({ mountPath }) => `${mountPath}/token`)).toContain(
      edge?.authorization?.credentials_file,
    );
    expect(gpu?.dns_sd_configs).toEqual([
      { names: ["gpu-worker.tidegate.svc.cluster.local"], type: "A", port: settings.port },
    ]);
  });
});
