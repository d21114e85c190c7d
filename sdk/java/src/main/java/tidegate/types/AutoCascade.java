// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class AutoCascade extends JsonObject {
  public AutoCascade() {}

  /** @param value whose fields these are; not a copy */
  public AutoCascade(JsonNode value) {
    super(value);
  }

  /** Which is tried first. */
  public String model() {
    return getString("model");
  }

  public AutoCascade model(String model) {
    put("model", model);
    return this;
  }

  /** Which answers where the first is not sure. */
  public String nextModel() {
    return getString("next_model");
  }

  public AutoCascade nextModel(String nextModel) {
    put("next_model", nextModel);
    return this;
  }

  /** The first one's answer is given if its tokens' mean log probability is at least this, in millionths. */
  public long keepFromMillionths() {
    return required("keep_from_millionths", getLong("keep_from_millionths"));
  }

  public AutoCascade keepFromMillionths(long keepFromMillionths) {
    put("keep_from_millionths", keepFromMillionths);
    return this;
  }

  /** What it was. null: the first said nothing of it. Absent: nothing was judged, as it did not answer, or nothing could answer instead. */
  public Long meanLogprobMillionths() {
    return getLong("mean_logprob_millionths");
  }

  public AutoCascade meanLogprobMillionths(long meanLogprobMillionths) {
    put("mean_logprob_millionths", meanLogprobMillionths);
    return this;
  }

  public AutoCascade meanLogprobMillionths(Long meanLogprobMillionths) {
    put("mean_logprob_millionths", meanLogprobMillionths);
    return this;
  }
}
