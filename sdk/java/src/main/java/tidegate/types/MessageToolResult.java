// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** What a tool answered. `tool_use_id` is that of a call in an earlier message which has no answer yet. */
public final class MessageToolResult extends JsonObject {
  public MessageToolResult() {
    put("type", "tool_result");
  }

  /** @param value whose fields these are; not a copy */
  public MessageToolResult(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageToolResult type(String type) {
    put("type", type);
    return this;
  }

  public String toolUseId() {
    return getString("tool_use_id");
  }

  public MessageToolResult toolUseId(String toolUseId) {
    put("tool_use_id", toolUseId);
    return this;
  }

  public JsonNode content() {
    return get("content");
  }

  public MessageToolResult content(String content) {
    put("content", content);
    return this;
  }

  public MessageToolResult content(List<MessageToolResultContentItem> content) {
    put("content", content);
    return this;
  }

  /** Accepted; what the tool answered says it to the model. */
  public Boolean isError() {
    return getBoolean("is_error");
  }

  public MessageToolResult isError(boolean isError) {
    put("is_error", isError);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public MessageToolResult cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }

  /** Accepted, and without effect. There are no toolsets. */
  public JsonNode toolsetName() {
    return get("toolset_name");
  }

  public MessageToolResult toolsetName(Object toolsetName) {
    put("toolset_name", toolsetName);
    return this;
  }

  /** Accepted, and without effect. It is of another server. */
  public JsonNode providerSpecificFields() {
    return get("provider_specific_fields");
  }

  public MessageToolResult providerSpecificFields(Object providerSpecificFields) {
    put("provider_specific_fields", providerSpecificFields);
    return this;
  }
}
