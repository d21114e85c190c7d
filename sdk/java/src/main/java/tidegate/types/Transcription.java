// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Transcription extends JsonObject {
  public Transcription() {}

  /** @param value whose fields these are; not a copy */
  public Transcription(JsonNode value) {
    super(value);
  }

  public String text() {
    return getString("text");
  }

  public Transcription text(String text) {
    put("text", text);
    return this;
  }

  /** Where `include` has `logprobs`. */
  public List<TranscriptionLogprob> logprobs() {
    return getList("logprobs", TranscriptionLogprob::new);
  }

  public Transcription logprobs(List<TranscriptionLogprob> logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  public Transcription logprobs(TranscriptionLogprob... logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  /** From here on of `verbose_json`. */
  public String task() {
    return getString("task");
  }

  public Transcription task(String task) {
    put("task", task);
    return this;
  }

  /** Its English name, as `german`. */
  public String language() {
    return getString("language");
  }

  public Transcription language(String language) {
    put("language", language);
    return this;
  }

  /** Seconds. */
  public Double duration() {
    return getDouble("duration");
  }

  public Transcription duration(double duration) {
    put("duration", duration);
    return this;
  }

  public List<TranscriptionSegment> segments() {
    return getList("segments", TranscriptionSegment::new);
  }

  public Transcription segments(List<TranscriptionSegment> segments) {
    put("segments", segments);
    return this;
  }

  public Transcription segments(TranscriptionSegment... segments) {
    put("segments", segments);
    return this;
  }

  /** Where `timestamp_granularities` has `word`. */
  public List<TranscriptionWord> words() {
    return getList("words", TranscriptionWord::new);
  }

  public Transcription words(List<TranscriptionWord> words) {
    put("words", words);
    return this;
  }

  public Transcription words(TranscriptionWord... words) {
    put("words", words);
    return this;
  }

  /** Of `verbose_json` by its duration; else by tokens, which are there in both. */
  public TranscriptionUsage usage() {
    return getObject("usage", TranscriptionUsage::new);
  }

  public Transcription usage(TranscriptionUsage usage) {
    put("usage", usage);
    return this;
  }
}
