// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MessageTextBlock extends JsonObject {
  public MessageTextBlock() {
    put("type", "text");
  }

  /** @param value whose fields these are; not a copy */
  public MessageTextBlock(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageTextBlock type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public MessageTextBlock text(String text) {
    put("text", text);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public MessageTextBlock cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }

  /** Accepted, and without effect. It tells where parts of the text came from. */
  public JsonNode citations() {
    return get("citations");
  }

  public MessageTextBlock citations(Object citations) {
    put("citations", citations);
    return this;
  }

  /** Accepted, and without effect. It is of another server. */
  public JsonNode providerSpecificFields() {
    return get("provider_specific_fields");
  }

  public MessageTextBlock providerSpecificFields(Object providerSpecificFields) {
    put("provider_specific_fields", providerSpecificFields);
    return this;
  }
}
