// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PutResponseCacheRequest extends JsonObject {
  public PutResponseCacheRequest() {}

  /** @param value whose fields these are; not a copy */
  public PutResponseCacheRequest(JsonNode value) {
    super(value);
  }

  /** `off`: nothing is kept, and what was kept is erased. `by_request`: for requests that ask for it. `always`: for all that do not ask for the contrary. */
  public String mode() {
    return getString("mode");
  }

  public PutResponseCacheRequest mode(String mode) {
    put("mode", mode);
    return this;
  }

  /** How long an answer is kept at most. A request may ask for less. */
  public Long ttlSeconds() {
    return getLong("ttl_seconds");
  }

  public PutResponseCacheRequest ttlSeconds(long ttlSeconds) {
    put("ttl_seconds", ttlSeconds);
    return this;
  }
}
