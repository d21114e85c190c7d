/**
 * Everything that is measured, as real processes: the mock, our edge with its account, and Portkey.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { AdminClient } from "../../scripts/edge/admin.ts";
import { edgeCommand } from "../../scripts/edge/commands.ts";
import { waitUntilReady } from "../../scripts/edge/readiness.ts";
import { startServer, type Server } from "../../scripts/processes/server-process.ts";
import { createSecrets } from "../../scripts/up/secret-files.ts";
import { fillStateFolder } from "../support/stack-template.ts";
import { createCustomer, MODELS, putModels, type Customer } from "./books.ts";
import type { Exchange } from "./client.ts";
import { startFloor } from "./floor/floor-process.ts";
import { startMockProcess } from "./mock-process.ts";
import { portkeyHeaders, startPortkey } from "./peers/portkey.ts";
import { TOKENS, type Shape } from "./plan.ts";

const HOST = "127.0.0.1";
const STOP_GRACE_MS = 5_000;
/** As tests/support/mock-backend.ts writes every token. */
const TOKEN_TEXT = "tide ";
const PROMPT = "Why does the tide turn twice a day, and a little later each day?";

export type TargetName = "direct" | "tidegate" | "portkey";

export interface Target {
  readonly name: TargetName;
  /** Process group whose CPU is this target's own; the mock's for `direct`. */
  readonly groupId: number;
  exchangeOf(shape: Shape): Exchange;
}

export interface BenchStack {
  readonly targets: readonly Target[];
  readonly edgeUrl: string;
  readonly mockGroupId: number;
  /** The bare Worker, and where it is to send what it passes on. */
  readonly floor: { readonly url: string; readonly groupId: number };
  readonly mockUrlOf: (shape: Shape) => string;
  readonly admin: AdminClient;
  readonly customer: Customer;
  stop(): Promise<void>;
}

export async function startBenchStack(): Promise<BenchStack> {
  const stateDir = mkdtempSync(join(tmpdir(), "tidegate-bench-"));
  const servers: Server[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop(STOP_GRACE_MS)));
    rmSync(stateDir, { recursive: true, force: true });
  };
  const started = (server: Server): Server => {
    servers.push(server);
    return server;
  };
  try {
    await fillStateFolder(stateDir);
    const secrets = createSecrets();
    const vars = { ENVIRONMENT: "production", ...secrets };
    const mock = await startMockProcess(secrets.GPU_SIGNING_SECRET, stateDir);
    started(mock.server);
    const edge = started(
      await startServer(
        edgeCommand({ host: HOST, port: 0, stateDir, buildDir: join(stateDir, "build"), vars }),
      ),
    );
    const portkey = started(await startPortkey(stateDir));
    const floorServer = started(await startFloor(stateDir));
    const floor = {
      url: `http://${HOST}:${floorServer.ready.port}`,
      groupId: groupOf(floorServer),
    };
    const edgeUrl = `http://${HOST}:${edge.ready.port}`;
    await waitUntilReady(edgeUrl);
    const admin = new AdminClient(edgeUrl, secrets.ADMIN_TOKEN);
    await putModels(admin, mock);
    const customer = await createCustomer(admin, "bench");

    const mockUrlOf = (shape: Shape): string => (shape === "paced" ? mock.pacedUrl : mock.url);
    const targets: Target[] = [
      {
        name: "direct",
        groupId: groupOf(mock.server),
        exchangeOf: (shape) => chat(shape, mockUrlOf(shape), { authorization: "Bearer x" }),
      },
      {
        name: "tidegate",
        groupId: groupOf(edge),
        exchangeOf: (shape) => chat(shape, edgeUrl, { authorization: `Bearer ${customer.key}` }),
      },
      {
        name: "portkey",
        groupId: groupOf(portkey),
        exchangeOf: (shape) =>
          chat(shape, `http://${HOST}:${portkey.ready.port}`, portkeyHeaders(mockUrlOf(shape))),
      },
    ];
    const mockGroupId = groupOf(mock.server);
    return { targets, edgeUrl, mockGroupId, floor, mockUrlOf, admin, customer, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The same body for every target. */
function chat(shape: Shape, origin: string, headers: Record<string, string>): Exchange {
  const isStream = shape !== "whole";
  return {
    method: "POST",
    url: `${origin}/v1/chat/completions`,
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({
      model: MODELS[shape],
      messages: [{ role: "user", content: PROMPT }],
      max_tokens: TOKENS,
      stream: isStream,
    }),
    expect: { status: 200, tokens: { text: TOKEN_TEXT, count: TOKENS, isStream } },
  };
}

/** Each server leads a process group, which its children stay in. */
function groupOf(server: Server): number {
  if (server.process.pid === undefined) throw new Error(`${server.name} has no process id`);
  return server.process.pid;
}
