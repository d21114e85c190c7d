// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class TranscriptionEventObject extends JsonObject {
  public TranscriptionEventObject() {
    put("type", "transcript.text.delta");
  }

  /** @param value whose fields these are; not a copy */
  public TranscriptionEventObject(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public TranscriptionEventObject type(String type) {
    put("type", type);
    return this;
  }

  public String delta() {
    return getString("delta");
  }

  public TranscriptionEventObject delta(String delta) {
    put("delta", delta);
    return this;
  }

  /** Where `include` has `logprobs`. */
  public List<TranscriptionLogprob> logprobs() {
    return getList("logprobs", TranscriptionLogprob::new);
  }

  public TranscriptionEventObject logprobs(List<TranscriptionLogprob> logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  public TranscriptionEventObject logprobs(TranscriptionLogprob... logprobs) {
    put("logprobs", logprobs);
    return this;
  }
}
