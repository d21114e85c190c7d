// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Whether each applies: its score is at least 0.5. */
public final class ModerationCategories extends JsonObject {
  public ModerationCategories() {}

  /** @param value whose fields these are; not a copy */
  public ModerationCategories(JsonNode value) {
    super(value);
  }

  public boolean harassment() {
    return required("harassment", getBoolean("harassment"));
  }

  public ModerationCategories harassment(boolean harassment) {
    put("harassment", harassment);
    return this;
  }

  public boolean harassmentThreatening() {
    return required("harassment/threatening", getBoolean("harassment/threatening"));
  }

  public ModerationCategories harassmentThreatening(boolean harassmentThreatening) {
    put("harassment/threatening", harassmentThreatening);
    return this;
  }

  public boolean hate() {
    return required("hate", getBoolean("hate"));
  }

  public ModerationCategories hate(boolean hate) {
    put("hate", hate);
    return this;
  }

  public boolean hateThreatening() {
    return required("hate/threatening", getBoolean("hate/threatening"));
  }

  public ModerationCategories hateThreatening(boolean hateThreatening) {
    put("hate/threatening", hateThreatening);
    return this;
  }

  public boolean illicit() {
    return required("illicit", getBoolean("illicit"));
  }

  public ModerationCategories illicit(boolean illicit) {
    put("illicit", illicit);
    return this;
  }

  public boolean illicitViolent() {
    return required("illicit/violent", getBoolean("illicit/violent"));
  }

  public ModerationCategories illicitViolent(boolean illicitViolent) {
    put("illicit/violent", illicitViolent);
    return this;
  }

  public boolean selfHarm() {
    return required("self-harm", getBoolean("self-harm"));
  }

  public ModerationCategories selfHarm(boolean selfHarm) {
    put("self-harm", selfHarm);
    return this;
  }

  public boolean selfHarmIntent() {
    return required("self-harm/intent", getBoolean("self-harm/intent"));
  }

  public ModerationCategories selfHarmIntent(boolean selfHarmIntent) {
    put("self-harm/intent", selfHarmIntent);
    return this;
  }

  public boolean selfHarmInstructions() {
    return required("self-harm/instructions", getBoolean("self-harm/instructions"));
  }

  public ModerationCategories selfHarmInstructions(boolean selfHarmInstructions) {
    put("self-harm/instructions", selfHarmInstructions);
    return this;
  }

  public boolean sexual() {
    return required("sexual", getBoolean("sexual"));
  }

  public ModerationCategories sexual(boolean sexual) {
    put("sexual", sexual);
    return this;
  }

  public boolean sexualMinors() {
    return required("sexual/minors", getBoolean("sexual/minors"));
  }

  public ModerationCategories sexualMinors(boolean sexualMinors) {
    put("sexual/minors", sexualMinors);
    return this;
  }

  public boolean violence() {
    return required("violence", getBoolean("violence"));
  }

  public ModerationCategories violence(boolean violence) {
    put("violence", violence);
    return this;
  }

  public boolean violenceGraphic() {
    return required("violence/graphic", getBoolean("violence/graphic"));
  }

  public ModerationCategories violenceGraphic(boolean violenceGraphic) {
    put("violence/graphic", violenceGraphic);
    return this;
  }
}
