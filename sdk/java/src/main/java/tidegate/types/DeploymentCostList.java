// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class DeploymentCostList extends JsonObject {
  public DeploymentCostList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public DeploymentCostList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public DeploymentCostList object(String object) {
    put("object", object);
    return this;
  }

  public List<DeploymentCost> data() {
    return getList("data", DeploymentCost::new);
  }

  public DeploymentCostList data(List<DeploymentCost> data) {
    put("data", data);
    return this;
  }

  public DeploymentCostList data(DeploymentCost... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public DeploymentCostList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public DeploymentCostList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public DeploymentCostList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
