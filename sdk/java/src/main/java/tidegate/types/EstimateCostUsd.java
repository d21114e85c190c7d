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

  public double min() {
    return required("min", getDouble("min"));
  }

  public EstimateCostUsd min(double min) {
    put("min", min);
    return this;
  }

  public double max() {
    return required("max", getDouble("max"));
  }

  public EstimateCostUsd max(double max) {
    put("max", max);
    return this;
  }
}
