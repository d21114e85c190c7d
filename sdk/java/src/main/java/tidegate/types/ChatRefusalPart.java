// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** What an assistant said instead of an answer. */
public final class ChatRefusalPart extends JsonObject {
  public ChatRefusalPart() {
    put("type", "refusal");
  }

  /** @param value whose fields these are; not a copy */
  public ChatRefusalPart(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ChatRefusalPart type(String type) {
    put("type", type);
    return this;
  }

  public String refusal() {
    return getString("refusal");
  }

  public ChatRefusalPart refusal(String refusal) {
    put("refusal", refusal);
    return this;
  }
}
