// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Ended requests by what measured them. */
public final class ReconciliationMeasuredBy extends JsonObject {
  public ReconciliationMeasuredBy() {}

  /** @param value whose fields these are; not a copy */
  public ReconciliationMeasuredBy(JsonNode value) {
    super(value);
  }

  public long receipt() {
    return required("receipt", getLong("receipt"));
  }

  public ReconciliationMeasuredBy receipt(long receipt) {
    put("receipt", receipt);
    return this;
  }

  public long provider() {
    return required("provider", getLong("provider"));
  }

  public ReconciliationMeasuredBy provider(long provider) {
    put("provider", provider);
    return this;
  }

  public long cache() {
    return required("cache", getLong("cache"));
  }

  public ReconciliationMeasuredBy cache(long cache) {
    put("cache", cache);
    return this;
  }

  public long relay() {
    return required("relay", getLong("relay"));
  }

  public ReconciliationMeasuredBy relay(long relay) {
    put("relay", relay);
    return this;
  }

  public long checkpoint() {
    return required("checkpoint", getLong("checkpoint"));
  }

  public ReconciliationMeasuredBy checkpoint(long checkpoint) {
    put("checkpoint", checkpoint);
    return this;
  }

  public long none() {
    return required("none", getLong("none"));
  }

  public ReconciliationMeasuredBy none(long none) {
    put("none", none);
    return this;
  }
}
