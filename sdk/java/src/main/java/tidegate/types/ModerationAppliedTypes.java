// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** What each was judged by; empty of a category that the model does not judge. */
public final class ModerationAppliedTypes extends JsonObject {
  public ModerationAppliedTypes() {}

  /** @param value whose fields these are; not a copy */
  public ModerationAppliedTypes(JsonNode value) {
    super(value);
  }

  public List<String> harassment() {
    return getList("harassment", JsonObject::toText);
  }

  public ModerationAppliedTypes harassment(List<String> harassment) {
    put("harassment", harassment);
    return this;
  }

  public List<String> harassmentThreatening() {
    return getList("harassment/threatening", JsonObject::toText);
  }

  public ModerationAppliedTypes harassmentThreatening(List<String> harassmentThreatening) {
    put("harassment/threatening", harassmentThreatening);
    return this;
  }

  public List<String> hate() {
    return getList("hate", JsonObject::toText);
  }

  public ModerationAppliedTypes hate(List<String> hate) {
    put("hate", hate);
    return this;
  }

  public List<String> hateThreatening() {
    return getList("hate/threatening", JsonObject::toText);
  }

  public ModerationAppliedTypes hateThreatening(List<String> hateThreatening) {
    put("hate/threatening", hateThreatening);
    return this;
  }

  public List<String> illicit() {
    return getList("illicit", JsonObject::toText);
  }

  public ModerationAppliedTypes illicit(List<String> illicit) {
    put("illicit", illicit);
    return this;
  }

  public List<String> illicitViolent() {
    return getList("illicit/violent", JsonObject::toText);
  }

  public ModerationAppliedTypes illicitViolent(List<String> illicitViolent) {
    put("illicit/violent", illicitViolent);
    return this;
  }

  public List<String> selfHarm() {
    return getList("self-harm", JsonObject::toText);
  }

  public ModerationAppliedTypes selfHarm(List<String> selfHarm) {
    put("self-harm", selfHarm);
    return this;
  }

  public List<String> selfHarmIntent() {
    return getList("self-harm/intent", JsonObject::toText);
  }

  public ModerationAppliedTypes selfHarmIntent(List<String> selfHarmIntent) {
    put("self-harm/intent", selfHarmIntent);
    return this;
  }

  public List<String> selfHarmInstructions() {
    return getList("self-harm/instructions", JsonObject::toText);
  }

  public ModerationAppliedTypes selfHarmInstructions(List<String> selfHarmInstructions) {
    put("self-harm/instructions", selfHarmInstructions);
    return this;
  }

  public List<String> sexual() {
    return getList("sexual", JsonObject::toText);
  }

  public ModerationAppliedTypes sexual(List<String> sexual) {
    put("sexual", sexual);
    return this;
  }

  public List<String> sexualMinors() {
    return getList("sexual/minors", JsonObject::toText);
  }

  public ModerationAppliedTypes sexualMinors(List<String> sexualMinors) {
    put("sexual/minors", sexualMinors);
    return this;
  }

  public List<String> violence() {
    return getList("violence", JsonObject::toText);
  }

  public ModerationAppliedTypes violence(List<String> violence) {
    put("violence", violence);
    return this;
  }

  public List<String> violenceGraphic() {
    return getList("violence/graphic", JsonObject::toText);
  }

  public ModerationAppliedTypes violenceGraphic(List<String> violenceGraphic) {
    put("violence/graphic", violenceGraphic);
    return this;
  }
}
