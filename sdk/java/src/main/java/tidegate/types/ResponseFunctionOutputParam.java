// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** What a tool answered. `call_id` is that of a call before it which has no answer yet. */
public final class ResponseFunctionOutputParam extends JsonObject {
  public ResponseFunctionOutputParam() {
    put("type", "function_call_output");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseFunctionOutputParam(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseFunctionOutputParam type(String type) {
    put("type", type);
    return this;
  }

  public String callId() {
    return getString("call_id");
  }

  public ResponseFunctionOutputParam callId(String callId) {
    put("call_id", callId);
    return this;
  }

  public JsonNode output() {
    return get("output");
  }

  public ResponseFunctionOutputParam output(String output) {
    put("output", output);
    return this;
  }

  public ResponseFunctionOutputParam output(List<ResponseContentListItem> output) {
    put("output", output);
    return this;
  }

  /** Accepted; the item gets an id where it has none. */
  public String id() {
    return getString("id");
  }

  public ResponseFunctionOutputParam id(String id) {
    put("id", id);
    return this;
  }

  /** Accepted, and without effect. What is sent in is whole. */
  public JsonNode status() {
    return get("status");
  }

  public ResponseFunctionOutputParam status(Object status) {
    put("status", status);
    return this;
  }

  /** Accepted, and without effect. Only the model calls. */
  public JsonNode caller() {
    return get("caller");
  }

  public ResponseFunctionOutputParam caller(Object caller) {
    put("caller", caller);
    return this;
  }
}
