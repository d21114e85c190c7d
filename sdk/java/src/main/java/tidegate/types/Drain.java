// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class Drain extends JsonObject {
  public Drain() {
    put("object", "drain");
  }

  /** @param value whose fields these are; not a copy */
  public Drain(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Drain id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Drain object(String object) {
    put("object", object);
    return this;
  }

  public String pool() {
    return getString("pool");
  }

  public Drain pool(String pool) {
    put("pool", pool);
    return this;
  }

  public boolean isDraining() {
    return required("is_draining", getBoolean("is_draining"));
  }

  public Drain isDraining(boolean isDraining) {
    put("is_draining", isDraining);
    return this;
  }
}
