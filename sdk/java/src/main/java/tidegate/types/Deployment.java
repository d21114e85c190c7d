// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Deployment extends JsonObject {
  public Deployment() {
    put("object", "deployment");
  }

  /** @param value whose fields these are; not a copy */
  public Deployment(JsonNode value) {
    super(value);
  }

  /** The model's id, a slash, and its own. */
  public String id() {
    return getString("id");
  }

  public Deployment id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Deployment object(String object) {
    put("object", object);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public Deployment model(String model) {
    put("model", model);
    return this;
  }

  /** Where the target is; of a gpu-worker its origin. */
  public String url() {
    return getString("url");
  }

  public Deployment url(String url) {
    put("url", url);
    return this;
  }

  public DeploymentTarget target() {
    return getObject("target", DeploymentTarget::new);
  }

  public Deployment target(DeploymentTarget target) {
    put("target", target);
    return this;
  }

  public long weight() {
    return required("weight", getLong("weight"));
  }

  public Deployment weight(long weight) {
    put("weight", weight);
    return this;
  }

  public long priority() {
    return required("priority", getLong("priority"));
  }

  public Deployment priority(long priority) {
    put("priority", priority);
    return this;
  }

  public String upstreamModel() {
    return getString("upstream_model");
  }

  public Deployment upstreamModel(String upstreamModel) {
    put("upstream_model", upstreamModel);
    return this;
  }

  public List<String> capabilities() {
    return getList("capabilities", JsonObject::toText);
  }

  public Deployment capabilities(List<String> capabilities) {
    put("capabilities", capabilities);
    return this;
  }

  public String region() {
    return getString("region");
  }

  public Deployment region(String region) {
    put("region", region);
    return this;
  }

  public String dtype() {
    return getString("dtype");
  }

  public Deployment dtype(String dtype) {
    put("dtype", dtype);
    return this;
  }

  public String dataCollection() {
    return getString("data_collection");
  }

  public Deployment dataCollection(String dataCollection) {
    put("data_collection", dataCollection);
    return this;
  }

  public boolean canary() {
    return required("canary", getBoolean("canary"));
  }

  public Deployment canary(boolean canary) {
    put("canary", canary);
    return this;
  }

  public boolean disabled() {
    return required("disabled", getBoolean("disabled"));
  }

  public Deployment disabled(boolean disabled) {
    put("disabled", disabled);
    return this;
  }

  public Long shadowPercent() {
    return getLong("shadow_percent");
  }

  public Deployment shadowPercent(long shadowPercent) {
    put("shadow_percent", shadowPercent);
    return this;
  }

  public Deployment shadowPercent(Long shadowPercent) {
    put("shadow_percent", shadowPercent);
    return this;
  }
}
