// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ConfidencePoint extends JsonObject {
  public ConfidencePoint() {}

  /** @param value whose fields these are; not a copy */
  public ConfidencePoint(JsonNode value) {
    super(value);
  }

  /** Of a token of the answer's first 64, on average: of the natural logarithm. */
  public long meanLogprobMillionths() {
    return required("mean_logprob_millionths", getLong("mean_logprob_millionths"));
  }

  public ConfidencePoint meanLogprobMillionths(long meanLogprobMillionths) {
    put("mean_logprob_millionths", meanLogprobMillionths);
    return this;
  }

  /** Of 100 answers with at least that, how many are right. */
  public long right() {
    return required("right", getLong("right"));
  }

  public ConfidencePoint right(long right) {
    put("right", right);
    return this;
  }
}
