// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class Booking extends JsonObject {
  public Booking() {
    put("object", "booking");
  }

  /** @param value whose fields these are; not a copy */
  public Booking(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public Booking object(String object) {
    put("object", object);
    return this;
  }

  public boolean isNew() {
    return required("is_new", getBoolean("is_new"));
  }

  public Booking isNew(boolean isNew) {
    put("is_new", isNew);
    return this;
  }

  public Balance balance() {
    return getObject("balance", Balance::new);
  }

  public Booking balance(Balance balance) {
    put("balance", balance);
    return this;
  }
}
