// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** What a tool answered. `tool_call_id` is that of a call in an earlier message which has no answer yet. */
public final class ChatToolMessage extends JsonObject {
  public ChatToolMessage() {
    put("role", "tool");
  }

  /** @param value whose fields these are; not a copy */
  public ChatToolMessage(JsonNode value) {
    super(value);
  }

  public String role() {
    return getString("role");
  }

  public ChatToolMessage role(String role) {
    put("role", role);
    return this;
  }

  public JsonNode content() {
    return get("content");
  }

  public ChatToolMessage content(String content) {
    put("content", content);
    return this;
  }

  public ChatToolMessage content(List<ChatTextPart> content) {
    put("content", content);
    return this;
  }

  public String toolCallId() {
    return getString("tool_call_id");
  }

  public ChatToolMessage toolCallId(String toolCallId) {
    put("tool_call_id", toolCallId);
    return this;
  }

  /** Accepted; templates do not show it. */
  public String name() {
    return getString("name");
  }

  public ChatToolMessage name(String name) {
    put("name", name);
    return this;
  }

  /** Accepted, and without effect. It is of another server. */
  public JsonNode providerSpecificFields() {
    return get("provider_specific_fields");
  }

  public ChatToolMessage providerSpecificFields(Object providerSpecificFields) {
    put("provider_specific_fields", providerSpecificFields);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public ChatToolMessage cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }
}
