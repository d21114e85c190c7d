// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** One of ResponseMessageParam, ResponseFunctionCallParam, ResponseFunctionOutputParam, ResponseReasoningParam, ResponseItemReference: the fields of all. */
public final class ResponseInputItem extends JsonObject {
  public ResponseInputItem() {}

  /** @param value whose fields these are; not a copy */
  public ResponseInputItem(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseInputItem type(String type) {
    put("type", type);
    return this;
  }

  public String role() {
    return getString("role");
  }

  public ResponseInputItem role(String role) {
    put("role", role);
    return this;
  }

  public JsonNode content() {
    return get("content");
  }

  public ResponseInputItem content(Object content) {
    put("content", content);
    return this;
  }

  /** Accepted; the item gets an id where it has none. */
  public String id() {
    return getString("id");
  }

  public ResponseInputItem id(String id) {
    put("id", id);
    return this;
  }

  /** Accepted, and without effect. What is sent in is whole. */
  public JsonNode status() {
    return get("status");
  }

  public ResponseInputItem status(Object status) {
    put("status", status);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode phase() {
    return get("phase");
  }

  public ResponseInputItem phase(Object phase) {
    put("phase", phase);
    return this;
  }

  /** Accepted, and without effect. It is of another server. */
  public JsonNode providerSpecificFields() {
    return get("provider_specific_fields");
  }

  public ResponseInputItem providerSpecificFields(Object providerSpecificFields) {
    put("provider_specific_fields", providerSpecificFields);
    return this;
  }

  public String callId() {
    return getString("call_id");
  }

  public ResponseInputItem callId(String callId) {
    put("call_id", callId);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public ResponseInputItem name(String name) {
    put("name", name);
    return this;
  }

  /** JSON, as the model wrote it. */
  public String arguments() {
    return getString("arguments");
  }

  public ResponseInputItem arguments(String arguments) {
    put("arguments", arguments);
    return this;
  }

  /** Accepted, and without effect. Only the model calls. */
  public JsonNode caller() {
    return get("caller");
  }

  public ResponseInputItem caller(Object caller) {
    put("caller", caller);
    return this;
  }

  /** Accepted, and without effect. It is what `arguments` says, as an SDK read it. */
  public JsonNode parsedArguments() {
    return get("parsed_arguments");
  }

  public ResponseInputItem parsedArguments(Object parsedArguments) {
    put("parsed_arguments", parsedArguments);
    return this;
  }

  public JsonNode output() {
    return get("output");
  }

  public ResponseInputItem output(String output) {
    put("output", output);
    return this;
  }

  public ResponseInputItem output(List<ResponseContentListItem> output) {
    put("output", output);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode summary() {
    return get("summary");
  }

  public ResponseInputItem summary(Object summary) {
    put("summary", summary);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode encryptedContent() {
    return get("encrypted_content");
  }

  public ResponseInputItem encryptedContent(Object encryptedContent) {
    put("encrypted_content", encryptedContent);
    return this;
  }
}
