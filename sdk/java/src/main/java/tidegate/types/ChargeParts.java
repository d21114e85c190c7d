// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** What it is for. The parts are the amount, exactly: each request's charge is shared out by what its parts are priced at, rounded down, and the rest goes singly to the parts that lost the most by that, of equals to the earlier in this order. */
public final class ChargeParts extends JsonObject {
  public ChargeParts() {}

  /** @param value whose fields these are; not a copy */
  public ChargeParts(JsonNode value) {
    super(value);
  }

  public long uncachedInputNanoUsd() {
    return required("uncached_input_nano_usd", getLong("uncached_input_nano_usd"));
  }

  public ChargeParts uncachedInputNanoUsd(long uncachedInputNanoUsd) {
    put("uncached_input_nano_usd", uncachedInputNanoUsd);
    return this;
  }

  public long cachedInputNanoUsd() {
    return required("cached_input_nano_usd", getLong("cached_input_nano_usd"));
  }

  public ChargeParts cachedInputNanoUsd(long cachedInputNanoUsd) {
    put("cached_input_nano_usd", cachedInputNanoUsd);
    return this;
  }

  public long outputNanoUsd() {
    return required("output_nano_usd", getLong("output_nano_usd"));
  }

  public ChargeParts outputNanoUsd(long outputNanoUsd) {
    put("output_nano_usd", outputNanoUsd);
    return this;
  }

  /** For requests themselves, and for device time. */
  public long otherNanoUsd() {
    return required("other_nano_usd", getLong("other_nano_usd"));
  }

  public ChargeParts otherNanoUsd(long otherNanoUsd) {
    put("other_nano_usd", otherNanoUsd);
    return this;
  }

  /** Of before it was told apart. */
  public long unknownNanoUsd() {
    return required("unknown_nano_usd", getLong("unknown_nano_usd"));
  }

  public ChargeParts unknownNanoUsd(long unknownNanoUsd) {
    put("unknown_nano_usd", unknownNanoUsd);
    return this;
  }
}
