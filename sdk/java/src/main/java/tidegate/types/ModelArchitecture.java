// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ModelArchitecture extends JsonObject {
  public ModelArchitecture() {}

  /** @param value whose fields these are; not a copy */
  public ModelArchitecture(JsonNode value) {
    super(value);
  }

  /** As `text-&gt;text`. */
  public String modality() {
    return getString("modality");
  }

  public ModelArchitecture modality(String modality) {
    put("modality", modality);
    return this;
  }

  public List<String> inputModalities() {
    return getList("input_modalities", JsonObject::toText);
  }

  public ModelArchitecture inputModalities(List<String> inputModalities) {
    put("input_modalities", inputModalities);
    return this;
  }

  public List<String> outputModalities() {
    return getList("output_modalities", JsonObject::toText);
  }

  public ModelArchitecture outputModalities(List<String> outputModalities) {
    put("output_modalities", outputModalities);
    return this;
  }
}
