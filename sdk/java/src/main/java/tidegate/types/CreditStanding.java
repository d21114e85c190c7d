// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CreditStanding extends JsonObject {
  public CreditStanding() {}

  /** @param value whose fields these are; not a copy */
  public CreditStanding(JsonNode value) {
    super(value);
  }

  public CreditStandingData data() {
    return getObject("data", CreditStandingData::new);
  }

  public CreditStanding data(CreditStandingData data) {
    put("data", data);
    return this;
  }
}
