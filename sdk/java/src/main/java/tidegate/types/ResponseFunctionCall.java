// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseFunctionCall extends JsonObject {
  public ResponseFunctionCall() {
    put("type", "function_call");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseFunctionCall(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseFunctionCall type(String type) {
    put("type", type);
    return this;
  }

  public String id() {
    return getString("id");
  }

  public ResponseFunctionCall id(String id) {
    put("id", id);
    return this;
  }

  public String callId() {
    return getString("call_id");
  }

  public ResponseFunctionCall callId(String callId) {
    put("call_id", callId);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public ResponseFunctionCall name(String name) {
    put("name", name);
    return this;
  }

  /** JSON, as the model wrote it. */
  public String arguments() {
    return getString("arguments");
  }

  public ResponseFunctionCall arguments(String arguments) {
    put("arguments", arguments);
    return this;
  }

  public String status() {
    return getString("status");
  }

  public ResponseFunctionCall status(String status) {
    put("status", status);
    return this;
  }
}
