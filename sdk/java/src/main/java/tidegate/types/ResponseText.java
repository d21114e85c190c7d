// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseText extends JsonObject {
  public ResponseText() {}

  /** @param value whose fields these are; not a copy */
  public ResponseText(JsonNode value) {
    super(value);
  }

  public ResponseTextFormat format() {
    return getObject("format", ResponseTextFormat::new);
  }

  public ResponseText format(ResponseTextFormat format) {
    put("format", format);
    return this;
  }

  public String verbosity() {
    return getString("verbosity");
  }

  public ResponseText verbosity(String verbosity) {
    put("verbosity", verbosity);
    return this;
  }
}
