// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class EstimateCostUsd extends JsonObject {
  public EstimateCostUsd() {}

  /** @param value whose fields these are; not a copy */
  public EstimateCostUsd(JsonNode value) {
    super(value);
  }

  public String min() {
    return getString("min");
  }

  public EstimateCostUsd min(String min) {
    put("min", min);
    return this;
  }

  public String max() {
    return getString("max");
  }

  public EstimateCostUsd max(String max) {
    put("max", max);
    return this;
  }
}
