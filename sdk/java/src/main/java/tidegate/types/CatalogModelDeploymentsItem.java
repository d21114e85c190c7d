// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class CatalogModelDeploymentsItem extends JsonObject {
  public CatalogModelDeploymentsItem() {}

  /** @param value whose fields these are; not a copy */
  public CatalogModelDeploymentsItem(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public CatalogModelDeploymentsItem id(String id) {
    put("id", id);
    return this;
  }

  /** Where the target is; of a gpu-worker its origin. */
  public String url() {
    return getString("url");
  }

  public CatalogModelDeploymentsItem url(String url) {
    put("url", url);
    return this;
  }

  public DeploymentTarget target() {
    return getObject("target", DeploymentTarget::new);
  }

  public CatalogModelDeploymentsItem target(DeploymentTarget target) {
    put("target", target);
    return this;
  }

  public long weight() {
    return required("weight", getLong("weight"));
  }

  public CatalogModelDeploymentsItem weight(long weight) {
    put("weight", weight);
    return this;
  }

  public long priority() {
    return required("priority", getLong("priority"));
  }

  public CatalogModelDeploymentsItem priority(long priority) {
    put("priority", priority);
    return this;
  }

  public String upstreamModel() {
    return getString("upstream_model");
  }

  public CatalogModelDeploymentsItem upstreamModel(String upstreamModel) {
    put("upstream_model", upstreamModel);
    return this;
  }

  public List<String> capabilities() {
    return getList("capabilities", JsonObject::toText);
  }

  public CatalogModelDeploymentsItem capabilities(List<String> capabilities) {
    put("capabilities", capabilities);
    return this;
  }

  public String region() {
    return getString("region");
  }

  public CatalogModelDeploymentsItem region(String region) {
    put("region", region);
    return this;
  }

  public String dtype() {
    return getString("dtype");
  }

  public CatalogModelDeploymentsItem dtype(String dtype) {
    put("dtype", dtype);
    return this;
  }

  public String dataCollection() {
    return getString("data_collection");
  }

  public CatalogModelDeploymentsItem dataCollection(String dataCollection) {
    put("data_collection", dataCollection);
    return this;
  }

  public boolean canary() {
    return required("canary", getBoolean("canary"));
  }

  public CatalogModelDeploymentsItem canary(boolean canary) {
    put("canary", canary);
    return this;
  }

  public boolean disabled() {
    return required("disabled", getBoolean("disabled"));
  }

  public CatalogModelDeploymentsItem disabled(boolean disabled) {
    put("disabled", disabled);
    return this;
  }

  public Long shadowPercent() {
    return getLong("shadow_percent");
  }

  public CatalogModelDeploymentsItem shadowPercent(long shadowPercent) {
    put("shadow_percent", shadowPercent);
    return this;
  }

  public CatalogModelDeploymentsItem shadowPercent(Long shadowPercent) {
    put("shadow_percent", shadowPercent);
    return this;
  }
}
