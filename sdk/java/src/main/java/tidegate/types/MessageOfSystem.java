// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class MessageOfSystem extends JsonObject {
  public MessageOfSystem() {
    put("role", "system");
  }

  /** @param value whose fields these are; not a copy */
  public MessageOfSystem(JsonNode value) {
    super(value);
  }

  public String role() {
    return getString("role");
  }

  public MessageOfSystem role(String role) {
    put("role", role);
    return this;
  }

  public JsonNode content() {
    return get("content");
  }

  public MessageOfSystem content(String content) {
    put("content", content);
    return this;
  }

  public MessageOfSystem content(List<MessageTextBlock> content) {
    put("content", content);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public MessageOfSystem cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }
}
