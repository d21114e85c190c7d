// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class Retention extends JsonObject {
  public Retention() {
    put("object", "retention");
  }

  /** @param value whose fields these are; not a copy */
  public Retention(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public Retention object(String object) {
    put("object", object);
    return this;
  }

  /** How long a response of `/v1/responses` can be read again. 0: none is stored, whatever its request asks for, and its `store` says so. What is older is erased at once. */
  public long storedResponsesDays() {
    return required("stored_responses_days", getLong("stored_responses_days"));
  }

  public Retention storedResponsesDays(long storedResponsesDays) {
    put("stored_responses_days", storedResponsesDays);
    return this;
  }

  /** Stored now. */
  public long storedResponses() {
    return required("stored_responses", getLong("stored_responses"));
  }

  public Retention storedResponses(long storedResponses) {
    put("stored_responses", storedResponses);
    return this;
  }

  /** Of these, the items before them included. */
  public long storedCharacters() {
    return required("stored_characters", getLong("stored_characters"));
  }

  public Retention storedCharacters(long storedCharacters) {
    put("stored_characters", storedCharacters);
    return this;
  }
}
