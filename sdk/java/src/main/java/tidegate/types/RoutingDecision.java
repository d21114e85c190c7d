// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import tidegate.JsonObject;

/** The same question, seed and catalog have the same candidates again. */
public final class RoutingDecision extends JsonObject {
  public RoutingDecision() {}

  /** @param value whose fields these are; not a copy */
  public RoutingDecision(JsonNode value) {
    super(value);
  }

  /** Of the catalog that it was made with. */
  public long catalogVersion() {
    return required("catalog_version", getLong("catalog_version"));
  }

  public RoutingDecision catalogVersion(long catalogVersion) {
    put("catalog_version", catalogVersion);
    return this;
  }

  /** All of its randomness: 32 bits. */
  public long seed() {
    return required("seed", getLong("seed"));
  }

  public RoutingDecision seed(long seed) {
    put("seed", seed);
    return this;
  }

  /** Unix milliseconds, by the edge's clock. */
  public long atMs() {
    return required("at_ms", getLong("at_ms"));
  }

  public RoutingDecision atMs(long atMs) {
    put("at_ms", atMs);
    return this;
  }

  /** As the request names them, or its named route chose them. */
  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public RoutingDecision models(List<String> models) {
    put("models", models);
    return this;
  }

  public RoutingDecisionNamedRoute namedRoute() {
    return getObject("named_route", RoutingDecisionNamedRoute::new);
  }

  public RoutingDecision namedRoute(RoutingDecisionNamedRoute namedRoute) {
    put("named_route", namedRoute);
    return this;
  }

  /** What the key binds it to; absent where that stood in no way. */
  public RoutingDecisionKey key() {
    return getObject("key", RoutingDecisionKey::new);
  }

  public RoutingDecision key(RoutingDecisionKey key) {
    put("key", key);
    return this;
  }

  /** What `auto` chose by; absent where the request does not ask for it. */
  public AutoRecord auto() {
    return getObject("auto", AutoRecord::new);
  }

  public RoutingDecision auto(AutoRecord auto) {
    put("auto", auto);
    return this;
  }

  /** Absent where no model was to be tried before another. */
  public AutoCascade cascade() {
    return getObject("cascade", AutoCascade::new);
  }

  public RoutingDecision cascade(AutoCascade cascade) {
    put("cascade", cascade);
    return this;
  }

  /** What was known of the deployments that it may be tried on; absent where it does not ask for speed. */
  public List<DeploymentSpeed> speeds() {
    return getList("speeds", DeploymentSpeed::new);
  }

  public RoutingDecision speeds(List<DeploymentSpeed> speeds) {
    put("speeds", speeds);
    return this;
  }

  /** As the request has it. */
  public Map<String, JsonNode> provider() {
    return getMap("provider", JsonObject::toNode);
  }

  public RoutingDecision provider(Map<String, ?> provider) {
    put("provider", provider);
    return this;
  }

  /** The organization's, as it was; absent of before there were any. */
  public Map<String, JsonNode> policy() {
    return getMap("policy", JsonObject::toNode);
  }

  public RoutingDecision policy(Map<String, ?> policy) {
    put("policy", policy);
    return this;
  }

  /** false: `provider`, `policy`, `key` or what `auto` may choose was too long to be kept, and none of them is. */
  public boolean isWhole() {
    return required("is_whole", getBoolean("is_whole"));
  }

  public RoutingDecision isWhole(boolean isWhole) {
    put("is_whole", isWhole);
    return this;
  }

  /** That was asked for; absent of before there were any. */
  public String serviceTier() {
    return getString("service_tier");
  }

  public RoutingDecision serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  public String task() {
    return getString("task");
  }

  public RoutingDecision task(String task) {
    put("task", task);
    return this;
  }

  public String capability() {
    return getString("capability");
  }

  public RoutingDecision capability(String capability) {
    put("capability", capability);
    return this;
  }

  public long estimatedPromptTokens() {
    return required("estimated_prompt_tokens", getLong("estimated_prompt_tokens"));
  }

  public RoutingDecision estimatedPromptTokens(long estimatedPromptTokens) {
    put("estimated_prompt_tokens", estimatedPromptTokens);
    return this;
  }

  public long fewestPromptTokens() {
    return required("fewest_prompt_tokens", getLong("fewest_prompt_tokens"));
  }

  public RoutingDecision fewestPromptTokens(long fewestPromptTokens) {
    put("fewest_prompt_tokens", fewestPromptTokens);
    return this;
  }

  public Long maxTokens() {
    return getLong("max_tokens");
  }

  public RoutingDecision maxTokens(long maxTokens) {
    put("max_tokens", maxTokens);
    return this;
  }

  public RoutingDecision maxTokens(Long maxTokens) {
    put("max_tokens", maxTokens);
    return this;
  }

  public long choices() {
    return required("choices", getLong("choices"));
  }

  public RoutingDecision choices(long choices) {
    put("choices", choices);
    return this;
  }

  /** In the order in which they may be tried. */
  public List<RoutingDecisionCandidatesItem> candidates() {
    return getList("candidates", RoutingDecisionCandidatesItem::new);
  }

  public RoutingDecision candidates(List<RoutingDecisionCandidatesItem> candidates) {
    put("candidates", candidates);
    return this;
  }

  public RoutingDecision candidates(RoutingDecisionCandidatesItem... candidates) {
    put("candidates", candidates);
    return this;
  }
}
