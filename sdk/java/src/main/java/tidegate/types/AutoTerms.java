// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** What `auto` knows of a model, as scripts/grade-auto.ts measures it. Without it `auto` never chooses the model. */
public final class AutoTerms extends JsonObject {
  public AutoTerms() {}

  /** @param value whose fields these are; not a copy */
  public AutoTerms(JsonNode value) {
    super(value);
  }

  /** Of 100 answers of any kind, how many are right. It is the model's tier too: that of a conversation never falls. */
  public long quality() {
    return required("quality", getLong("quality"));
  }

  public AutoTerms quality(long quality) {
    put("quality", quality);
    return this;
  }

  /** The same of one kind of request; of others `quality` counts. 0 of `tools` or `schema`: it is never asked for those. */
  public AutoTermsByKind byKind() {
    return getObject("by_kind", AutoTermsByKind::new);
  }

  public AutoTerms byKind(AutoTermsByKind byKind) {
    put("by_kind", byKind);
    return this;
  }

  /** How often an answer is right, by how likely the model itself found it. Without it the model is never tried first. */
  public List<ConfidencePoint> confidence() {
    return getList("confidence", ConfidencePoint::new);
  }

  public AutoTerms confidence(List<ConfidencePoint> confidence) {
    put("confidence", confidence);
    return this;
  }

  public AutoTerms confidence(ConfidencePoint... confidence) {
    put("confidence", confidence);
    return this;
  }
}
