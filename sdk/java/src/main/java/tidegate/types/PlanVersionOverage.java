// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PlanVersionOverage extends JsonObject {
  public PlanVersionOverage() {}

  /** @param value whose fields these are; not a copy */
  public PlanVersionOverage(JsonNode value) {
    super(value);
  }

  public boolean allowed() {
    return required("allowed", getBoolean("allowed"));
  }

  public PlanVersionOverage allowed(boolean allowed) {
    put("allowed", allowed);
    return this;
  }

  public long percent() {
    return required("percent", getLong("percent"));
  }

  public PlanVersionOverage percent(long percent) {
    put("percent", percent);
    return this;
  }
}
