// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class WorkerModelsItem extends JsonObject {
  public WorkerModelsItem() {}

  /** @param value whose fields these are; not a copy */
  public WorkerModelsItem(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public WorkerModelsItem id(String id) {
    put("id", id);
    return this;
  }

  public String state() {
    return getString("state");
  }

  public WorkerModelsItem state(String state) {
    put("state", state);
    return this;
  }

  public String device() {
    return getString("device");
  }

  public WorkerModelsItem device(String device) {
    put("device", device);
    return this;
  }

  public String dtype() {
    return getString("dtype");
  }

  public WorkerModelsItem dtype(String dtype) {
    put("dtype", dtype);
    return this;
  }

  /** Of this isolate of the edge: whether it sends requests there. */
  public String breaker() {
    return getString("breaker");
  }

  public WorkerModelsItem breaker(String breaker) {
    put("breaker", breaker);
    return this;
  }
}
