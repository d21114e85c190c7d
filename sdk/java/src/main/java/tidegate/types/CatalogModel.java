// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import tidegate.JsonObject;

public final class CatalogModel extends JsonObject {
  public CatalogModel() {
    put("object", "catalog_model");
  }

  /** @param value whose fields these are; not a copy */
  public CatalogModel(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public CatalogModel id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public CatalogModel object(String object) {
    put("object", object);
    return this;
  }

  public String ownedBy() {
    return getString("owned_by");
  }

  public CatalogModel ownedBy(String ownedBy) {
    put("owned_by", ownedBy);
    return this;
  }

  public String license() {
    return getString("license");
  }

  public CatalogModel license(String license) {
    put("license", license);
    return this;
  }

  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public CatalogModel createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }

  public long contextTokens() {
    return required("context_tokens", getLong("context_tokens"));
  }

  public CatalogModel contextTokens(long contextTokens) {
    put("context_tokens", contextTokens);
    return this;
  }

  public long maxOutputTokens() {
    return required("max_output_tokens", getLong("max_output_tokens"));
  }

  public CatalogModel maxOutputTokens(long maxOutputTokens) {
    put("max_output_tokens", maxOutputTokens);
    return this;
  }

  public List<String> tasks() {
    return getList("tasks", JsonObject::toText);
  }

  public CatalogModel tasks(List<String> tasks) {
    put("tasks", tasks);
    return this;
  }

  public String pooling() {
    return getString("pooling");
  }

  public CatalogModel pooling(String pooling) {
    put("pooling", pooling);
    return this;
  }

  public Map<String, String> moderationLabels() {
    return getMap("moderation_labels", JsonObject::toText);
  }

  public CatalogModel moderationLabels(Map<String, String> moderationLabels) {
    put("moderation_labels", moderationLabels);
    return this;
  }

  public Long deprecatedAt() {
    return getLong("deprecated_at");
  }

  public CatalogModel deprecatedAt(long deprecatedAt) {
    put("deprecated_at", deprecatedAt);
    return this;
  }

  public CatalogModel deprecatedAt(Long deprecatedAt) {
    put("deprecated_at", deprecatedAt);
    return this;
  }

  public String shutdownDate() {
    return getString("shutdown_date");
  }

  public CatalogModel shutdownDate(String shutdownDate) {
    put("shutdown_date", shutdownDate);
    return this;
  }

  public String successor() {
    return getString("successor");
  }

  public CatalogModel successor(String successor) {
    put("successor", successor);
    return this;
  }

  public List<String> visibleTo() {
    return getList("visible_to", JsonObject::toText);
  }

  public CatalogModel visibleTo(List<String> visibleTo) {
    put("visible_to", visibleTo);
    return this;
  }

  public AutoTerms auto() {
    return getObject("auto", AutoTerms::new);
  }

  public CatalogModel auto(AutoTerms auto) {
    put("auto", auto);
    return this;
  }

  public List<CatalogModelDeploymentsItem> deployments() {
    return getList("deployments", CatalogModelDeploymentsItem::new);
  }

  public CatalogModel deployments(List<CatalogModelDeploymentsItem> deployments) {
    put("deployments", deployments);
    return this;
  }

  public CatalogModel deployments(CatalogModelDeploymentsItem... deployments) {
    put("deployments", deployments);
    return this;
  }

  public CatalogModelPrice price() {
    return getObject("price", CatalogModelPrice::new);
  }

  public CatalogModel price(CatalogModelPrice price) {
    put("price", price);
    return this;
  }
}
