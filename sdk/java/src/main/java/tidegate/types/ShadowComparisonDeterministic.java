// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Requests whose answers are the same each time: temperature 0, or a seed. */
public final class ShadowComparisonDeterministic extends JsonObject {
  public ShadowComparisonDeterministic() {}

  /** @param value whose fields these are; not a copy */
  public ShadowComparisonDeterministic(JsonNode value) {
    super(value);
  }

  public long compared() {
    return required("compared", getLong("compared"));
  }

  public ShadowComparisonDeterministic compared(long compared) {
    put("compared", compared);
    return this;
  }

  public long equal() {
    return required("equal", getLong("equal"));
  }

  public ShadowComparisonDeterministic equal(long equal) {
    put("equal", equal);
    return this;
  }

  /** The first token that differs, counted from 1, of those that differ. */
  public Double medianFirstDifference() {
    return getDouble("median_first_difference");
  }

  public ShadowComparisonDeterministic medianFirstDifference(double medianFirstDifference) {
    put("median_first_difference", medianFirstDifference);
    return this;
  }

  public ShadowComparisonDeterministic medianFirstDifference(Double medianFirstDifference) {
    put("median_first_difference", medianFirstDifference);
    return this;
  }
}
