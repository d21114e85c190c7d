// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class PutModelRequestDeploymentsItem extends JsonObject {
  public PutModelRequestDeploymentsItem() {}

  /** @param value whose fields these are; not a copy */
  public PutModelRequestDeploymentsItem(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public PutModelRequestDeploymentsItem id(String id) {
    put("id", id);
    return this;
  }

  /** Short for a target of kind gpu_worker. */
  public String url() {
    return getString("url");
  }

  public PutModelRequestDeploymentsItem url(String url) {
    put("url", url);
    return this;
  }

  public DeploymentTarget target() {
    return getObject("target", DeploymentTarget::new);
  }

  public PutModelRequestDeploymentsItem target(DeploymentTarget target) {
    put("target", target);
    return this;
  }

  /** Its share of the requests, among deployments of the same priority. */
  public Long weight() {
    return getLong("weight");
  }

  public PutModelRequestDeploymentsItem weight(long weight) {
    put("weight", weight);
    return this;
  }

  /** Lower is asked first; higher when no lower one takes the request. */
  public Long priority() {
    return getLong("priority");
  }

  public PutModelRequestDeploymentsItem priority(long priority) {
    put("priority", priority);
    return this;
  }

  /** What the target calls the model; null: as we do. */
  public String upstreamModel() {
    return getString("upstream_model");
  }

  public PutModelRequestDeploymentsItem upstreamModel(String upstreamModel) {
    put("upstream_model", upstreamModel);
    return this;
  }

  /** What it is asked for. */
  public List<String> capabilities() {
    return getList("capabilities", JsonObject::toText);
  }

  public PutModelRequestDeploymentsItem capabilities(List<String> capabilities) {
    put("capabilities", capabilities);
    return this;
  }

  /** Where it runs. Requests name it as `region:` and this. */
  public String region() {
    return getString("region");
  }

  public PutModelRequestDeploymentsItem region(String region) {
    put("region", region);
    return this;
  }

  /** Of its weights; null: `unknown` to requests. */
  public String dtype() {
    return getString("dtype");
  }

  public PutModelRequestDeploymentsItem dtype(String dtype) {
    put("dtype", dtype);
    return this;
  }

  /** Whether whoever runs it may keep what it is sent. null: `deny` of gpu-workers and of the edge, `allow` of others. */
  public String dataCollection() {
    return getString("data_collection");
  }

  public PutModelRequestDeploymentsItem dataCollection(String dataCollection) {
    put("data_collection", dataCollection);
    return this;
  }

  /** Its share is of organizations, and not of requests: one has either all of them there first, or none. */
  public Boolean canary() {
    return getBoolean("canary");
  }

  public PutModelRequestDeploymentsItem canary(boolean canary) {
    put("canary", canary);
    return this;
  }

  /** It is asked for nothing. */
  public Boolean disabled() {
    return getBoolean("disabled");
  }

  public PutModelRequestDeploymentsItem disabled(boolean disabled) {
    put("disabled", disabled);
    return this;
  }

  /** A number makes it a shadow: it answers nobody, and has a copy of so many of a hundred requests, unbilled. null: it answers. */
  public Long shadowPercent() {
    return getLong("shadow_percent");
  }

  public PutModelRequestDeploymentsItem shadowPercent(long shadowPercent) {
    put("shadow_percent", shadowPercent);
    return this;
  }

  public PutModelRequestDeploymentsItem shadowPercent(Long shadowPercent) {
    put("shadow_percent", shadowPercent);
    return this;
  }
}
