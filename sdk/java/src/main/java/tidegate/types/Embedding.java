// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Embedding extends JsonObject {
  public Embedding() {
    put("object", "embedding");
  }

  /** @param value whose fields these are; not a copy */
  public Embedding(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public Embedding object(String object) {
    put("object", object);
    return this;
  }

  /** Of the input. */
  public long index() {
    return required("index", getLong("index"));
  }

  public Embedding index(long index) {
    put("index", index);
    return this;
  }

  /** Of length 1; in base64 where that was asked for. */
  public JsonNode embedding() {
    return get("embedding");
  }

  public Embedding embedding(String embedding) {
    put("embedding", embedding);
    return this;
  }

  public Embedding embedding(List<Double> embedding) {
    put("embedding", embedding);
    return this;
  }
}
