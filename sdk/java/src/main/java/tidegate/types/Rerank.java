// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Rerank extends JsonObject {
  public Rerank() {}

  /** @param value whose fields these are; not a copy */
  public Rerank(JsonNode value) {
    super(value);
  }

  /** Of the request. */
  public String id() {
    return getString("id");
  }

  public Rerank id(String id) {
    put("id", id);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public Rerank model(String model) {
    put("model", model);
    return this;
  }

  /** The best first. */
  public List<RerankResult> results() {
    return getList("results", RerankResult::new);
  }

  public Rerank results(List<RerankResult> results) {
    put("results", results);
    return this;
  }

  public Rerank results(RerankResult... results) {
    put("results", results);
    return this;
  }

  public RerankUsage usage() {
    return getObject("usage", RerankUsage::new);
  }

  public Rerank usage(RerankUsage usage) {
    put("usage", usage);
    return this;
  }

  public RerankMeta meta() {
    return getObject("meta", RerankMeta::new);
  }

  public Rerank meta(RerankMeta meta) {
    put("meta", meta);
    return this;
  }
}
