// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Embeddings extends JsonObject {
  public Embeddings() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public Embeddings(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public Embeddings object(String object) {
    put("object", object);
    return this;
  }

  public List<Embedding> data() {
    return getList("data", Embedding::new);
  }

  public Embeddings data(List<Embedding> data) {
    put("data", data);
    return this;
  }

  public Embeddings data(Embedding... data) {
    put("data", data);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public Embeddings model(String model) {
    put("model", model);
    return this;
  }

  public EmbeddingsUsage usage() {
    return getObject("usage", EmbeddingsUsage::new);
  }

  public Embeddings usage(EmbeddingsUsage usage) {
    put("usage", usage);
    return this;
  }
}
