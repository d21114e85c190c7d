// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class DeploymentSpeed extends JsonObject {
  public DeploymentSpeed() {}

  /** @param value whose fields these are; not a copy */
  public DeploymentSpeed(JsonNode value) {
    super(value);
  }

  /** Its model and id, `model/id`. */
  public String deployment() {
    return getString("deployment");
  }

  public DeploymentSpeed deployment(String deployment) {
    put("deployment", deployment);
    return this;
  }

  /** That so many of 100 had at most. */
  public SpeedPercentiles firstTokenMs() {
    return getObject("first_token_ms", SpeedPercentiles::new);
  }

  public DeploymentSpeed firstTokenMs(SpeedPercentiles firstTokenMs) {
    put("first_token_ms", firstTokenMs);
    return this;
  }

  /** That they had at least. */
  public SpeedPercentiles tokensPerSecond() {
    return getObject("tokens_per_second", SpeedPercentiles::new);
  }

  public DeploymentSpeed tokensPerSecond(SpeedPercentiles tokensPerSecond) {
    put("tokens_per_second", tokensPerSecond);
    return this;
  }
}
