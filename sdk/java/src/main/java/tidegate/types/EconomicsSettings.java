// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class EconomicsSettings extends JsonObject {
  public EconomicsSettings() {
    put("object", "economics_settings");
  }

  /** @param value whose fields these are; not a copy */
  public EconomicsSettings(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public EconomicsSettings object(String object) {
    put("object", object);
    return this;
  }

  public long deviceHourNanoUsd() {
    return required("device_hour_nano_usd", getLong("device_hour_nano_usd"));
  }

  public EconomicsSettings deviceHourNanoUsd(long deviceHourNanoUsd) {
    put("device_hour_nano_usd", deviceHourNanoUsd);
    return this;
  }

  public List<EconomicsSettingsDevicesItem> devices() {
    return getList("devices", EconomicsSettingsDevicesItem::new);
  }

  public EconomicsSettings devices(List<EconomicsSettingsDevicesItem> devices) {
    put("devices", devices);
    return this;
  }

  public EconomicsSettings devices(EconomicsSettingsDevicesItem... devices) {
    put("devices", devices);
    return this;
  }

  public List<EconomicsSettingsProviderPricesItem> providerPrices() {
    return getList("provider_prices", EconomicsSettingsProviderPricesItem::new);
  }

  public EconomicsSettings providerPrices(List<EconomicsSettingsProviderPricesItem> providerPrices) {
    put("provider_prices", providerPrices);
    return this;
  }

  public EconomicsSettings providerPrices(EconomicsSettingsProviderPricesItem... providerPrices) {
    put("provider_prices", providerPrices);
    return this;
  }

  public String cashUsd() {
    return getString("cash_usd");
  }

  public EconomicsSettings cashUsd(String cashUsd) {
    put("cash_usd", cashUsd);
    return this;
  }

  public String monthlyFixedCostUsd() {
    return getString("monthly_fixed_cost_usd");
  }

  public EconomicsSettings monthlyFixedCostUsd(String monthlyFixedCostUsd) {
    put("monthly_fixed_cost_usd", monthlyFixedCostUsd);
    return this;
  }
}
