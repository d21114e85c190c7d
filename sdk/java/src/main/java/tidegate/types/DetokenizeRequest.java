// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class DetokenizeRequest extends JsonObject {
  public DetokenizeRequest() {}

  /** @param value whose fields these are; not a copy */
  public DetokenizeRequest(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public DetokenizeRequest model(String model) {
    put("model", model);
    return this;
  }

  public List<Long> tokens() {
    return getList("tokens", JsonObject::toLong);
  }

  public DetokenizeRequest tokens(List<Long> tokens) {
    put("tokens", tokens);
    return this;
  }
}
