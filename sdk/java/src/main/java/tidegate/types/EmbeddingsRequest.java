// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class EmbeddingsRequest extends JsonObject {
  public EmbeddingsRequest() {}

  /** @param value whose fields these are; not a copy */
  public EmbeddingsRequest(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public EmbeddingsRequest model(String model) {
    put("model", model);
    return this;
  }

  public JsonNode input() {
    return get("input");
  }

  public EmbeddingsRequest input(String input) {
    put("input", input);
    return this;
  }

  public EmbeddingsRequest input(List<?> input) {
    put("input", input);
    return this;
  }

  /** `float`, the default: a list of numbers. `base64`: 32-bit floats, little endian, in base64. */
  public String encodingFormat() {
    return getString("encoding_format");
  }

  public EmbeddingsRequest encodingFormat(String encodingFormat) {
    put("encoding_format", encodingFormat);
    return this;
  }

  /** The first so many numbers of each embedding, brought to length 1 again; at most as many as the model has. */
  public Long dimensions() {
    return getLong("dimensions");
  }

  public EmbeddingsRequest dimensions(long dimensions) {
    put("dimensions", dimensions);
    return this;
  }

  public EmbeddingsRequest dimensions(Long dimensions) {
    put("dimensions", dimensions);
    return this;
  }

  /** Extension, Cohere's, NVIDIA's and Jina's. What becomes of an input longer than the model: `NONE` or false, the default, refuses it; `END` or true leaves out what is too much at its end, `START` at its start. What is left out is not charged. */
  public JsonNode truncate() {
    return get("truncate");
  }

  public EmbeddingsRequest truncate(String truncate) {
    put("truncate", truncate);
    return this;
  }

  public EmbeddingsRequest truncate(boolean truncate) {
    put("truncate", truncate);
    return this;
  }

  /** Accepted, and without effect. Usage is told by API key and project. */
  public JsonNode user() {
    return get("user");
  }

  public EmbeddingsRequest user(Object user) {
    put("user", user);
    return this;
  }

  public ProviderPreferences provider() {
    return getObject("provider", ProviderPreferences::new);
  }

  public EmbeddingsRequest provider(ProviderPreferences provider) {
    put("provider", provider);
    return this;
  }

  /** Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it. */
  public String sessionId() {
    return getString("session_id");
  }

  public EmbeddingsRequest sessionId(String sessionId) {
    put("session_id", sessionId);
    return this;
  }

  /** Accepted, and without effect. Extension, OpenRouter's; a trace goes on from the header `traceparent`. */
  public JsonNode trace() {
    return get("trace");
  }

  public EmbeddingsRequest trace(Object trace) {
    put("trace", trace);
    return this;
  }
}
