// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class MessageOfUser extends JsonObject {
  public MessageOfUser() {
    put("role", "user");
  }

  /** @param value whose fields these are; not a copy */
  public MessageOfUser(JsonNode value) {
    super(value);
  }

  public String role() {
    return getString("role");
  }

  public MessageOfUser role(String role) {
    put("role", role);
    return this;
  }

  public JsonNode content() {
    return get("content");
  }

  public MessageOfUser content(String content) {
    put("content", content);
    return this;
  }

  public MessageOfUser content(List<MessageUserBlock> content) {
    put("content", content);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public MessageOfUser cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }
}
