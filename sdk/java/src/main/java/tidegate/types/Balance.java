// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class Balance extends JsonObject {
  public Balance() {}

  /** @param value whose fields these are; not a copy */
  public Balance(JsonNode value) {
    super(value);
  }

  /** Credits granted less charges. */
  public long postedNanoUsd() {
    return required("posted_nano_usd", getLong("posted_nano_usd"));
  }

  public Balance postedNanoUsd(long postedNanoUsd) {
    put("posted_nano_usd", postedNanoUsd);
    return this;
  }

  /** Set aside for requests that are still running. */
  public long heldNanoUsd() {
    return required("held_nano_usd", getLong("held_nano_usd"));
  }

  public Balance heldNanoUsd(long heldNanoUsd) {
    put("held_nano_usd", heldNanoUsd);
    return this;
  }

  /** What a new request can use: posted less held, plus the credit limit. */
  public long availableNanoUsd() {
    return required("available_nano_usd", getLong("available_nano_usd"));
  }

  public Balance availableNanoUsd(long availableNanoUsd) {
    put("available_nano_usd", availableNanoUsd);
    return this;
  }
}
