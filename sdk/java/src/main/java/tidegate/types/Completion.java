// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Completion extends JsonObject {
  public Completion() {
    put("object", "text_completion");
  }

  /** @param value whose fields these are; not a copy */
  public Completion(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Completion id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Completion object(String object) {
    put("object", object);
    return this;
  }

  public long created() {
    return required("created", getLong("created"));
  }

  public Completion created(long created) {
    put("created", created);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public Completion model(String model) {
    put("model", model);
    return this;
  }

  public List<CompletionChoice> choices() {
    return getList("choices", CompletionChoice::new);
  }

  public Completion choices(List<CompletionChoice> choices) {
    put("choices", choices);
    return this;
  }

  public Completion choices(CompletionChoice... choices) {
    put("choices", choices);
    return this;
  }

  public Usage usage() {
    return getObject("usage", Usage::new);
  }

  public Completion usage(Usage usage) {
    put("usage", usage);
    return this;
  }

  /** Extension, vLLM's: that the request had where it was answered. */
  public String serviceTier() {
    return getString("service_tier");
  }

  public Completion serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  /** Names the model's files, how they are computed and the engine: it changes when one of them does. null where the worker does not say. */
  public String systemFingerprint() {
    return getString("system_fingerprint");
  }

  public Completion systemFingerprint(String systemFingerprint) {
    put("system_fingerprint", systemFingerprint);
    return this;
  }

  public Stopped tidegate() {
    return getObject("tidegate", Stopped::new);
  }

  public Completion tidegate(Stopped tidegate) {
    put("tidegate", tidegate);
    return this;
  }
}
