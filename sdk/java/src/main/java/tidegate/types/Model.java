// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Model extends JsonObject {
  public Model() {
    put("object", "model");
  }

  /** @param value whose fields these are; not a copy */
  public Model(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Model id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Model object(String object) {
    put("object", object);
    return this;
  }

  /** Unix seconds. */
  public long created() {
    return required("created", getLong("created"));
  }

  public Model created(long created) {
    put("created", created);
    return this;
  }

  public String ownedBy() {
    return getString("owned_by");
  }

  public Model ownedBy(String ownedBy) {
    put("owned_by", ownedBy);
    return this;
  }

  /** What its weights may be used under: an SPDX id or a name; null: nobody said. */
  public String license() {
    return getString("license");
  }

  public Model license(String license) {
    put("license", license);
    return this;
  }

  /** Tokens of prompt and completion together; of a task, tokens of one input. */
  public long contextLength() {
    return required("context_length", getLong("context_length"));
  }

  public Model contextLength(long contextLength) {
    put("context_length", contextLength);
    return this;
  }

  /** What it can be asked for. */
  public List<String> tasks() {
    return getList("tasks", JsonObject::toText);
  }

  public Model tasks(List<String> tasks) {
    put("tasks", tasks);
    return this;
  }

  /** Of an answer; 0 where it writes no text. */
  public long maxOutputTokens() {
    return required("max_output_tokens", getLong("max_output_tokens"));
  }

  public Model maxOutputTokens(long maxOutputTokens) {
    put("max_output_tokens", maxOutputTokens);
    return this;
  }

  /** What of its tasks some deployment of it is asked for. */
  public List<String> capabilities() {
    return getList("capabilities", JsonObject::toText);
  }

  public Model capabilities(List<String> capabilities) {
    put("capabilities", capabilities);
    return this;
  }

  /** What you pay now, in OpenRouter's form. */
  public ModelPricing pricing() {
    return getObject("pricing", ModelPricing::new);
  }

  public Model pricing(ModelPricing pricing) {
    put("pricing", pricing);
    return this;
  }

  /** What everybody else pays. */
  public ModelListPricing listPricing() {
    return getObject("list_pricing", ModelListPricing::new);
  }

  public Model listPricing(ModelListPricing listPricing) {
    put("list_pricing", listPricing);
    return this;
  }

  /** Other names of it. */
  public List<String> aliases() {
    return getList("aliases", JsonObject::toText);
  }

  public Model aliases(List<String> aliases) {
    put("aliases", aliases);
    return this;
  }

  /** Unix seconds; it may lie ahead. */
  public Long deprecatedAt() {
    return getLong("deprecated_at");
  }

  public Model deprecatedAt(long deprecatedAt) {
    put("deprecated_at", deprecatedAt);
    return this;
  }

  public Model deprecatedAt(Long deprecatedAt) {
    put("deprecated_at", deprecatedAt);
    return this;
  }

  /** The day, in UTC, from whose beginning on it is gone. */
  public String shutdownDate() {
    return getString("shutdown_date");
  }

  public Model shutdownDate(String shutdownDate) {
    put("shutdown_date", shutdownDate);
    return this;
  }

  /** What to use instead. */
  public String successor() {
    return getString("successor");
  }

  public Model successor(String successor) {
    put("successor", successor);
    return this;
  }

  /** Its id. This and what follows are OpenRouter's words. */
  public String name() {
    return getString("name");
  }

  public Model name(String name) {
    put("name", name);
    return this;
  }

  /** Its id; of `auto` and of named routes the model that they lead to first. */
  public String canonicalSlug() {
    return getString("canonical_slug");
  }

  public Model canonicalSlug(String canonicalSlug) {
    put("canonical_slug", canonicalSlug);
    return this;
  }

  public ModelArchitecture architecture() {
    return getObject("architecture", ModelArchitecture::new);
  }

  public Model architecture(ModelArchitecture architecture) {
    put("architecture", architecture);
    return this;
  }

  /** Of chats and completions, where some deployment honours it; others are refused by name, or honoured and not in OpenRouter's list. */
  public List<String> supportedParameters() {
    return getList("supported_parameters", JsonObject::toText);
  }

  public Model supportedParameters(List<String> supportedParameters) {
    put("supported_parameters", supportedParameters);
    return this;
  }

  /** None but those of the operations. */
  public JsonNode defaultParameters() {
    return get("default_parameters");
  }

  public Model defaultParameters(Object defaultParameters) {
    put("default_parameters", defaultParameters);
    return this;
  }

  /** None but the context's. */
  public JsonNode perRequestLimits() {
    return get("per_request_limits");
  }

  public Model perRequestLimits(Object perRequestLimits) {
    put("per_request_limits", perRequestLimits);
    return this;
  }

  /** No model speaks. */
  public JsonNode supportedVoices() {
    return get("supported_voices");
  }

  public Model supportedVoices(Object supportedVoices) {
    put("supported_voices", supportedVoices);
    return this;
  }

  public ModelTopProvider topProvider() {
    return getObject("top_provider", ModelTopProvider::new);
  }

  public Model topProvider(ModelTopProvider topProvider) {
    put("top_provider", topProvider);
    return this;
  }

  public ModelLinks links() {
    return getObject("links", ModelLinks::new);
  }

  public Model links(ModelLinks links) {
    put("links", links);
    return this;
  }
}
