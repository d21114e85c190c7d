// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** One of MessageTextBlock, MessageToolResult, MessageUserBlockObject, MessageUserBlockObject2, MessageUserBlockObject3: the fields of all. */
public final class MessageUserBlock extends JsonObject {
  public MessageUserBlock() {}

  /** @param value whose fields these are; not a copy */
  public MessageUserBlock(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageUserBlock type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public MessageUserBlock text(String text) {
    put("text", text);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public MessageUserBlock cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }

  /** Accepted, and without effect. It tells where parts of the text came from. */
  public JsonNode citations() {
    return get("citations");
  }

  public MessageUserBlock citations(Object citations) {
    put("citations", citations);
    return this;
  }

  /** Accepted, and without effect. It is of another server. */
  public JsonNode providerSpecificFields() {
    return get("provider_specific_fields");
  }

  public MessageUserBlock providerSpecificFields(Object providerSpecificFields) {
    put("provider_specific_fields", providerSpecificFields);
    return this;
  }

  public String toolUseId() {
    return getString("tool_use_id");
  }

  public MessageUserBlock toolUseId(String toolUseId) {
    put("tool_use_id", toolUseId);
    return this;
  }

  public JsonNode content() {
    return get("content");
  }

  public MessageUserBlock content(String content) {
    put("content", content);
    return this;
  }

  public MessageUserBlock content(List<MessageToolResultContentItem> content) {
    put("content", content);
    return this;
  }

  /** Accepted; what the tool answered says it to the model. */
  public Boolean isError() {
    return getBoolean("is_error");
  }

  public MessageUserBlock isError(boolean isError) {
    put("is_error", isError);
    return this;
  }

  /** Accepted, and without effect. There are no toolsets. */
  public JsonNode toolsetName() {
    return get("toolset_name");
  }

  public MessageUserBlock toolsetName(Object toolsetName) {
    put("toolset_name", toolsetName);
    return this;
  }
}
