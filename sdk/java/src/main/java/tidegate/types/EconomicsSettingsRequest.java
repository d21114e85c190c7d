// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class EconomicsSettingsRequest extends JsonObject {
  public EconomicsSettingsRequest() {}

  /** @param value whose fields these are; not a copy */
  public EconomicsSettingsRequest(JsonNode value) {
    super(value);
  }

  /** Of deployments that no device names; their idle time is not known. */
  public Long deviceHourNanoUsd() {
    return getLong("device_hour_nano_usd");
  }

  public EconomicsSettingsRequest deviceHourNanoUsd(long deviceHourNanoUsd) {
    put("device_hour_nano_usd", deviceHourNanoUsd);
    return this;
  }

  public List<EconomicsSettingsRequestDevicesItem> devices() {
    return getList("devices", EconomicsSettingsRequestDevicesItem::new);
  }

  public EconomicsSettingsRequest devices(List<EconomicsSettingsRequestDevicesItem> devices) {
    put("devices", devices);
    return this;
  }

  public EconomicsSettingsRequest devices(EconomicsSettingsRequestDevicesItem... devices) {
    put("devices", devices);
    return this;
  }

  /** What other companies ask for what they run. */
  public List<EconomicsSettingsRequestProviderPricesItem> providerPrices() {
    return getList("provider_prices", EconomicsSettingsRequestProviderPricesItem::new);
  }

  public EconomicsSettingsRequest providerPrices(List<EconomicsSettingsRequestProviderPricesItem> providerPrices) {
    put("provider_prices", providerPrices);
    return this;
  }

  public EconomicsSettingsRequest providerPrices(EconomicsSettingsRequestProviderPricesItem... providerPrices) {
    put("provider_prices", providerPrices);
    return this;
  }

  public String cashUsd() {
    return getString("cash_usd");
  }

  public EconomicsSettingsRequest cashUsd(String cashUsd) {
    put("cash_usd", cashUsd);
    return this;
  }

  /** Beside devices: salaries, rent. */
  public String monthlyFixedCostUsd() {
    return getString("monthly_fixed_cost_usd");
  }

  public EconomicsSettingsRequest monthlyFixedCostUsd(String monthlyFixedCostUsd) {
    put("monthly_fixed_cost_usd", monthlyFixedCostUsd);
    return this;
  }
}
