// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.JsonObject;

public final class MessageToolUse extends JsonObject {
  public MessageToolUse() {
    put("type", "tool_use");
  }

  /** @param value whose fields these are; not a copy */
  public MessageToolUse(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageToolUse type(String type) {
    put("type", type);
    return this;
  }

  public String id() {
    return getString("id");
  }

  public MessageToolUse id(String id) {
    put("id", id);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public MessageToolUse name(String name) {
    put("name", name);
    return this;
  }

  public Map<String, JsonNode> input() {
    return getMap("input", JsonObject::toNode);
  }

  public MessageToolUse input(Map<String, ?> input) {
    put("input", input);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public MessageToolUse cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }

  /** Accepted, and without effect. Only the model calls. */
  public JsonNode caller() {
    return get("caller");
  }

  public MessageToolUse caller(Object caller) {
    put("caller", caller);
    return this;
  }

  /** Accepted, and without effect. There are no toolsets. */
  public JsonNode toolsetName() {
    return get("toolset_name");
  }

  public MessageToolUse toolsetName(Object toolsetName) {
    put("toolset_name", toolsetName);
    return this;
  }

  /** Accepted, and without effect. It is of another server. */
  public JsonNode providerSpecificFields() {
    return get("provider_specific_fields");
  }

  public MessageToolUse providerSpecificFields(Object providerSpecificFields) {
    put("provider_specific_fields", providerSpecificFields);
    return this;
  }
}
