// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ChatDeveloperMessage extends JsonObject {
  public ChatDeveloperMessage() {
    put("role", "developer");
  }

  /** @param value whose fields these are; not a copy */
  public ChatDeveloperMessage(JsonNode value) {
    super(value);
  }

  public String role() {
    return getString("role");
  }

  public ChatDeveloperMessage role(String role) {
    put("role", role);
    return this;
  }

  public JsonNode content() {
    return get("content");
  }

  public ChatDeveloperMessage content(String content) {
    put("content", content);
    return this;
  }

  public ChatDeveloperMessage content(List<ChatTextPart> content) {
    put("content", content);
    return this;
  }

  /** Accepted; templates do not show it. */
  public String name() {
    return getString("name");
  }

  public ChatDeveloperMessage name(String name) {
    put("name", name);
    return this;
  }

  /** Accepted, and without effect. It is of another server. */
  public JsonNode providerSpecificFields() {
    return get("provider_specific_fields");
  }

  public ChatDeveloperMessage providerSpecificFields(Object providerSpecificFields) {
    put("provider_specific_fields", providerSpecificFields);
    return this;
  }

  /** Accepted, and without effect. Prompts are cached whether it is there or not. */
  public JsonNode cacheControl() {
    return get("cache_control");
  }

  public ChatDeveloperMessage cacheControl(Object cacheControl) {
    put("cache_control", cacheControl);
    return this;
  }
}
