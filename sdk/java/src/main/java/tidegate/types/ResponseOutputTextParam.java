// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseOutputTextParam extends JsonObject {
  public ResponseOutputTextParam() {
    put("type", "output_text");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseOutputTextParam(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseOutputTextParam type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public ResponseOutputTextParam text(String text) {
    put("text", text);
    return this;
  }

  /** Accepted, and without effect. It tells where parts of the text came from. */
  public JsonNode annotations() {
    return get("annotations");
  }

  public ResponseOutputTextParam annotations(Object annotations) {
    put("annotations", annotations);
    return this;
  }

  /** Accepted, and without effect. It is how likely the text was. */
  public JsonNode logprobs() {
    return get("logprobs");
  }

  public ResponseOutputTextParam logprobs(Object logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  /** Accepted, and without effect. It is what the text says, as an SDK read it. */
  public JsonNode parsed() {
    return get("parsed");
  }

  public ResponseOutputTextParam parsed(Object parsed) {
    put("parsed", parsed);
    return this;
  }
}
