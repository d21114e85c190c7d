// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ModelLinks extends JsonObject {
  public ModelLinks() {}

  /** @param value whose fields these are; not a copy */
  public ModelLinks(JsonNode value) {
    super(value);
  }

  /** The path of the model. */
  public String details() {
    return getString("details");
  }

  public ModelLinks details(String details) {
    put("details", details);
    return this;
  }
}
