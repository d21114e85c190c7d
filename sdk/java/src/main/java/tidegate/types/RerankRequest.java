// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class RerankRequest extends JsonObject {
  public RerankRequest() {}

  /** @param value whose fields these are; not a copy */
  public RerankRequest(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public RerankRequest model(String model) {
    put("model", model);
    return this;
  }

  public String query() {
    return getString("query");
  }

  public RerankRequest query(String query) {
    put("query", query);
    return this;
  }

  public List<JsonNode> documents() {
    return getList("documents", JsonObject::toNode);
  }

  public RerankRequest documents(List<?> documents) {
    put("documents", documents);
    return this;
  }

  /** How many of the best; all unless said. */
  public Long topN() {
    return getLong("top_n");
  }

  public RerankRequest topN(long topN) {
    put("top_n", topN);
    return this;
  }

  public RerankRequest topN(Long topN) {
    put("top_n", topN);
    return this;
  }

  /** Whether each result has its document's text; false unless said. */
  public Boolean returnDocuments() {
    return getBoolean("return_documents");
  }

  public RerankRequest returnDocuments(boolean returnDocuments) {
    put("return_documents", returnDocuments);
    return this;
  }

  public RerankRequest returnDocuments(Boolean returnDocuments) {
    put("return_documents", returnDocuments);
    return this;
  }

  /** Not supported: A document that is too long is refused, not cut. Refused with 400 unless null, false or empty. */
  public JsonNode maxTokensPerDoc() {
    return get("max_tokens_per_doc");
  }

  public RerankRequest maxTokensPerDoc(Object maxTokensPerDoc) {
    put("max_tokens_per_doc", maxTokensPerDoc);
    return this;
  }

  /** Not supported: A document is its text. Refused with 400 unless null, false or empty. */
  public JsonNode rankFields() {
    return get("rank_fields");
  }

  public RerankRequest rankFields(Object rankFields) {
    put("rank_fields", rankFields);
    return this;
  }

  /** Accepted, and without effect. Usage is told by API key and project. */
  public JsonNode user() {
    return get("user");
  }

  public RerankRequest user(Object user) {
    put("user", user);
    return this;
  }

  public ProviderPreferences provider() {
    return getObject("provider", ProviderPreferences::new);
  }

  public RerankRequest provider(ProviderPreferences provider) {
    put("provider", provider);
    return this;
  }

  /** Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it. */
  public String sessionId() {
    return getString("session_id");
  }

  public RerankRequest sessionId(String sessionId) {
    put("session_id", sessionId);
    return this;
  }

  /** Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`. */
  public JsonNode trace() {
    return get("trace");
  }

  public RerankRequest trace(Object trace) {
    put("trace", trace);
    return this;
  }
}
