// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** From 0 to 1; 0 of a category that the model does not judge. */
public final class ModerationScores extends JsonObject {
  public ModerationScores() {}

  /** @param value whose fields these are; not a copy */
  public ModerationScores(JsonNode value) {
    super(value);
  }

  public double harassment() {
    return required("harassment", getDouble("harassment"));
  }

  public ModerationScores harassment(double harassment) {
    put("harassment", harassment);
    return this;
  }

  public double harassmentThreatening() {
    return required("harassment/threatening", getDouble("harassment/threatening"));
  }

  public ModerationScores harassmentThreatening(double harassmentThreatening) {
    put("harassment/threatening", harassmentThreatening);
    return this;
  }

  public double hate() {
    return required("hate", getDouble("hate"));
  }

  public ModerationScores hate(double hate) {
    put("hate", hate);
    return this;
  }

  public double hateThreatening() {
    return required("hate/threatening", getDouble("hate/threatening"));
  }

  public ModerationScores hateThreatening(double hateThreatening) {
    put("hate/threatening", hateThreatening);
    return this;
  }

  public double illicit() {
    return required("illicit", getDouble("illicit"));
  }

  public ModerationScores illicit(double illicit) {
    put("illicit", illicit);
    return this;
  }

  public double illicitViolent() {
    return required("illicit/violent", getDouble("illicit/violent"));
  }

  public ModerationScores illicitViolent(double illicitViolent) {
    put("illicit/violent", illicitViolent);
    return this;
  }

  public double selfHarm() {
    return required("self-harm", getDouble("self-harm"));
  }

  public ModerationScores selfHarm(double selfHarm) {
    put("self-harm", selfHarm);
    return this;
  }

  public double selfHarmIntent() {
    return required("self-harm/intent", getDouble("self-harm/intent"));
  }

  public ModerationScores selfHarmIntent(double selfHarmIntent) {
    put("self-harm/intent", selfHarmIntent);
    return this;
  }

  public double selfHarmInstructions() {
    return required("self-harm/instructions", getDouble("self-harm/instructions"));
  }

  public ModerationScores selfHarmInstructions(double selfHarmInstructions) {
    put("self-harm/instructions", selfHarmInstructions);
    return this;
  }

  public double sexual() {
    return required("sexual", getDouble("sexual"));
  }

  public ModerationScores sexual(double sexual) {
    put("sexual", sexual);
    return this;
  }

  public double sexualMinors() {
    return required("sexual/minors", getDouble("sexual/minors"));
  }

  public ModerationScores sexualMinors(double sexualMinors) {
    put("sexual/minors", sexualMinors);
    return this;
  }

  public double violence() {
    return required("violence", getDouble("violence"));
  }

  public ModerationScores violence(double violence) {
    put("violence", violence);
    return this;
  }

  public double violenceGraphic() {
    return required("violence/graphic", getDouble("violence/graphic"));
  }

  public ModerationScores violenceGraphic(double violenceGraphic) {
    put("violence/graphic", violenceGraphic);
    return this;
  }
}
