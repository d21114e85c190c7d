// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseTextConfig extends JsonObject {
  public ResponseTextConfig() {}

  /** @param value whose fields these are; not a copy */
  public ResponseTextConfig(JsonNode value) {
    super(value);
  }

  public ResponseTextConfigFormat format() {
    return getObject("format", ResponseTextConfigFormat::new);
  }

  public ResponseTextConfig format(ResponseTextConfigFormat format) {
    put("format", format);
    return this;
  }

  /** Accepted as a hint; these models know no levels. */
  public String verbosity() {
    return getString("verbosity");
  }

  public ResponseTextConfig verbosity(String verbosity) {
    put("verbosity", verbosity);
    return this;
  }
}
