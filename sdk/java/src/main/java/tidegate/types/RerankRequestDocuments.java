// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RerankRequestDocuments extends JsonObject {
  public RerankRequestDocuments() {}

  /** @param value whose fields these are; not a copy */
  public RerankRequestDocuments(JsonNode value) {
    super(value);
  }

  public String text() {
    return getString("text");
  }

  public RerankRequestDocuments text(String text) {
    put("text", text);
    return this;
  }
}
