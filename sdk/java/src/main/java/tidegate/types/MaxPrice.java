// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class MaxPrice extends JsonObject {
  public MaxPrice() {}

  /** @param value whose fields these are; not a copy */
  public MaxPrice(JsonNode value) {
    super(value);
  }

  /** USD for a million tokens of the prompt. */
  public JsonNode prompt() {
    return get("prompt");
  }

  public MaxPrice prompt(double prompt) {
    put("prompt", prompt);
    return this;
  }

  public MaxPrice prompt(String prompt) {
    put("prompt", prompt);
    return this;
  }

  /** USD for a million tokens of the answer. */
  public JsonNode completion() {
    return get("completion");
  }

  public MaxPrice completion(double completion) {
    put("completion", completion);
    return this;
  }

  public MaxPrice completion(String completion) {
    put("completion", completion);
    return this;
  }

  /** USD for a request. */
  public JsonNode request() {
    return get("request");
  }

  public MaxPrice request(double request) {
    put("request", request);
    return this;
  }

  public MaxPrice request(String request) {
    put("request", request);
    return this;
  }

  /** Accepted, and without effect. These models read no images. */
  public JsonNode image() {
    return get("image");
  }

  public MaxPrice image(Object image) {
    put("image", image);
    return this;
  }

  /** Accepted, and without effect. These models read no audio. */
  public JsonNode audio() {
    return get("audio");
  }

  public MaxPrice audio(Object audio) {
    put("audio", audio);
    return this;
  }
}
