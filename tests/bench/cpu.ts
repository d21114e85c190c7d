/**
 * CPU time of a process group, from Linux's /proc: the gateway's own cost, whatever else the
 * machine does.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** Ticks per second, as `getconf CLK_TCK` says. Undefined where there is no /proc. */
const ticksPerSecond = readTicksPerSecond();

/**
 * Milliseconds of CPU that a process group's living members have used so far, in user and kernel
 * mode.
 *
 * @returns undefined where there is no /proc
 */
export function groupCpuMs(groupId: number): number | undefined {
  if (ticksPerSecond === undefined) return undefined;
  let ticks = 0;
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const fields = readStat(name);
    // Counted after the command's name: state, ppid, pgrp ... utime and stime are 11 and 12.
    if (fields !== undefined && Number(fields[2]) === groupId) {
      ticks += Number(fields[11]) + Number(fields[12]);
    }
  }
  return (ticks / ticksPerSecond) * 1_000;
}

function readStat(pid: string): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name is in brackets and may hold anything, brackets and blanks included.
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined; // It ended meanwhile.
  }
}

function readTicksPerSecond(): number | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    return Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
  } catch {
    return 100;
  }
}

/** The same of one process. Zero where there is no /proc, or it has ended. */
export function processCpuMs(pid: number): number {
  const fields = readStat(String(pid));
  if (ticksPerSecond === undefined || fields === undefined) return 0;
  return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1_000;
}

export function childrenOf(pid: number): number[] {
  if (ticksPerSecond === undefined) return [];
  return readdirSync("/proc").flatMap((name) =>
    /^\d+$/.test(name) && Number(readStat(name)?.[1]) === pid ? [Number(name)] : [],
  );
}
