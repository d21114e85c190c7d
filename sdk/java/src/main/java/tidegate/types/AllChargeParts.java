// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** What it is for. The parts are the amount, exactly: each request's charge is shared out by what its parts are priced at, rounded down, and the rest goes singly to the parts that lost the most by that, of equals to the earlier in this order. In decimal. */
public final class AllChargeParts extends JsonObject {
  public AllChargeParts() {}

  /** @param value whose fields these are; not a copy */
  public AllChargeParts(JsonNode value) {
    super(value);
  }

  public String uncachedInputNanoUsd() {
    return getString("uncached_input_nano_usd");
  }

  public AllChargeParts uncachedInputNanoUsd(String uncachedInputNanoUsd) {
    put("uncached_input_nano_usd", uncachedInputNanoUsd);
    return this;
  }

  public String cachedInputNanoUsd() {
    return getString("cached_input_nano_usd");
  }

  public AllChargeParts cachedInputNanoUsd(String cachedInputNanoUsd) {
    put("cached_input_nano_usd", cachedInputNanoUsd);
    return this;
  }

  public String outputNanoUsd() {
    return getString("output_nano_usd");
  }

  public AllChargeParts outputNanoUsd(String outputNanoUsd) {
    put("output_nano_usd", outputNanoUsd);
    return this;
  }

  /** For requests themselves, and for device time. */
  public String otherNanoUsd() {
    return getString("other_nano_usd");
  }

  public AllChargeParts otherNanoUsd(String otherNanoUsd) {
    put("other_nano_usd", otherNanoUsd);
    return this;
  }

  /** Of before it was told apart. */
  public String unknownNanoUsd() {
    return getString("unknown_nano_usd");
  }

  public AllChargeParts unknownNanoUsd(String unknownNanoUsd) {
    put("unknown_nano_usd", unknownNanoUsd);
    return this;
  }
}
