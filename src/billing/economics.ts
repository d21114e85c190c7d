/**
 * What requests cost to serve: their own share of a device's time, a share of the time in which it
 * was idle, and what a provider asks for their tokens. Estimates over the ledger's own figures.
 * Whole nano-USD. Pure.
 */
import { divideHalfEven } from "./money.ts";

const HOUR_US = 3_600_000_000n;
const MILLION = 1_000_000n;
/** A twelfth of 365.25 days. */
export const MONTH_US = 2_629_800_000_000n;

/** Of some requests. Times are microseconds. */
export interface DeviceUse {
  readonly requests: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly prefillUs: bigint;
  readonly decodeUs: bigint;
  /** Their own share: those that run together share what passes. */
  readonly deviceUs: bigint;
  /** nano-USD, as the ledger has it. */
  readonly charged: bigint;
}

export interface Cost {
  readonly device: bigint;
  readonly idle: bigint;
  readonly provider: bigint;
}

export interface UseWithCost extends DeviceUse, Cost {}

export const NO_USE: UseWithCost = {
  requests: 0,
  promptTokens: 0,
  completionTokens: 0,
  prefillUs: 0n,
  decodeUs: 0n,
  deviceUs: 0n,
  charged: 0n,
  device: 0n,
  idle: 0n,
  provider: 0n,
};

export function addUse(a: UseWithCost, b: UseWithCost): UseWithCost {
  return {
    requests: a.requests + b.requests,
    promptTokens: a.promptTokens + b.promptTokens,
    completionTokens: a.completionTokens + b.completionTokens,
    prefillUs: a.prefillUs + b.prefillUs,
    decodeUs: a.decodeUs + b.decodeUs,
    deviceUs: a.deviceUs + b.deviceUs,
    charged: a.charged + b.charged,
    device: a.device + b.device,
    idle: a.idle + b.idle,
    provider: a.provider + b.provider,
  };
}

export const costOf = ({ device, idle, provider }: Cost): bigint => device + idle + provider;

/** What a stretch of a device's time costs. */
export const timeCost = (us: bigint, hourNanoUsd: bigint): bigint =>
  divideHalfEven(us * hourNanoUsd, HOUR_US);

/** Millijoules that a device draws in a stretch of its time: a watt for a second is a joule. */
export const energyOf = (us: bigint, watts: number): bigint =>
  divideHalfEven(us * BigInt(watts), 1_000n);

export interface TokenRates {
  readonly inputPerMillion: bigint;
  readonly outputPerMillion: bigint;
}

export function tokenCost(
  { promptTokens, completionTokens }: Pick<DeviceUse, "promptTokens" | "completionTokens">,
  { inputPerMillion, outputPerMillion }: TokenRates,
): bigint {
  const weighed =
    BigInt(promptTokens) * inputPerMillion + BigInt(completionTokens) * outputPerMillion;
  return divideHalfEven(weighed, MILLION);
}

/** nano-USD: what another company asks. */
export interface CallRates extends TokenRates {
  readonly cachedInputPerMillion: bigint;
  readonly perRequest: bigint;
  readonly perSecond: bigint;
}

/** Of some requests, as far as others ask for it. */
export interface CallUse extends Pick<DeviceUse, "promptTokens" | "completionTokens"> {
  /** Of the prompts' tokens. */
  readonly cachedTokens: number;
  /** Requests that had tokens. */
  readonly calls: number;
  /** From their admission to their end. */
  readonly heldUs: bigint;
}

export function callCost(use: CallUse, rates: CallRates): bigint {
  const cached = BigInt(use.cachedTokens);
  const weighed =
    (BigInt(use.promptTokens) - cached) * rates.inputPerMillion +
    cached * rates.cachedInputPerMillion +
    BigInt(use.completionTokens) * rates.outputPerMillion +
    // Microseconds are millionths as well.
    use.heldUs * rates.perSecond;
  return divideHalfEven(weighed, MILLION) + BigInt(use.calls) * rates.perRequest;
}

/**
 * An amount in whole parts that are as the weights are, and are the amount together. No weight: all
 * of them 0.
 */
export function inProportion(amount: bigint, weights: readonly bigint[]): bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) return weights.map(() => 0n);
  let passed = 0n;
  let given = 0n;
  return weights.map((weight) => {
    passed += weight;
    const part = (amount * passed) / whole - given;
    given += part;
    return part;
  });
}

/** What of a device's cost its two phases have. */
export function inPhases(
  cost: bigint,
  { prefillUs, decodeUs }: { readonly prefillUs: bigint; readonly decodeUs: bigint },
): { prefill: bigint; decode: bigint } {
  // Where neither was told, all of it was one run over the input.
  const areTold = prefillUs !== 0n || decodeUs !== 0n;
  const phases = areTold ? [prefillUs, decodeUs] : [1n, 0n];
  const [prefill = 0n, decode = 0n] = inProportion(cost, phases);
  return { prefill, decode };
}

/** Microseconds. */
export const toUs = (ms: number): bigint => BigInt(Math.round(ms * 1_000));

/**
 * What a million output tokens must bring so that nothing is lost, at the use that there is; null
 * of none.
 */
export function floorPerMillion(use: UseWithCost): bigint | null {
  const { completionTokens } = use;
  return completionTokens === 0 ? null : (costOf(use) * MILLION) / BigInt(completionTokens);
}

/** Millionths: 250,000 is a quarter. null where there is no whole. */
export const shareOf = (part: bigint, whole: bigint): number | null =>
  whole <= 0n ? null : Number((part * MILLION) / whole);

/** nano-USD, a month each; times in microseconds. */
export interface RunwayBasis {
  readonly cash: bigint;
  /** What customers have paid for and not used. */
  readonly prepaid: bigint;
  readonly fixed: bigint;
  readonly devices: bigint;
  /** What other companies ask. */
  readonly providers: bigint;
  readonly revenue: bigint;
  /** Of it, what no device of ours was needed for. */
  readonly elsewhere: bigint;
  /** Of the devices in a month. */
  readonly availableUs: bigint;
  /** Of some requests that ran on devices: what they were charged, and their share of those. */
  readonly sampleCharged: bigint;
  readonly sampleUs: bigint;
}

export interface Runway {
  /** Above zero cash goes down. */
  readonly burn: bigint;
  /** Hundredths; null: cash does not go down. */
  readonly monthsLeft: number | null;
  /** The same, should all that is prepaid be asked back. */
  readonly monthsLeftAfterPrepaid: number | null;
  /**
   * Of the devices' time, in millionths, at what it brings now; above a million it is never
   * reached. null: it brings nothing.
   */
  readonly breakEvenUtilisation: number | null;
}

export function runwayOf(basis: RunwayBasis): Runway {
  const costs = basis.fixed + basis.devices + basis.providers;
  const burn = costs - basis.revenue;
  const months = (cash: bigint): number | null => {
    if (burn <= 0n) return null;
    return cash <= 0n ? 0 : Number((cash * 100n) / burn);
  };
  const perMonth =
    basis.sampleUs === 0n ? 0n : (basis.sampleCharged * basis.availableUs) / basis.sampleUs;
  const ofDevices = costs - basis.elsewhere;
  return {
    burn,
    monthsLeft: months(basis.cash),
    monthsLeftAfterPrepaid: months(basis.cash - basis.prepaid),
    breakEvenUtilisation: shareOf(ofDevices > 0n ? ofDevices : 0n, perMonth),
  };
}
