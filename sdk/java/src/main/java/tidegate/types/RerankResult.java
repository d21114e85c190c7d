// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RerankResult extends JsonObject {
  public RerankResult() {}

  /** @param value whose fields these are; not a copy */
  public RerankResult(JsonNode value) {
    super(value);
  }

  /** Of the document in the request. */
  public long index() {
    return required("index", getLong("index"));
  }

  public RerankResult index(long index) {
    put("index", index);
    return this;
  }

  /** From 0 to 1. */
  public double relevanceScore() {
    return required("relevance_score", getDouble("relevance_score"));
  }

  public RerankResult relevanceScore(double relevanceScore) {
    put("relevance_score", relevanceScore);
    return this;
  }

  public RerankResultDocument document() {
    return getObject("document", RerankResultDocument::new);
  }

  public RerankResult document(RerankResultDocument document) {
    put("document", document);
    return this;
  }
}
