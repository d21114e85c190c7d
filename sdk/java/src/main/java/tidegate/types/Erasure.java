// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class Erasure extends JsonObject {
  public Erasure() {
    put("object", "erasure");
  }

  /** @param value whose fields these are; not a copy */
  public Erasure(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public Erasure object(String object) {
    put("object", object);
    return this;
  }

  public ErasureStatement statement() {
    return getObject("statement", ErasureStatement::new);
  }

  public Erasure statement(ErasureStatement statement) {
    put("statement", statement);
    return this;
  }

  /** The statement as a JWS (EdDSA); the keys are at /.well-known/jwks.json. */
  public String signedStatement() {
    return getString("signed_statement");
  }

  public Erasure signedStatement(String signedStatement) {
    put("signed_statement", signedStatement);
    return this;
  }
}
