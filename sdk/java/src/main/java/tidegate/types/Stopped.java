// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Present only when the system, not the model or the request, ended the answer. */
public final class Stopped extends JsonObject {
  public Stopped() {}

  /** @param value whose fields these are; not a copy */
  public Stopped(JsonNode value) {
    super(value);
  }

  public String stoppedBy() {
    return getString("stopped_by");
  }

  public Stopped stoppedBy(String stoppedBy) {
    put("stopped_by", stoppedBy);
    return this;
  }

  /** What stopped it: `credits` or `budget &lt;id&gt;` for money; `limit output_tokens per &lt;period&gt; of &lt;scope&gt; &lt;id&gt;` for a limit; `key_disabled`, `key_revoked`, `key_expired`, `key_rotated`, `key_terms`, `project_archived` or `project_terms` for access; an organization's reasons where that is suspended. */
  public String limitedBy() {
    return getString("limited_by");
  }

  public Stopped limitedBy(String limitedBy) {
    put("limited_by", limitedBy);
    return this;
  }
}
