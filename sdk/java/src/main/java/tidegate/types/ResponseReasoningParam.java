// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** It is how an earlier answer was found; templates do not show it. */
public final class ResponseReasoningParam extends JsonObject {
  public ResponseReasoningParam() {
    put("type", "reasoning");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseReasoningParam(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseReasoningParam type(String type) {
    put("type", type);
    return this;
  }

  /** Accepted; the item gets an id where it has none. */
  public String id() {
    return getString("id");
  }

  public ResponseReasoningParam id(String id) {
    put("id", id);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode summary() {
    return get("summary");
  }

  public ResponseReasoningParam summary(Object summary) {
    put("summary", summary);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode content() {
    return get("content");
  }

  public ResponseReasoningParam content(Object content) {
    put("content", content);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode encryptedContent() {
    return get("encrypted_content");
  }

  public ResponseReasoningParam encryptedContent(Object encryptedContent) {
    put("encrypted_content", encryptedContent);
    return this;
  }

  /** Accepted, and without effect. What is sent in is whole. */
  public JsonNode status() {
    return get("status");
  }

  public ResponseReasoningParam status(Object status) {
    put("status", status);
    return this;
  }

  /** Accepted, and without effect. It is of another server. */
  public JsonNode providerSpecificFields() {
    return get("provider_specific_fields");
  }

  public ResponseReasoningParam providerSpecificFields(Object providerSpecificFields) {
    put("provider_specific_fields", providerSpecificFields);
    return this;
  }
}
