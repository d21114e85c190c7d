// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ResponseOutputText extends JsonObject {
  public ResponseOutputText() {
    put("type", "output_text");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseOutputText(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseOutputText type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public ResponseOutputText text(String text) {
    put("text", text);
    return this;
  }

  public List<JsonNode> annotations() {
    return getList("annotations", JsonObject::toNode);
  }

  public ResponseOutputText annotations(List<?> annotations) {
    put("annotations", annotations);
    return this;
  }

  public List<ResponseTokenLogprob> logprobs() {
    return getList("logprobs", ResponseTokenLogprob::new);
  }

  public ResponseOutputText logprobs(List<ResponseTokenLogprob> logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  public ResponseOutputText logprobs(ResponseTokenLogprob... logprobs) {
    put("logprobs", logprobs);
    return this;
  }
}
