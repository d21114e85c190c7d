// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import tidegate.JsonObject;

public final class PutModelRequest extends JsonObject {
  public PutModelRequest() {}

  /** @param value whose fields these are; not a copy */
  public PutModelRequest(JsonNode value) {
    super(value);
  }

  public String ownedBy() {
    return getString("owned_by");
  }

  public PutModelRequest ownedBy(String ownedBy) {
    put("owned_by", ownedBy);
    return this;
  }

  /** What its weights may be used under: an SPDX id, such as `Apache-2.0`, or a name. */
  public String license() {
    return getString("license");
  }

  public PutModelRequest license(String license) {
    put("license", license);
    return this;
  }

  public long contextTokens() {
    return required("context_tokens", getLong("context_tokens"));
  }

  public PutModelRequest contextTokens(long contextTokens) {
    put("context_tokens", contextTokens);
    return this;
  }

  /** At least 1 for a model that generates text. */
  public Long maxOutputTokens() {
    return getLong("max_output_tokens");
  }

  public PutModelRequest maxOutputTokens(long maxOutputTokens) {
    put("max_output_tokens", maxOutputTokens);
    return this;
  }

  /** What it is offered for, as its workers can do it. */
  public List<String> tasks() {
    return getList("tasks", JsonObject::toText);
  }

  public PutModelRequest tasks(List<String> tasks) {
    put("tasks", tasks);
    return this;
  }

  /** Of `feature-extraction`: what makes an embedding of the vectors of a text's tokens, as the model was trained. */
  public String pooling() {
    return getString("pooling");
  }

  public PutModelRequest pooling(String pooling) {
    put("pooling", pooling);
    return this;
  }

  /** Of `moderation`: the category that each of the classifier's labels stands for. A label that is a category's name needs no entry; any other without one counts for nothing. */
  public Map<String, String> moderationLabels() {
    return getMap("moderation_labels", JsonObject::toText);
  }

  public PutModelRequest moderationLabels(Map<String, String> moderationLabels) {
    put("moderation_labels", moderationLabels);
    return this;
  }

  /** Unix seconds. Its answers say so in the header `Deprecation`, ahead of it too. */
  public Long deprecatedAt() {
    return getLong("deprecated_at");
  }

  public PutModelRequest deprecatedAt(long deprecatedAt) {
    put("deprecated_at", deprecatedAt);
    return this;
  }

  public PutModelRequest deprecatedAt(Long deprecatedAt) {
    put("deprecated_at", deprecatedAt);
    return this;
  }

  /** The day, in UTC, from whose beginning on it answers nobody. Its answers say so in the header `Sunset`. */
  public String shutdownDate() {
    return getString("shutdown_date");
  }

  public PutModelRequest shutdownDate(String shutdownDate) {
    put("shutdown_date", shutdownDate);
    return this;
  }

  /** A model, or an alias, to use instead. */
  public String successor() {
    return getString("successor");
  }

  public PutModelRequest successor(String successor) {
    put("successor", successor);
    return this;
  }

  /** Organizations for which there is such a model; null: all. */
  public List<String> visibleTo() {
    return getList("visible_to", JsonObject::toText);
  }

  public PutModelRequest visibleTo(List<String> visibleTo) {
    put("visible_to", visibleTo);
    return this;
  }

  public AutoTerms auto() {
    return getObject("auto", AutoTerms::new);
  }

  public PutModelRequest auto(AutoTerms auto) {
    put("auto", auto);
    return this;
  }

  public List<PutModelRequestDeploymentsItem> deployments() {
    return getList("deployments", PutModelRequestDeploymentsItem::new);
  }

  public PutModelRequest deployments(List<PutModelRequestDeploymentsItem> deployments) {
    put("deployments", deployments);
    return this;
  }

  public PutModelRequest deployments(PutModelRequestDeploymentsItem... deployments) {
    put("deployments", deployments);
    return this;
  }

  public PutModelRequestPrice price() {
    return getObject("price", PutModelRequestPrice::new);
  }

  public PutModelRequest price(PutModelRequestPrice price) {
    put("price", price);
    return this;
  }

  /** Needed when a rate changes tenfold or more, up or down. */
  public Boolean confirm() {
    return getBoolean("confirm");
  }

  public PutModelRequest confirm(boolean confirm) {
    put("confirm", confirm);
    return this;
  }
}
