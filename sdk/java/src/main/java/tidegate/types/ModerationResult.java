// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ModerationResult extends JsonObject {
  public ModerationResult() {}

  /** @param value whose fields these are; not a copy */
  public ModerationResult(JsonNode value) {
    super(value);
  }

  /** Whether any category applies. */
  public boolean flagged() {
    return required("flagged", getBoolean("flagged"));
  }

  public ModerationResult flagged(boolean flagged) {
    put("flagged", flagged);
    return this;
  }

  public ModerationCategories categories() {
    return getObject("categories", ModerationCategories::new);
  }

  public ModerationResult categories(ModerationCategories categories) {
    put("categories", categories);
    return this;
  }

  public ModerationScores categoryScores() {
    return getObject("category_scores", ModerationScores::new);
  }

  public ModerationResult categoryScores(ModerationScores categoryScores) {
    put("category_scores", categoryScores);
    return this;
  }

  public ModerationAppliedTypes categoryAppliedInputTypes() {
    return getObject("category_applied_input_types", ModerationAppliedTypes::new);
  }

  public ModerationResult categoryAppliedInputTypes(ModerationAppliedTypes categoryAppliedInputTypes) {
    put("category_applied_input_types", categoryAppliedInputTypes);
    return this;
  }
}
