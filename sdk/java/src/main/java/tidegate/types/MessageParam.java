// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** One of MessageOfUser, MessageOfAssistant, MessageOfSystem: the fields of all. */
public final class MessageParam extends JsonObject {
  public MessageParam() {}

  /** @param value whose fields these are; not a copy */
  public MessageParam(JsonNode value) {
    super(value);
  }

  public String role() {
    return getString("role");
  }

  public MessageParam role(String role) {
    put("role", role);
    return this;
  }

  public JsonNode content() {
    return get("content");
  }

  public MessageParam content(String content) {
    put("content", content);
    return this;
  }

  public MessageParam content(List<?> content) {
    put("content", content);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public MessageParam cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }
}
