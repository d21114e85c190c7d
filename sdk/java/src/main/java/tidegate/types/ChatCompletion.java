// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import tidegate.JsonObject;

public final class ChatCompletion extends JsonObject {
  public ChatCompletion() {
    put("object", "chat.completion");
  }

  /** @param value whose fields these are; not a copy */
  public ChatCompletion(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public ChatCompletion id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public ChatCompletion object(String object) {
    put("object", object);
    return this;
  }

  public long created() {
    return required("created", getLong("created"));
  }

  public ChatCompletion created(long created) {
    put("created", created);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public ChatCompletion model(String model) {
    put("model", model);
    return this;
  }

  public List<ChatChoice> choices() {
    return getList("choices", ChatChoice::new);
  }

  public ChatCompletion choices(List<ChatChoice> choices) {
    put("choices", choices);
    return this;
  }

  public ChatCompletion choices(ChatChoice... choices) {
    put("choices", choices);
    return this;
  }

  public Usage usage() {
    return getObject("usage", Usage::new);
  }

  public ChatCompletion usage(Usage usage) {
    put("usage", usage);
    return this;
  }

  public List<Map<String, PromptLogprob>> promptLogprobs() {
    return getList("prompt_logprobs", JsonObject.mapOf(PromptLogprob::new));
  }

  public ChatCompletion promptLogprobs(List<Map<String, PromptLogprob>> promptLogprobs) {
    put("prompt_logprobs", promptLogprobs);
    return this;
  }

  public String serviceTier() {
    return getString("service_tier");
  }

  public ChatCompletion serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  /** Names the model's files, how they are computed and the engine: it changes when one of them does. null where the worker does not say. */
  public String systemFingerprint() {
    return getString("system_fingerprint");
  }

  public ChatCompletion systemFingerprint(String systemFingerprint) {
    put("system_fingerprint", systemFingerprint);
    return this;
  }

  public Stopped tidegate() {
    return getObject("tidegate", Stopped::new);
  }

  public ChatCompletion tidegate(Stopped tidegate) {
    put("tidegate", tidegate);
    return this;
  }
}
