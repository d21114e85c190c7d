// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class Refusal extends JsonObject {
  public Refusal() {
    put("object", "refusal");
  }

  /** @param value whose fields these are; not a copy */
  public Refusal(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Refusal id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Refusal object(String object) {
    put("object", object);
    return this;
  }

  public String apiKeyId() {
    return getString("api_key_id");
  }

  public Refusal apiKeyId(String apiKeyId) {
    put("api_key_id", apiKeyId);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public Refusal model(String model) {
    put("model", model);
    return this;
  }

  /** Of the error that was answered. */
  public String code() {
    return getString("code");
  }

  public Refusal code(String code) {
    put("code", code);
    return this;
  }

  /** As the newest of them was told. */
  public String message() {
    return getString("message");
  }

  public Refusal message(String message) {
    put("message", message);
    return this;
  }

  public long count() {
    return required("count", getLong("count"));
  }

  public Refusal count(long count) {
    put("count", count);
    return this;
  }

  /** Unix seconds. */
  public long firstAt() {
    return required("first_at", getLong("first_at"));
  }

  public Refusal firstAt(long firstAt) {
    put("first_at", firstAt);
    return this;
  }

  /** Unix seconds. */
  public long lastAt() {
    return required("last_at", getLong("last_at"));
  }

  public Refusal lastAt(long lastAt) {
    put("last_at", lastAt);
    return this;
  }
}
