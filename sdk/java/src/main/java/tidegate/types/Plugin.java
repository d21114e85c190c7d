// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** One of AutoRouter, ContextCompression, ResponseHealing, AbsentPlugin: the fields of all. */
public final class Plugin extends JsonObject {
  public Plugin() {}

  /** @param value whose fields these are; not a copy */
  public Plugin(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Plugin id(String id) {
    put("id", id);
    return this;
  }

  /** false: as if it were not there. */
  public Boolean enabled() {
    return getBoolean("enabled");
  }

  public Plugin enabled(boolean enabled) {
    put("enabled", enabled);
    return this;
  }

  public Plugin enabled(Boolean enabled) {
    put("enabled", enabled);
    return this;
  }

  /** No model but these. `*` stands for any characters: `small-*`. */
  public List<String> allowedModels() {
    return getList("allowed_models", JsonObject::toText);
  }

  public Plugin allowedModels(List<String> allowedModels) {
    put("allowed_models", allowedModels);
    return this;
  }

  /** None of these. */
  public List<String> excludedModels() {
    return getList("excluded_models", JsonObject::toText);
  }

  public Plugin excludedModels(List<String> excludedModels) {
    put("excluded_models", excludedModels);
    return this;
  }

  /** 0: the best model, whatever it costs. 10: the cheapest. Between them the cheapest of those whose answers are expected to be right nearly as often as the best one's: see the guide on models. Default 7. */
  public Long costQualityTradeoff() {
    return getLong("cost_quality_tradeoff");
  }

  public Plugin costQualityTradeoff(long costQualityTradeoff) {
    put("cost_quality_tradeoff", costQualityTradeoff);
    return this;
  }

  public Plugin costQualityTradeoff(Long costQualityTradeoff) {
    put("cost_quality_tradeoff", costQualityTradeoff);
    return this;
  }

  /** OpenRouter's newer word for `cost_quality_tradeoff`, before which it goes: `low` is 9, `medium` 7, `high` 5, `xhigh` 2, `max` 0. */
  public String costTier() {
    return getString("cost_tier");
  }

  public Plugin costTier(String costTier) {
    put("cost_tier", costTier);
    return this;
  }

  public Boolean pinModel() {
    return getBoolean("pin_model");
  }

  public Plugin pinModel(boolean pinModel) {
    put("pin_model", pinModel);
    return this;
  }

  public Plugin pinModel(Boolean pinModel) {
    put("pin_model", pinModel);
    return this;
  }

  /** Ours, not OpenRouter's. A cheaper model is tried first, and a better one answers where that one is not sure enough. You pay for the answer that you get alone. Default false. */
  public Boolean cascade() {
    return getBoolean("cascade");
  }

  public Plugin cascade(boolean cascade) {
    put("cascade", cascade);
    return this;
  }

  public Plugin cascade(Boolean cascade) {
    put("cascade", cascade);
    return this;
  }

  public String engine() {
    return getString("engine");
  }

  public Plugin engine(String engine) {
    put("engine", engine);
    return this;
  }
}
