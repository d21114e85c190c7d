// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ResponseMessageParam extends JsonObject {
  public ResponseMessageParam() {}

  /** @param value whose fields these are; not a copy */
  public ResponseMessageParam(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseMessageParam type(String type) {
    put("type", type);
    return this;
  }

  public String role() {
    return getString("role");
  }

  public ResponseMessageParam role(String role) {
    put("role", role);
    return this;
  }

  public JsonNode content() {
    return get("content");
  }

  public ResponseMessageParam content(String content) {
    put("content", content);
    return this;
  }

  public ResponseMessageParam content(List<ResponseContentListItem> content) {
    put("content", content);
    return this;
  }

  /** Accepted; the item gets an id where it has none. */
  public String id() {
    return getString("id");
  }

  public ResponseMessageParam id(String id) {
    put("id", id);
    return this;
  }

  /** Accepted, and without effect. What is sent in is whole. */
  public JsonNode status() {
    return get("status");
  }

  public ResponseMessageParam status(Object status) {
    put("status", status);
    return this;
  }

  /** Accepted, and without effect. It is how an earlier answer was found; templates do not show it. */
  public JsonNode phase() {
    return get("phase");
  }

  public ResponseMessageParam phase(Object phase) {
    put("phase", phase);
    return this;
  }

  /** Accepted, and without effect. It is of another server. */
  public JsonNode providerSpecificFields() {
    return get("provider_specific_fields");
  }

  public ResponseMessageParam providerSpecificFields(Object providerSpecificFields) {
    put("provider_specific_fields", providerSpecificFields);
    return this;
  }
}
