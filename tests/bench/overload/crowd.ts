/**
 * The crowd, in a process of its own, so that whoever measures beside it is not held up by it: a
 * closed loop, or so many requests a second, whether the ones before were answered or not. Nobody
 * tries again.
 */
import { fork, type ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

import { Asker, MIX, type Answer, type Door } from "./asking.ts";

export interface Crowd {
  readonly door: Door;
  readonly tokens: number;
  readonly runMs: number;
  /** So many at once, each sending the next when its last is answered; or so many a second. */
  readonly offered: { readonly atOnce: number } | { readonly perSecond: number };
}

export interface CrowdResult {
  readonly answers: readonly Answer[];
  /** Completed in time, within the run, in a second. */
  readonly goodPerSecond: number;
  /** CPU of the generator itself, of the run alone. */
  readonly cpuMs: number;
}

/** The crowd as the benchmark holds it. */
export class CrowdProcess {
  readonly #process: ChildProcess;

  constructor() {
    this.#process = fork(import.meta.filename);
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  run(crowd: Crowd): Promise<CrowdResult> {
    return new Promise((resolve, reject) => {
      const fail = (): void => reject(new Error("the crowd ended"));
      this.#process.once("exit", fail);
      this.#process.once("message", (result) => {
        this.#process.off("exit", fail);
        resolve(result as CrowdResult);
      });
      this.#process.send(crowd);
    });
  }

  stop(): void {
    this.#process.kill();
  }
}

/** Of a closed loop. */
export const CROWDS = ["org_0", "org_1", "org_2", "org_3"];

async function runCrowd({ door, tokens, runMs, offered }: Crowd): Promise<CrowdResult> {
  const asker = new Asker(door);
  const cpuBefore = process.cpuUsage();
  const startedMs = performance.now();
  const asked: Promise<Answer>[] = [];
  const isOver = (): boolean => performance.now() - startedMs >= runMs;
  if ("atOnce" in offered) {
    const loop = async (organizationId: string): Promise<void> => {
      while (!isOver()) {
        const answer = asker.ask({ organizationId, tier: "default", tokens });
        asked.push(answer);
        await answer;
      }
    };
    await Promise.all(
      Array.from({ length: offered.atOnce }, (_, at) => loop(CROWDS[at % CROWDS.length] ?? "")),
    );
  } else {
    while (!isOver()) {
      const due = ((performance.now() - startedMs) * offered.perSecond) / 1_000;
      while (asked.length < due) {
        const tier = MIX[asked.length % MIX.length] ?? "default";
        asked.push(asker.ask({ organizationId: "org_crowd", tier, tokens }));
      }
      await pause(5);
    }
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  // What was still waiting when no more came is done in a time of its own.
  const all = await Promise.all(asked);
  asker.close();
  const isWithin = ({ endedAtMs }: Answer) => endedAtMs - startedMs <= runMs;
  const answers = all.filter((answer) => answer.end !== "good" || isWithin(answer));
  const good = answers.filter(({ end }) => end === "good").length;
  return { answers, goodPerSecond: good / (runMs / 1_000), cpuMs: (user + system) / 1_000 };
}

if (import.meta.main) {
  process.on("disconnect", () => process.exit());
  process.on("message", (crowd: Crowd) => {
    void runCrowd(crowd).then((result) => process.send?.(result));
  });
}
