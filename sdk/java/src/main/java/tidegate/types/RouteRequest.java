// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class RouteRequest extends JsonObject {
  public RouteRequest() {}

  /** @param value whose fields these are; not a copy */
  public RouteRequest(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public RouteRequest model(String model) {
    put("model", model);
    return this;
  }

  /** Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them. */
  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public RouteRequest models(List<String> models) {
    put("models", models);
    return this;
  }

  public ProviderPreferences provider() {
    return getObject("provider", ProviderPreferences::new);
  }

  public RouteRequest provider(ProviderPreferences provider) {
    put("provider", provider);
    return this;
  }

  /** Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing. */
  public List<Plugin> plugins() {
    return getList("plugins", Plugin::new);
  }

  public RouteRequest plugins(List<Plugin> plugins) {
    put("plugins", plugins);
    return this;
  }

  /** Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it. */
  public String sessionId() {
    return getString("session_id");
  }

  public RouteRequest sessionId(String sessionId) {
    put("session_id", sessionId);
    return this;
  }

  /** Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`. */
  public JsonNode trace() {
    return get("trace");
  }

  public RouteRequest trace(Object trace) {
    put("trace", trace);
    return this;
  }

  public ChatUsageAsked usage() {
    return getObject("usage", ChatUsageAsked::new);
  }

  public RouteRequest usage(ChatUsageAsked usage) {
    put("usage", usage);
    return this;
  }

  /** Extension, OpenRouter's older name of what `models` does anyway. */
  public String route() {
    return getString("route");
  }

  public RouteRequest route(String route) {
    put("route", route);
    return this;
  }

  /** Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400. */
  public List<String> transforms() {
    return getList("transforms", JsonObject::toText);
  }

  public RouteRequest transforms(List<String> transforms) {
    put("transforms", transforms);
    return this;
  }

  /** What the model would be asked for. Of a task `operation`, `max_tokens`, `n` and tiers say nothing. */
  public String task() {
    return getString("task");
  }

  public RouteRequest task(String task) {
    put("task", task);
    return this;
  }

  /** What the request would be: the key must be allowed to call it. */
  public String operation() {
    return getString("operation");
  }

  public RouteRequest operation(String operation) {
    put("operation", operation);
    return this;
  }

  /** How long its prompt is. /v1/estimate counts one. */
  public Long promptTokens() {
    return getLong("prompt_tokens");
  }

  public RouteRequest promptTokens(long promptTokens) {
    put("prompt_tokens", promptTokens);
    return this;
  }

  /** What the user says, in order, for `auto` to choose by. No one else reads it. */
  public List<String> texts() {
    return getList("texts", JsonObject::toText);
  }

  public RouteRequest texts(List<String> texts) {
    put("texts", texts);
    return this;
  }

  /** Whether it has tools, for `auto` and for conditions of named routes. */
  public Boolean tools() {
    return getBoolean("tools");
  }

  public RouteRequest tools(boolean tools) {
    put("tools", tools);
    return this;
  }

  /** Whether it has a form for its answer, for `auto` and for conditions of named routes. */
  public Boolean schema() {
    return getBoolean("schema");
  }

  public RouteRequest schema(boolean schema) {
    put("schema", schema);
    return this;
  }

  public Long maxTokens() {
    return getLong("max_tokens");
  }

  public RouteRequest maxTokens(long maxTokens) {
    put("max_tokens", maxTokens);
    return this;
  }

  public RouteRequest maxTokens(Long maxTokens) {
    put("max_tokens", maxTokens);
    return this;
  }

  public Long n() {
    return getLong("n");
  }

  public RouteRequest n(long n) {
    put("n", n);
    return this;
  }

  public String serviceTier() {
    return getString("service_tier");
  }

  public RouteRequest serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  /** Which of the equally good is drawn; drawn itself where it is not said. */
  public Long seed() {
    return getLong("seed");
  }

  public RouteRequest seed(long seed) {
    put("seed", seed);
    return this;
  }

  public RouteRequest seed(Long seed) {
    put("seed", seed);
    return this;
  }
}
