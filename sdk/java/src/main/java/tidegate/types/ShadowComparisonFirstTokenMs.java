// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** The same of the shadow. */
public final class ShadowComparisonFirstTokenMs extends JsonObject {
  public ShadowComparisonFirstTokenMs() {}

  /** @param value whose fields these are; not a copy */
  public ShadowComparisonFirstTokenMs(JsonNode value) {
    super(value);
  }

  public Double median() {
    return getDouble("median");
  }

  public ShadowComparisonFirstTokenMs median(double median) {
    put("median", median);
    return this;
  }

  public ShadowComparisonFirstTokenMs median(Double median) {
    put("median", median);
    return this;
  }

  public Double p95() {
    return getDouble("p95");
  }

  public ShadowComparisonFirstTokenMs p95(double p95) {
    put("p95", p95);
    return this;
  }

  public ShadowComparisonFirstTokenMs p95(Double p95) {
    put("p95", p95);
    return this;
  }
}
