// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class EconomicsSettingsDevicesItem extends JsonObject {
  public EconomicsSettingsDevicesItem() {}

  /** @param value whose fields these are; not a copy */
  public EconomicsSettingsDevicesItem(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public EconomicsSettingsDevicesItem id(String id) {
    put("id", id);
    return this;
  }

  public List<String> deploymentIds() {
    return getList("deployment_ids", JsonObject::toText);
  }

  public EconomicsSettingsDevicesItem deploymentIds(List<String> deploymentIds) {
    put("deployment_ids", deploymentIds);
    return this;
  }

  public long count() {
    return required("count", getLong("count"));
  }

  public EconomicsSettingsDevicesItem count(long count) {
    put("count", count);
    return this;
  }

  public long deviceHourNanoUsd() {
    return required("device_hour_nano_usd", getLong("device_hour_nano_usd"));
  }

  public EconomicsSettingsDevicesItem deviceHourNanoUsd(long deviceHourNanoUsd) {
    put("device_hour_nano_usd", deviceHourNanoUsd);
    return this;
  }

  public Long availableAt() {
    return getLong("available_at");
  }

  public EconomicsSettingsDevicesItem availableAt(long availableAt) {
    put("available_at", availableAt);
    return this;
  }

  public EconomicsSettingsDevicesItem availableAt(Long availableAt) {
    put("available_at", availableAt);
    return this;
  }

  public Long watts() {
    return getLong("watts");
  }

  public EconomicsSettingsDevicesItem watts(long watts) {
    put("watts", watts);
    return this;
  }

  public EconomicsSettingsDevicesItem watts(Long watts) {
    put("watts", watts);
    return this;
  }
}
