// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** Which deployments may answer, and in which order; OpenRouter's. A deployment is named by its id, by its model and id (`model/id`), by the kind of its target, or by its region (`region:eu`). */
public final class ProviderPreferences extends JsonObject {
  public ProviderPreferences() {}

  /** @param value whose fields these are; not a copy */
  public ProviderPreferences(JsonNode value) {
    super(value);
  }

  /** These first, in this order; the others after them. */
  public List<String> order() {
    return getList("order", JsonObject::toText);
  }

  public ProviderPreferences order(List<String> order) {
    put("order", order);
    return this;
  }

  /** No deployment but these. */
  public List<String> only() {
    return getList("only", JsonObject::toText);
  }

  public ProviderPreferences only(List<String> only) {
    put("only", only);
    return this;
  }

  /** None of these. */
  public List<String> ignore() {
    return getList("ignore", JsonObject::toText);
  }

  public ProviderPreferences ignore(List<String> ignore) {
    put("ignore", ignore);
    return this;
  }

  /** false: of each model the first deployment alone, or with `order` those that it names. Default true. */
  public Boolean allowFallbacks() {
    return getBoolean("allow_fallbacks");
  }

  public ProviderPreferences allowFallbacks(boolean allowFallbacks) {
    put("allow_fallbacks", allowFallbacks);
    return this;
  }

  public ProviderPreferences allowFallbacks(Boolean allowFallbacks) {
    put("allow_fallbacks", allowFallbacks);
    return this;
  }

  /** `price`: cheapest first, by what this request may cost at most. `latency`, `throughput`: fastest first, by what half of the requests had in the last five minutes, where the edge that answers has seen enough of them; others after those. */
  public JsonNode sort() {
    return get("sort");
  }

  public ProviderPreferences sort(String sort) {
    put("sort", sort);
    return this;
  }

  public ProviderPreferences sort(ProviderPreferencesSort sort) {
    put("sort", sort);
    return this;
  }

  /** What a deployment may cost at most. It holds for every fallback: what is dearer is never asked. A model with a price by time is dearer than any bound. */
  public MaxPrice maxPrice() {
    return getObject("max_price", MaxPrice::new);
  }

  public ProviderPreferences maxPrice(MaxPrice maxPrice) {
    put("max_price", maxPrice);
    return this;
  }

  /** No deployment but those whose weights are of one of these. */
  public List<String> quantizations() {
    return getList("quantizations", JsonObject::toText);
  }

  public ProviderPreferences quantizations(List<String> quantizations) {
    put("quantizations", quantizations);
    return this;
  }

  /** `deny`: none that may keep what it is sent. Default `allow`. */
  public String dataCollection() {
    return getString("data_collection");
  }

  public ProviderPreferences dataCollection(String dataCollection) {
    put("data_collection", dataCollection);
    return this;
  }

  /** true: no retention of data, which is `data_collection: "deny"`. */
  public Boolean zdr() {
    return getBoolean("zdr");
  }

  public ProviderPreferences zdr(boolean zdr) {
    put("zdr", zdr);
    return this;
  }

  public ProviderPreferences zdr(Boolean zdr) {
    put("zdr", zdr);
    return this;
  }

  /** It is always so: a deployment that does not take a field that the request has is passed over, and where none does the field is refused by its name. None leaves one out. */
  public Boolean requireParameters() {
    return getBoolean("require_parameters");
  }

  public ProviderPreferences requireParameters(boolean requireParameters) {
    put("require_parameters", requireParameters);
    return this;
  }

  public ProviderPreferences requireParameters(Boolean requireParameters) {
    put("require_parameters", requireParameters);
    return this;
  }

  /** Tokens a second that half of the requests had at least in the last five minutes, or as many of a hundred as `p75`, `p90`, `p99` say. Deployments that were slower are asked after all others of their model, not left out; so are none of which too little is known. */
  public JsonNode preferredMinThroughput() {
    return get("preferred_min_throughput");
  }

  public ProviderPreferences preferredMinThroughput(double preferredMinThroughput) {
    put("preferred_min_throughput", preferredMinThroughput);
    return this;
  }

  public ProviderPreferences preferredMinThroughput(PreferredThroughput preferredMinThroughput) {
    put("preferred_min_throughput", preferredMinThroughput);
    return this;
  }

  /** Seconds to the first token, likewise: a deployment where it took longer is asked after the others. */
  public JsonNode preferredMaxLatency() {
    return get("preferred_max_latency");
  }

  public ProviderPreferences preferredMaxLatency(double preferredMaxLatency) {
    put("preferred_max_latency", preferredMaxLatency);
    return this;
  }

  public ProviderPreferences preferredMaxLatency(PreferredLatency preferredMaxLatency) {
    put("preferred_max_latency", preferredMaxLatency);
    return this;
  }

  /** Not supported: The catalog does not know what may be distilled. Refused with 400 unless null, false or empty. */
  public JsonNode enforceDistillableText() {
    return get("enforce_distillable_text");
  }

  public ProviderPreferences enforceDistillableText(Object enforceDistillableText) {
    put("enforce_distillable_text", enforceDistillableText);
    return this;
  }
}
