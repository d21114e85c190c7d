// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ModelListLinks extends JsonObject {
  public ModelListLinks() {}

  /** @param value whose fields these are; not a copy */
  public ModelListLinks(JsonNode value) {
    super(value);
  }

  public JsonNode next() {
    return get("next");
  }

  public ModelListLinks next(Object next) {
    put("next", next);
    return this;
  }
}
