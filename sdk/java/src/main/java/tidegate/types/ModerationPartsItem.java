// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** One of ModerationTextPart, ModerationPartsObject: the fields of all. */
public final class ModerationPartsItem extends JsonObject {
  public ModerationPartsItem() {}

  /** @param value whose fields these are; not a copy */
  public ModerationPartsItem(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ModerationPartsItem type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public ModerationPartsItem text(String text) {
    put("text", text);
    return this;
  }
}
