// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class EstimateCostNanoUsd extends JsonObject {
  public EstimateCostNanoUsd() {}

  /** @param value whose fields these are; not a copy */
  public EstimateCostNanoUsd(JsonNode value) {
    super(value);
  }

  public long min() {
    return required("min", getLong("min"));
  }

  public EstimateCostNanoUsd min(long min) {
    put("min", min);
    return this;
  }

  public long max() {
    return required("max", getLong("max"));
  }

  public EstimateCostNanoUsd max(long max) {
    put("max", max);
    return this;
  }
}
