// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ClassifiedInput extends JsonObject {
  public ClassifiedInput() {}

  /** @param value whose fields these are; not a copy */
  public ClassifiedInput(JsonNode value) {
    super(value);
  }

  /** Of the input. */
  public long index() {
    return required("index", getLong("index"));
  }

  public ClassifiedInput index(long index) {
    put("index", index);
    return this;
  }

  /** The likeliest. */
  public String label() {
    return getString("label");
  }

  public ClassifiedInput label(String label) {
    put("label", label);
    return this;
  }

  /** Of all labels, in the order of the model's outputs. */
  public List<Double> probs() {
    return getList("probs", JsonObject::toDouble);
  }

  public ClassifiedInput probs(List<Double> probs) {
    put("probs", probs);
    return this;
  }

  public long numClasses() {
    return required("num_classes", getLong("num_classes"));
  }

  public ClassifiedInput numClasses(long numClasses) {
    put("num_classes", numClasses);
    return this;
  }
}
