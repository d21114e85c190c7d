// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** One of TranscriptionEventObject, TranscriptionEventObject2: the fields of all. */
public final class TranscriptionEvent extends JsonObject {
  public TranscriptionEvent() {}

  /** @param value whose fields these are; not a copy */
  public TranscriptionEvent(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public TranscriptionEvent type(String type) {
    put("type", type);
    return this;
  }

  public String delta() {
    return getString("delta");
  }

  public TranscriptionEvent delta(String delta) {
    put("delta", delta);
    return this;
  }

  /** Where `include` has `logprobs`. */
  public List<TranscriptionLogprob> logprobs() {
    return getList("logprobs", TranscriptionLogprob::new);
  }

  public TranscriptionEvent logprobs(List<TranscriptionLogprob> logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  public TranscriptionEvent logprobs(TranscriptionLogprob... logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public TranscriptionEvent text(String text) {
    put("text", text);
    return this;
  }

  public TranscriptionUsage usage() {
    return getObject("usage", TranscriptionUsage::new);
  }

  public TranscriptionEvent usage(TranscriptionUsage usage) {
    put("usage", usage);
    return this;
  }
}
