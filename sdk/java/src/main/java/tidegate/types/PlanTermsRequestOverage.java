// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PlanTermsRequestOverage extends JsonObject {
  public PlanTermsRequestOverage() {}

  /** @param value whose fields these are; not a copy */
  public PlanTermsRequestOverage(JsonNode value) {
    super(value);
  }

  /** false: beyond what is included, requests draw on credits alone, and never on the credit limit. */
  public Boolean allowed() {
    return getBoolean("allowed");
  }

  public PlanTermsRequestOverage allowed(boolean allowed) {
    put("allowed", allowed);
    return this;
  }

  /** Of the price book: what a request pays that begins when nothing included is left. */
  public Long percent() {
    return getLong("percent");
  }

  public PlanTermsRequestOverage percent(long percent) {
    put("percent", percent);
    return this;
  }
}
