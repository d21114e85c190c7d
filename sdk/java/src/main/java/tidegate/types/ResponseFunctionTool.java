// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.JsonObject;

public final class ResponseFunctionTool extends JsonObject {
  public ResponseFunctionTool() {
    put("type", "function");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseFunctionTool(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseFunctionTool type(String type) {
    put("type", type);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public ResponseFunctionTool name(String name) {
    put("name", name);
    return this;
  }

  public String description() {
    return getString("description");
  }

  public ResponseFunctionTool description(String description) {
    put("description", description);
    return this;
  }

  public Map<String, JsonNode> parameters() {
    return getMap("parameters", JsonObject::toNode);
  }

  public ResponseFunctionTool parameters(Map<String, ?> parameters) {
    put("parameters", parameters);
    return this;
  }

  /** Whether arguments always fit `parameters`, enforced token by token. Default false. */
  public Boolean strict() {
    return getBoolean("strict");
  }

  public ResponseFunctionTool strict(boolean strict) {
    put("strict", strict);
    return this;
  }

  public ResponseFunctionTool strict(Boolean strict) {
    put("strict", strict);
    return this;
  }

  /** Accepted, and without effect. Only the model calls. */
  public JsonNode allowedCallers() {
    return get("allowed_callers");
  }

  public ResponseFunctionTool allowedCallers(Object allowedCallers) {
    put("allowed_callers", allowedCallers);
    return this;
  }

  /** Not supported: Calls are answered in the next request. Refused with 400 unless null, false or empty. */
  public JsonNode async() {
    return get("async");
  }

  public ResponseFunctionTool async(Object async) {
    put("async", async);
    return this;
  }

  /** Not supported: Every tool is shown to the model. Refused with 400 unless null, false or empty. */
  public JsonNode deferLoading() {
    return get("defer_loading");
  }

  public ResponseFunctionTool deferLoading(Object deferLoading) {
    put("defer_loading", deferLoading);
    return this;
  }

  /** Not supported: What a tool answers is text. Refused with 400 unless null, false or empty. */
  public JsonNode outputSchema() {
    return get("output_schema");
  }

  public ResponseFunctionTool outputSchema(Object outputSchema) {
    put("output_schema", outputSchema);
    return this;
  }
}
