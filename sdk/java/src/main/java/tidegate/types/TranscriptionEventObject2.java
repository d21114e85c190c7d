// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class TranscriptionEventObject2 extends JsonObject {
  public TranscriptionEventObject2() {
    put("type", "transcript.text.done");
  }

  /** @param value whose fields these are; not a copy */
  public TranscriptionEventObject2(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public TranscriptionEventObject2 type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public TranscriptionEventObject2 text(String text) {
    put("text", text);
    return this;
  }

  /** Where `include` has `logprobs`. */
  public List<TranscriptionLogprob> logprobs() {
    return getList("logprobs", TranscriptionLogprob::new);
  }

  public TranscriptionEventObject2 logprobs(List<TranscriptionLogprob> logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  public TranscriptionEventObject2 logprobs(TranscriptionLogprob... logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  public TranscriptionUsage usage() {
    return getObject("usage", TranscriptionUsage::new);
  }

  public TranscriptionEventObject2 usage(TranscriptionUsage usage) {
    put("usage", usage);
    return this;
  }
}
