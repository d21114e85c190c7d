// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class DeploymentList extends JsonObject {
  public DeploymentList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public DeploymentList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public DeploymentList object(String object) {
    put("object", object);
    return this;
  }

  public List<Deployment> data() {
    return getList("data", Deployment::new);
  }

  public DeploymentList data(List<Deployment> data) {
    put("data", data);
    return this;
  }

  public DeploymentList data(Deployment... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public DeploymentList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public DeploymentList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public DeploymentList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
