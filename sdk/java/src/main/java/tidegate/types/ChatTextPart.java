// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Text is the only content these models read. */
public final class ChatTextPart extends JsonObject {
  public ChatTextPart() {
    put("type", "text");
  }

  /** @param value whose fields these are; not a copy */
  public ChatTextPart(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ChatTextPart type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public ChatTextPart text(String text) {
    put("text", text);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public ChatTextPart cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }
}
