// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseCache extends JsonObject {
  public ResponseCache() {
    put("object", "response_cache");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseCache(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public ResponseCache object(String object) {
    put("object", object);
    return this;
  }

  /** `off`: nothing is kept, and what was kept is erased. `by_request`: for requests that ask for it. `always`: for all that do not ask for the contrary. */
  public String mode() {
    return getString("mode");
  }

  public ResponseCache mode(String mode) {
    put("mode", mode);
    return this;
  }

  /** How long an answer is kept at most. A request may ask for less. */
  public Long ttlSeconds() {
    return getLong("ttl_seconds");
  }

  public ResponseCache ttlSeconds(long ttlSeconds) {
    put("ttl_seconds", ttlSeconds);
    return this;
  }

  /** Kept now; those that are too old among them. */
  public long answers() {
    return required("answers", getLong("answers"));
  }

  public ResponseCache answers(long answers) {
    put("answers", answers);
    return this;
  }

  /** Of these answers, in UTF-8. */
  public long bytes() {
    return required("bytes", getLong("bytes"));
  }

  public ResponseCache bytes(long bytes) {
    put("bytes", bytes);
    return this;
  }

  /** Beyond it the oldest give way. */
  public long maxBytes() {
    return required("max_bytes", getLong("max_bytes"));
  }

  public ResponseCache maxBytes(long maxBytes) {
    put("max_bytes", maxBytes);
    return this;
  }
}
