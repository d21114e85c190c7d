// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseFunctionCallParam extends JsonObject {
  public ResponseFunctionCallParam() {
    put("type", "function_call");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseFunctionCallParam(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseFunctionCallParam type(String type) {
    put("type", type);
    return this;
  }

  public String callId() {
    return getString("call_id");
  }

  public ResponseFunctionCallParam callId(String callId) {
    put("call_id", callId);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public ResponseFunctionCallParam name(String name) {
    put("name", name);
    return this;
  }

  /** JSON, as the model wrote it. */
  public String arguments() {
    return getString("arguments");
  }

  public ResponseFunctionCallParam arguments(String arguments) {
    put("arguments", arguments);
    return this;
  }

  /** Accepted; the item gets an id where it has none. */
  public String id() {
    return getString("id");
  }

  public ResponseFunctionCallParam id(String id) {
    put("id", id);
    return this;
  }

  /** Accepted, and without effect. What is sent in is whole. */
  public JsonNode status() {
    return get("status");
  }

  public ResponseFunctionCallParam status(Object status) {
    put("status", status);
    return this;
  }

  /** Accepted, and without effect. Only the model calls. */
  public JsonNode caller() {
    return get("caller");
  }

  public ResponseFunctionCallParam caller(Object caller) {
    put("caller", caller);
    return this;
  }

  /** Accepted, and without effect. It is what `arguments` says, as an SDK read it. */
  public JsonNode parsedArguments() {
    return get("parsed_arguments");
  }

  public ResponseFunctionCallParam parsedArguments(Object parsedArguments) {
    put("parsed_arguments", parsedArguments);
    return this;
  }

  /** Accepted, and without effect. It is of another server. */
  public JsonNode providerSpecificFields() {
    return get("provider_specific_fields");
  }

  public ResponseFunctionCallParam providerSpecificFields(Object providerSpecificFields) {
    put("provider_specific_fields", providerSpecificFields);
    return this;
  }
}
