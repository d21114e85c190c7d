// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PlanTrialRequest extends JsonObject {
  public PlanTrialRequest() {}

  /** @param value whose fields these are; not a copy */
  public PlanTrialRequest(JsonNode value) {
    super(value);
  }

  public Long amountNanoUsd() {
    return getLong("amount_nano_usd");
  }

  public PlanTrialRequest amountNanoUsd(long amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }

  /** The same in dollars, as a decimal text: "5.00". */
  public String amountUsd() {
    return getString("amount_usd");
  }

  public PlanTrialRequest amountUsd(String amountUsd) {
    put("amount_usd", amountUsd);
    return this;
  }

  public long days() {
    return required("days", getLong("days"));
  }

  public PlanTrialRequest days(long days) {
    put("days", days);
    return this;
  }
}
