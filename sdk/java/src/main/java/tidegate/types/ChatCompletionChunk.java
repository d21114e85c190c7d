// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ChatCompletionChunk extends JsonObject {
  public ChatCompletionChunk() {
    put("object", "chat.completion.chunk");
  }

  /** @param value whose fields these are; not a copy */
  public ChatCompletionChunk(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public ChatCompletionChunk id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public ChatCompletionChunk object(String object) {
    put("object", object);
    return this;
  }

  public long created() {
    return required("created", getLong("created"));
  }

  public ChatCompletionChunk created(long created) {
    put("created", created);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public ChatCompletionChunk model(String model) {
    put("model", model);
    return this;
  }

  public List<ChatChunkChoice> choices() {
    return getList("choices", ChatChunkChoice::new);
  }

  public ChatCompletionChunk choices(List<ChatChunkChoice> choices) {
    put("choices", choices);
    return this;
  }

  public ChatCompletionChunk choices(ChatChunkChoice... choices) {
    put("choices", choices);
    return this;
  }

  public Usage usage() {
    return getObject("usage", Usage::new);
  }

  public ChatCompletionChunk usage(Usage usage) {
    put("usage", usage);
    return this;
  }

  public String serviceTier() {
    return getString("service_tier");
  }

  public ChatCompletionChunk serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  /** Names the model's files, how they are computed and the engine: it changes when one of them does. null where the worker does not say. */
  public String systemFingerprint() {
    return getString("system_fingerprint");
  }

  public ChatCompletionChunk systemFingerprint(String systemFingerprint) {
    put("system_fingerprint", systemFingerprint);
    return this;
  }
}
