// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PlanVersionTrial extends JsonObject {
  public PlanVersionTrial() {}

  /** @param value whose fields these are; not a copy */
  public PlanVersionTrial(JsonNode value) {
    super(value);
  }

  public long amountNanoUsd() {
    return required("amount_nano_usd", getLong("amount_nano_usd"));
  }

  public PlanVersionTrial amountNanoUsd(long amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }

  public long days() {
    return required("days", getLong("days"));
  }

  public PlanVersionTrial days(long days) {
    put("days", days);
    return this;
  }
}
