// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** One of MessageTextBlock, MessageToolResultContentObject, MessageToolResultContentObject2, MessageToolResultContentObject3: the fields of all. */
public final class MessageToolResultContentItem extends JsonObject {
  public MessageToolResultContentItem() {}

  /** @param value whose fields these are; not a copy */
  public MessageToolResultContentItem(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageToolResultContentItem type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public MessageToolResultContentItem text(String text) {
    put("text", text);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public MessageToolResultContentItem cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }

  /** Accepted, and without effect. It tells where parts of the text came from. */
  public JsonNode citations() {
    return get("citations");
  }

  public MessageToolResultContentItem citations(Object citations) {
    put("citations", citations);
    return this;
  }

  /** Accepted, and without effect. It is of another server. */
  public JsonNode providerSpecificFields() {
    return get("provider_specific_fields");
  }

  public MessageToolResultContentItem providerSpecificFields(Object providerSpecificFields) {
    put("provider_specific_fields", providerSpecificFields);
    return this;
  }
}
