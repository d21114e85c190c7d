// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** `refused`: there was no room; `late`: stopped by their own deadline; `stopped`: the deployment had no room for another. */
public final class ShadowComparisonOutcomes extends JsonObject {
  public ShadowComparisonOutcomes() {}

  /** @param value whose fields these are; not a copy */
  public ShadowComparisonOutcomes(JsonNode value) {
    super(value);
  }

  public long completed() {
    return required("completed", getLong("completed"));
  }

  public ShadowComparisonOutcomes completed(long completed) {
    put("completed", completed);
    return this;
  }

  public long refused() {
    return required("refused", getLong("refused"));
  }

  public ShadowComparisonOutcomes refused(long refused) {
    put("refused", refused);
    return this;
  }

  public long failed() {
    return required("failed", getLong("failed"));
  }

  public ShadowComparisonOutcomes failed(long failed) {
    put("failed", failed);
    return this;
  }

  public long late() {
    return required("late", getLong("late"));
  }

  public ShadowComparisonOutcomes late(long late) {
    put("late", late);
    return this;
  }

  public long stopped() {
    return required("stopped", getLong("stopped"));
  }

  public ShadowComparisonOutcomes stopped(long stopped) {
    put("stopped", stopped);
    return this;
  }

  /** Nobody told of their ends: the edge died. */
  public long lost() {
    return required("lost", getLong("lost"));
  }

  public ShadowComparisonOutcomes lost(long lost) {
    put("lost", lost);
    return this;
  }

  public long running() {
    return required("running", getLong("running"));
  }

  public ShadowComparisonOutcomes running(long running) {
    put("running", running);
    return this;
  }
}
