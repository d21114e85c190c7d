/**
 * What an operator pays for what a deployment runs on: the time of devices, or what another company
 * asks. By the deployment's cost of that hour, and where it has none by the settings. Pure.
 */
import {
  callCost,
  timeCost,
  type CallRates,
  type CallUse,
  type Cost,
  type DeviceUse,
} from "../billing/economics.ts";
import type { DeploymentCost } from "../contract/deployment-costs.ts";
import { deploymentName } from "../contract/deployments.ts";
import type { EconomicsSettings } from "../contract/economics.ts";

export type Device = EconomicsSettings["devices"][number];

/** What costs are estimated by. */
export interface ServingTerms extends EconomicsSettings {
  /** Absent: there are none. */
  readonly costs?: readonly DeploymentCost[];
}

/** Where requests ran, and the hour in which they were booked. */
export interface ServedAt {
  readonly model: string;
  readonly deploymentId: string;
  readonly hourMs: number;
}

export interface DeploymentUseCost extends Pick<Cost, "device" | "provider"> {
  /** What their share of the time would cost at the price of the device that they ran on. */
  readonly deviceAtList: bigint;
}

type ProviderPrice = EconomicsSettings["provider_prices"][number];

export class ServingPrices {
  readonly #otherHour: bigint;
  readonly #devices: ReadonlyMap<string, Device>;
  readonly #providers: ReadonlyMap<string, ProviderPrice>;
  /** Of each deployment, the newest first. */
  readonly #costs: ReadonlyMap<string, readonly DeploymentCost[]>;

  constructor(terms: ServingTerms) {
    this.#otherHour = BigInt(terms.device_hour_nano_usd);
    this.#devices = new Map(
      terms.devices.flatMap((device) => device.deployment_ids.map((id) => [id, device])),
    );
    this.#providers = new Map(terms.provider_prices.map((price) => [price.deployment_id, price]));
    const newestFirst = (terms.costs ?? []).toSorted(
      (a, b) => b.effectiveMs - a.effectiveMs || b.version - a.version,
    );
    this.#costs = Map.groupBy(newestFirst, nameOf);
  }

  deviceOf(deploymentId: string): Device | undefined {
    return this.#devices.get(deploymentId);
  }

  /** Of several from one hour on, the newest. */
  versionAt(served: ServedAt): DeploymentCost | undefined {
    const versions = this.#costs.get(nameOf(served));
    return versions?.find(({ effectiveMs }) => effectiveMs <= served.hourMs);
  }

  /** What another company asks for a deployment; undefined: it runs on devices. */
  providerOf(served: ServedAt): CallRates | undefined {
    return this.#ratesUnder(this.versionAt(served)?.rates, served);
  }

  #ratesUnder(
    cost: DeploymentCost["rates"] | undefined,
    { deploymentId }: ServedAt,
  ): CallRates | undefined {
    if (cost === undefined) {
      const price = this.#providers.get(deploymentId);
      return price && ratesOf(price);
    }
    if (cost.device_hour_nano_usd !== null) return undefined;
    const cached = cost.cached_input_nano_usd_per_million_tokens;
    return {
      inputPerMillion: BigInt(cost.input_nano_usd_per_million_tokens),
      cachedInputPerMillion: BigInt(cached ?? cost.input_nano_usd_per_million_tokens),
      outputPerMillion: BigInt(cost.output_nano_usd_per_million_tokens),
      perRequest: BigInt(cost.per_request_nano_usd),
      perSecond: BigInt(cost.per_second_nano_usd),
    };
  }

  /** Without idle time. What another company is paid for takes no time of a device of ours. */
  costOf(use: CallUse & Pick<DeviceUse, "deviceUs">, served: ServedAt): DeploymentUseCost {
    const cost = this.versionAt(served)?.rates;
    const rates = this.#ratesUnder(cost, served);
    if (rates !== undefined)
      return { device: 0n, deviceAtList: 0n, provider: callCost(use, rates) };
    const hour = this.#devices.get(served.deploymentId)?.device_hour_nano_usd;
    const listed = timeCost(use.deviceUs, hour === undefined ? this.#otherHour : BigInt(hour));
    const own = cost?.device_hour_nano_usd ?? null;
    const device = own === null ? listed : timeCost(use.deviceUs, BigInt(own));
    return { device, deviceAtList: listed, provider: 0n };
  }
}

const nameOf = ({ model, deploymentId }: Pick<ServedAt, "model" | "deploymentId">): string =>
  deploymentName(model, deploymentId);

function ratesOf(price: ProviderPrice): CallRates {
  const inputPerMillion = BigInt(price.input_nano_usd_per_million_tokens);
  return {
    inputPerMillion,
    cachedInputPerMillion: inputPerMillion,
    outputPerMillion: BigInt(price.output_nano_usd_per_million_tokens),
    perRequest: 0n,
    perSecond: 0n,
  };
}
