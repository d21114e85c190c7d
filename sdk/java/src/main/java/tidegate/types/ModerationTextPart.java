// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ModerationTextPart extends JsonObject {
  public ModerationTextPart() {
    put("type", "text");
  }

  /** @param value whose fields these are; not a copy */
  public ModerationTextPart(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ModerationTextPart type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public ModerationTextPart text(String text) {
    put("text", text);
    return this;
  }
}
