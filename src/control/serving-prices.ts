/**
 * What an operator pays for what a deployment runs on: the time of devices, or a provider's tokens.
 * Pure.
 */
import {
  timeCost,
  tokenCost,
  type Cost,
  type DeviceUse,
  type TokenRates,
} from "../billing/economics.ts";
import type { EconomicsSettings } from "../contract/economics.ts";

export type Device = EconomicsSettings["devices"][number];

export class ServingPrices {
  readonly #otherHour: bigint;
  readonly #devices: ReadonlyMap<string, Device>;
  readonly #providers: ReadonlyMap<string, EconomicsSettings["provider_prices"][number]>;

  constructor(settings: EconomicsSettings) {
    this.#otherHour = BigInt(settings.device_hour_nano_usd);
    this.#devices = new Map(
      settings.devices.flatMap((device) => device.deployment_ids.map((id) => [id, device])),
    );
    this.#providers = new Map(
      settings.provider_prices.map((price) => [price.deployment_id, price]),
    );
  }

  deviceOf(deploymentId: string): Device | undefined {
    return this.#devices.get(deploymentId);
  }

  /** What a provider asks for the tokens of a deployment; undefined: it runs on devices. */
  providerOf(deploymentId: string): TokenRates | undefined {
    const price = this.#providers.get(deploymentId);
    return (
      price && {
        inputPerMillion: BigInt(price.input_nano_usd_per_million_tokens),
        outputPerMillion: BigInt(price.output_nano_usd_per_million_tokens),
      }
    );
  }

  /** Without idle time. What a provider is paid for takes no time of a device of ours. */
  costOf(
    use: Pick<DeviceUse, "promptTokens" | "completionTokens" | "deviceUs">,
    deploymentId: string,
  ): Pick<Cost, "device" | "provider"> {
    const rates = this.providerOf(deploymentId);
    if (rates !== undefined) return { device: 0n, provider: tokenCost(use, rates) };
    const hour = this.#devices.get(deploymentId)?.device_hour_nano_usd;
    const hourNanoUsd = hour === undefined ? this.#otherHour : BigInt(hour);
    return { device: timeCost(use.deviceUs, hourNanoUsd), provider: 0n };
  }
}
