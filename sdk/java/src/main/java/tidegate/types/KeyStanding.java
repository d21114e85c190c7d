// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class KeyStanding extends JsonObject {
  public KeyStanding() {}

  /** @param value whose fields these are; not a copy */
  public KeyStanding(JsonNode value) {
    super(value);
  }

  public KeyStandingData data() {
    return getObject("data", KeyStandingData::new);
  }

  public KeyStanding data(KeyStandingData data) {
    put("data", data);
    return this;
  }
}
