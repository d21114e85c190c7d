// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class OrganizationErasure extends JsonObject {
  public OrganizationErasure() {
    put("object", "organization_erasure");
  }

  /** @param value whose fields these are; not a copy */
  public OrganizationErasure(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public OrganizationErasure object(String object) {
    put("object", object);
    return this;
  }

  public OrganizationErasureStatement statement() {
    return getObject("statement", OrganizationErasureStatement::new);
  }

  public OrganizationErasure statement(OrganizationErasureStatement statement) {
    put("statement", statement);
    return this;
  }

  /** The statement as a JWS (EdDSA); the keys are at /.well-known/jwks.json. */
  public String signedStatement() {
    return getString("signed_statement");
  }

  public OrganizationErasure signedStatement(String signedStatement) {
    put("signed_statement", signedStatement);
    return this;
  }
}
