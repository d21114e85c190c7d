// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.JsonObject;

public final class MessageTool extends JsonObject {
  public MessageTool() {}

  /** @param value whose fields these are; not a copy */
  public MessageTool(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageTool type(String type) {
    put("type", type);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public MessageTool name(String name) {
    put("name", name);
    return this;
  }

  public String description() {
    return getString("description");
  }

  public MessageTool description(String description) {
    put("description", description);
    return this;
  }

  /** A JSON schema of the input, an object. */
  public Map<String, JsonNode> inputSchema() {
    return getMap("input_schema", JsonObject::toNode);
  }

  public MessageTool inputSchema(Map<String, ?> inputSchema) {
    put("input_schema", inputSchema);
    return this;
  }

  /** Whether inputs always fit `input_schema`, enforced token by token. */
  public Boolean strict() {
    return getBoolean("strict");
  }

  public MessageTool strict(boolean strict) {
    put("strict", strict);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public MessageTool cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }

  /** Accepted, and without effect. Only the model calls. */
  public JsonNode allowedCallers() {
    return get("allowed_callers");
  }

  public MessageTool allowedCallers(Object allowedCallers) {
    put("allowed_callers", allowedCallers);
    return this;
  }

  /** Accepted, and without effect. Inputs are always streamed as they are written. */
  public JsonNode eagerInputStreaming() {
    return get("eager_input_streaming");
  }

  public MessageTool eagerInputStreaming(Object eagerInputStreaming) {
    put("eager_input_streaming", eagerInputStreaming);
    return this;
  }

  /** Not supported: Every tool is shown to the model. Refused with 400 unless null, false or empty. */
  public JsonNode deferLoading() {
    return get("defer_loading");
  }

  public MessageTool deferLoading(Object deferLoading) {
    put("defer_loading", deferLoading);
    return this;
  }

  /** Not supported: Templates show no examples. Refused with 400 unless null, false or empty. */
  public JsonNode inputExamples() {
    return get("input_examples");
  }

  public MessageTool inputExamples(Object inputExamples) {
    put("input_examples", inputExamples);
    return this;
  }
}
