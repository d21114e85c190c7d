// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Of streams, from their dispatch on, at the deployment that answered. */
public final class ShadowComparisonGivenFirstTokenMs extends JsonObject {
  public ShadowComparisonGivenFirstTokenMs() {}

  /** @param value whose fields these are; not a copy */
  public ShadowComparisonGivenFirstTokenMs(JsonNode value) {
    super(value);
  }

  public Double median() {
    return getDouble("median");
  }

  public ShadowComparisonGivenFirstTokenMs median(double median) {
    put("median", median);
    return this;
  }

  public ShadowComparisonGivenFirstTokenMs median(Double median) {
    put("median", median);
    return this;
  }

  public Double p95() {
    return getDouble("p95");
  }

  public ShadowComparisonGivenFirstTokenMs p95(double p95) {
    put("p95", p95);
    return this;
  }

  public ShadowComparisonGivenFirstTokenMs p95(Double p95) {
    put("p95", p95);
    return this;
  }
}
