// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ModelAlias extends JsonObject {
  public ModelAlias() {
    put("object", "model_alias");
  }

  /** @param value whose fields these are; not a copy */
  public ModelAlias(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public ModelAlias id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public ModelAlias object(String object) {
    put("object", object);
    return this;
  }

  public String target() {
    return getString("target");
  }

  public ModelAlias target(String target) {
    put("target", target);
    return this;
  }

  /** The model at its end; null: it leads nowhere. */
  public String model() {
    return getString("model");
  }

  public ModelAlias model(String model) {
    put("model", model);
    return this;
  }
}
