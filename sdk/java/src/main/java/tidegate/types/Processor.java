// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Processor extends JsonObject {
  public Processor() {}

  /** @param value whose fields these are; not a copy */
  public Processor(JsonNode value) {
    super(value);
  }

  /** `tidegate`: gpu-workers of the service and its edge. Others: sub-processors. */
  public String name() {
    return getString("name");
  }

  public Processor name(String name) {
    put("name", name);
    return this;
  }

  public boolean isSubProcessor() {
    return required("is_sub_processor", getBoolean("is_sub_processor"));
  }

  public Processor isSubProcessor(boolean isSubProcessor) {
    put("is_sub_processor", isSubProcessor);
    return this;
  }

  public List<ProcessorDeploymentsItem> deployments() {
    return getList("deployments", ProcessorDeploymentsItem::new);
  }

  public Processor deployments(List<ProcessorDeploymentsItem> deployments) {
    put("deployments", deployments);
    return this;
  }

  public Processor deployments(ProcessorDeploymentsItem... deployments) {
    put("deployments", deployments);
    return this;
  }
}
