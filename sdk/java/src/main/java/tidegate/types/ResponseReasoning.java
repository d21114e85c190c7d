// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Accepted as a hint; these models do not reason. */
public final class ResponseReasoning extends JsonObject {
  public ResponseReasoning() {}

  /** @param value whose fields these are; not a copy */
  public ResponseReasoning(JsonNode value) {
    super(value);
  }

  public String effort() {
    return getString("effort");
  }

  public ResponseReasoning effort(String effort) {
    put("effort", effort);
    return this;
  }

  public String summary() {
    return getString("summary");
  }

  public ResponseReasoning summary(String summary) {
    put("summary", summary);
    return this;
  }

  public String generateSummary() {
    return getString("generate_summary");
  }

  public ResponseReasoning generateSummary(String generateSummary) {
    put("generate_summary", generateSummary);
    return this;
  }

  /** Accepted, and without effect. These models do not reason. */
  public JsonNode context() {
    return get("context");
  }

  public ResponseReasoning context(Object context) {
    put("context", context);
    return this;
  }

  /** Accepted, and without effect. These models do not reason. */
  public JsonNode mode() {
    return get("mode");
  }

  public ResponseReasoning mode(Object mode) {
    put("mode", mode);
    return this;
  }
}
