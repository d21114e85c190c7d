// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class TranscriptionSegment extends JsonObject {
  public TranscriptionSegment() {}

  /** @param value whose fields these are; not a copy */
  public TranscriptionSegment(JsonNode value) {
    super(value);
  }

  public long id() {
    return required("id", getLong("id"));
  }

  public TranscriptionSegment id(long id) {
    put("id", id);
    return this;
  }

  /** Where the part of the sound begins in which it was heard, in hundredths of a second. */
  public long seek() {
    return required("seek", getLong("seek"));
  }

  public TranscriptionSegment seek(long seek) {
    put("seek", seek);
    return this;
  }

  /** Seconds. */
  public double start() {
    return required("start", getDouble("start"));
  }

  public TranscriptionSegment start(double start) {
    put("start", start);
    return this;
  }

  public double end() {
    return required("end", getDouble("end"));
  }

  public TranscriptionSegment end(double end) {
    put("end", end);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public TranscriptionSegment text(String text) {
    put("text", text);
    return this;
  }

  /** What the model wrote, the times around the text among it. Of models of Whisper's kind; others do not know it. */
  public List<Long> tokens() {
    return getList("tokens", JsonObject::toLong);
  }

  public TranscriptionSegment tokens(List<Long> tokens) {
    put("tokens", tokens);
    return this;
  }

  /** As it was asked for. */
  public double temperature() {
    return required("temperature", getDouble("temperature"));
  }

  public TranscriptionSegment temperature(double temperature) {
    put("temperature", temperature);
    return this;
  }

  /** The mean of the log probabilities of its tokens, where each was chosen. Of models of Whisper's kind; others do not know it. */
  public Double avgLogprob() {
    return getDouble("avg_logprob");
  }

  public TranscriptionSegment avgLogprob(double avgLogprob) {
    put("avg_logprob", avgLogprob);
    return this;
  }

  /** Bytes of the text for each byte of it that zlib has packed. Of models of Whisper's kind; others do not know it. */
  public Double compressionRatio() {
    return getDouble("compression_ratio");
  }

  public TranscriptionSegment compressionRatio(double compressionRatio) {
    put("compression_ratio", compressionRatio);
    return this;
  }

  /** How likely nothing is said in the part in which it was heard. Of models of Whisper's kind; others do not know it. */
  public Double noSpeechProb() {
    return getDouble("no_speech_prob");
  }

  public TranscriptionSegment noSpeechProb(double noSpeechProb) {
    put("no_speech_prob", noSpeechProb);
    return this;
  }
}
