// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Hugging Face's TGI: the whole text matches the expression. */
public final class ResponseFormatRegex extends JsonObject {
  public ResponseFormatRegex() {
    put("type", "regex");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseFormatRegex(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseFormatRegex type(String type) {
    put("type", type);
    return this;
  }

  public String value() {
    return getString("value");
  }

  public ResponseFormatRegex value(String value) {
    put("value", value);
    return this;
  }
}
