// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.FilePart;
import tidegate.JsonObject;

public final class CreateTranscriptionRequest extends JsonObject {
  public CreateTranscriptionRequest() {}

  /** @param value whose fields these are; not a copy */
  public CreateTranscriptionRequest(JsonNode value) {
    super(value);
  }

  /** WAV of PCM or floats, FLAC, MP3, Ogg with Vorbis or Opus, or WebM with Opus: up to 600 seconds, and 4 MiB with the rest of the form. */
  public FilePart file() {
    return getFile("file");
  }

  public CreateTranscriptionRequest file(FilePart file) {
    putFile("file", file);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public CreateTranscriptionRequest model(String model) {
    put("model", model);
    return this;
  }

  /** Two letters, of a model that has several; what is heard in the first thirty seconds unless said. */
  public String language() {
    return getString("language");
  }

  public CreateTranscriptionRequest language(String language) {
    put("language", language);
    return this;
  }

  /** Not supported: Models here are given the sound alone. Refused with 400 unless null, false or empty. */
  public JsonNode prompt() {
    return get("prompt");
  }

  public CreateTranscriptionRequest prompt(Object prompt) {
    put("prompt", prompt);
    return this;
  }

  /** `json` unless said. */
  public String responseFormat() {
    return getString("response_format");
  }

  public CreateTranscriptionRequest responseFormat(String responseFormat) {
    put("response_format", responseFormat);
    return this;
  }

  /** 0, the likeliest token, unless said. */
  public Double temperature() {
    return getDouble("temperature");
  }

  public CreateTranscriptionRequest temperature(double temperature) {
    put("temperature", temperature);
    return this;
  }

  /** Of `verbose_json`; `segment` unless said. Words need a model of Whisper's kind that was exported with its cross attentions. */
  public List<String> timestampGranularities() {
    return getList("timestamp_granularities", JsonObject::toText);
  }

  public CreateTranscriptionRequest timestampGranularities(List<String> timestampGranularities) {
    put("timestamp_granularities", timestampGranularities);
    return this;
  }

  /** Accepted, and without effect. A long sound is read in parts of thirty seconds that overlap. */
  public JsonNode chunkingStrategy() {
    return get("chunking_strategy");
  }

  public CreateTranscriptionRequest chunkingStrategy(Object chunkingStrategy) {
    put("chunking_strategy", chunkingStrategy);
    return this;
  }

  /** `logprobs`: how likely each token was, of `json` alone, whole or streamed, by a model of Whisper's kind. */
  public List<String> include() {
    return getList("include", JsonObject::toText);
  }

  public CreateTranscriptionRequest include(List<String> include) {
    put("include", include);
    return this;
  }
}
