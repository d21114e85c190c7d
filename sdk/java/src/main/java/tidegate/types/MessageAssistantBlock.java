// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.JsonObject;

/** One of MessageTextBlock, MessageToolUse, MessageThinking, MessageRedactedThinking, MessageAssistantBlockObject: the fields of all. */
public final class MessageAssistantBlock extends JsonObject {
  public MessageAssistantBlock() {}

  /** @param value whose fields these are; not a copy */
  public MessageAssistantBlock(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageAssistantBlock type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public MessageAssistantBlock text(String text) {
    put("text", text);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public MessageAssistantBlock cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }

  /** Accepted, and without effect. It tells where parts of the text came from. */
  public JsonNode citations() {
    return get("citations");
  }

  public MessageAssistantBlock citations(Object citations) {
    put("citations", citations);
    return this;
  }

  /** Accepted, and without effect. It is of another server. */
  public JsonNode providerSpecificFields() {
    return get("provider_specific_fields");
  }

  public MessageAssistantBlock providerSpecificFields(Object providerSpecificFields) {
    put("provider_specific_fields", providerSpecificFields);
    return this;
  }

  public String id() {
    return getString("id");
  }

  public MessageAssistantBlock id(String id) {
    put("id", id);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public MessageAssistantBlock name(String name) {
    put("name", name);
    return this;
  }

  public Map<String, JsonNode> input() {
    return getMap("input", JsonObject::toNode);
  }

  public MessageAssistantBlock input(Map<String, ?> input) {
    put("input", input);
    return this;
  }

  /** Accepted, and without effect. Only the model calls. */
  public JsonNode caller() {
    return get("caller");
  }

  public MessageAssistantBlock caller(Object caller) {
    put("caller", caller);
    return this;
  }

  /** Accepted, and without effect. There are no toolsets. */
  public JsonNode toolsetName() {
    return get("toolset_name");
  }

  public MessageAssistantBlock toolsetName(Object toolsetName) {
    put("toolset_name", toolsetName);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode thinking() {
    return get("thinking");
  }

  public MessageAssistantBlock thinking(Object thinking) {
    put("thinking", thinking);
    return this;
  }

  /** Accepted, and without effect. */
  public JsonNode signature() {
    return get("signature");
  }

  public MessageAssistantBlock signature(Object signature) {
    put("signature", signature);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode data() {
    return get("data");
  }

  public MessageAssistantBlock data(Object data) {
    put("data", data);
    return this;
  }
}
