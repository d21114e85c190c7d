// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Classification extends JsonObject {
  public Classification() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public Classification(JsonNode value) {
    super(value);
  }

  /** Of the request. */
  public String id() {
    return getString("id");
  }

  public Classification id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Classification object(String object) {
    put("object", object);
    return this;
  }

  /** Unix seconds. */
  public long created() {
    return required("created", getLong("created"));
  }

  public Classification created(long created) {
    put("created", created);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public Classification model(String model) {
    put("model", model);
    return this;
  }

  public List<ClassifiedInput> data() {
    return getList("data", ClassifiedInput::new);
  }

  public Classification data(List<ClassifiedInput> data) {
    put("data", data);
    return this;
  }

  public Classification data(ClassifiedInput... data) {
    put("data", data);
    return this;
  }

  public ClassificationUsage usage() {
    return getObject("usage", ClassificationUsage::new);
  }

  public Classification usage(ClassificationUsage usage) {
    put("usage", usage);
    return this;
  }
}
