// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import tidegate.JsonObject;

public final class AutoRecord extends JsonObject {
  public AutoRecord() {}

  /** @param value whose fields these are; not a copy */
  public AutoRecord(JsonNode value) {
    super(value);
  }

  /** The version of what judged the texts. */
  public long classifier() {
    return required("classifier", getLong("classifier"));
  }

  public AutoRecord classifier(long classifier) {
    put("classifier", classifier);
    return this;
  }

  public long costQualityTradeoff() {
    return required("cost_quality_tradeoff", getLong("cost_quality_tradeoff"));
  }

  public AutoRecord costQualityTradeoff(long costQualityTradeoff) {
    put("cost_quality_tradeoff", costQualityTradeoff);
    return this;
  }

  public List<String> allowedModels() {
    return getList("allowed_models", JsonObject::toText);
  }

  public AutoRecord allowedModels(List<String> allowedModels) {
    put("allowed_models", allowedModels);
    return this;
  }

  public List<String> excludedModels() {
    return getList("excluded_models", JsonObject::toText);
  }

  public AutoRecord excludedModels(List<String> excludedModels) {
    put("excluded_models", excludedModels);
    return this;
  }

  /** What the user's texts were taken for, in their order; the last is answered. */
  public List<Map<String, Long>> turns() {
    return getList("turns", JsonObject.mapOf(JsonObject::toLong));
  }

  public AutoRecord turns(List<Map<String, Long>> turns) {
    put("turns", turns);
    return this;
  }

  /** Absent: false. */
  public Boolean cascade() {
    return getBoolean("cascade");
  }

  public AutoRecord cascade(boolean cascade) {
    put("cascade", cascade);
    return this;
  }

  public AutoRecord cascade(Boolean cascade) {
    put("cascade", cascade);
    return this;
  }

  /** The model that answered the conversation's last turn, as a cheaper one was not sure: it is asked at once. Absent: none is known. */
  public String escalatedTo() {
    return getString("escalated_to");
  }

  public AutoRecord escalatedTo(String escalatedTo) {
    put("escalated_to", escalatedTo);
    return this;
  }
}
