// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** As the last message it is the beginning of the answer, if it is text alone. */
public final class MessageOfAssistant extends JsonObject {
  public MessageOfAssistant() {
    put("role", "assistant");
  }

  /** @param value whose fields these are; not a copy */
  public MessageOfAssistant(JsonNode value) {
    super(value);
  }

  public String role() {
    return getString("role");
  }

  public MessageOfAssistant role(String role) {
    put("role", role);
    return this;
  }

  public JsonNode content() {
    return get("content");
  }

  public MessageOfAssistant content(String content) {
    put("content", content);
    return this;
  }

  public MessageOfAssistant content(List<MessageAssistantBlock> content) {
    put("content", content);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public MessageOfAssistant cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }
}
