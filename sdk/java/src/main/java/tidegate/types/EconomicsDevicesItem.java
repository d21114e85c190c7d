// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class EconomicsDevicesItem extends JsonObject {
  public EconomicsDevicesItem() {}

  /** @param value whose fields these are; not a copy */
  public EconomicsDevicesItem(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public EconomicsDevicesItem id(String id) {
    put("id", id);
    return this;
  }

  /** Microseconds in decimal. */
  public String availableUs() {
    return getString("available_us");
  }

  public EconomicsDevicesItem availableUs(String availableUs) {
    put("available_us", availableUs);
    return this;
  }

  /** Microseconds in decimal. */
  public String busyUs() {
    return getString("busy_us");
  }

  public EconomicsDevicesItem busyUs(String busyUs) {
    put("busy_us", busyUs);
    return this;
  }

  public Double utilisation() {
    return getDouble("utilisation");
  }

  public EconomicsDevicesItem utilisation(double utilisation) {
    put("utilisation", utilisation);
    return this;
  }

  public EconomicsDevicesItem utilisation(Double utilisation) {
    put("utilisation", utilisation);
    return this;
  }

  /** nano-USD in decimal. */
  public String costNanoUsd() {
    return getString("cost_nano_usd");
  }

  public EconomicsDevicesItem costNanoUsd(String costNanoUsd) {
    put("cost_nano_usd", costNanoUsd);
    return this;
  }

  /** nano-USD in decimal. */
  public String idleCostNanoUsd() {
    return getString("idle_cost_nano_usd");
  }

  public EconomicsDevicesItem idleCostNanoUsd(String idleCostNanoUsd) {
    put("idle_cost_nano_usd", idleCostNanoUsd);
    return this;
  }
}
