// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class EconomicsSettingsRequestDevicesItem extends JsonObject {
  public EconomicsSettingsRequestDevicesItem() {}

  /** @param value whose fields these are; not a copy */
  public EconomicsSettingsRequestDevicesItem(JsonNode value) {
    super(value);
  }

  /** As you call the device, or the devices that are alike. */
  public String id() {
    return getString("id");
  }

  public EconomicsSettingsRequestDevicesItem id(String id) {
    put("id", id);
    return this;
  }

  /** Deployments that run on it. */
  public List<String> deploymentIds() {
    return getList("deployment_ids", JsonObject::toText);
  }

  public EconomicsSettingsRequestDevicesItem deploymentIds(List<String> deploymentIds) {
    put("deployment_ids", deploymentIds);
    return this;
  }

  public Long count() {
    return getLong("count");
  }

  public EconomicsSettingsRequestDevicesItem count(long count) {
    put("count", count);
    return this;
  }

  /** What an hour of one costs. */
  public long deviceHourNanoUsd() {
    return required("device_hour_nano_usd", getLong("device_hour_nano_usd"));
  }

  public EconomicsSettingsRequestDevicesItem deviceHourNanoUsd(long deviceHourNanoUsd) {
    put("device_hour_nano_usd", deviceHourNanoUsd);
    return this;
  }

  /** Unix seconds since when it is paid for; null is always. */
  public Long availableAt() {
    return getLong("available_at");
  }

  public EconomicsSettingsRequestDevicesItem availableAt(long availableAt) {
    put("available_at", availableAt);
    return this;
  }

  public EconomicsSettingsRequestDevicesItem availableAt(Long availableAt) {
    put("available_at", availableAt);
    return this;
  }

  /** What one draws while it works; null: nobody said. */
  public Long watts() {
    return getLong("watts");
  }

  public EconomicsSettingsRequestDevicesItem watts(long watts) {
    put("watts", watts);
    return this;
  }

  public EconomicsSettingsRequestDevicesItem watts(Long watts) {
    put("watts", watts);
    return this;
  }
}
