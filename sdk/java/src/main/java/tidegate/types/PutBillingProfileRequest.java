// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class PutBillingProfileRequest extends JsonObject {
  public PutBillingProfileRequest() {}

  /** @param value whose fields these are; not a copy */
  public PutBillingProfileRequest(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public PutBillingProfileRequest name(String name) {
    put("name", name);
    return this;
  }

  public List<String> addressLines() {
    return getList("address_lines", JsonObject::toText);
  }

  public PutBillingProfileRequest addressLines(List<String> addressLines) {
    put("address_lines", addressLines);
    return this;
  }

  public String email() {
    return getString("email");
  }

  public PutBillingProfileRequest email(String email) {
    put("email", email);
    return this;
  }

  /** The customer's own number with a tax office. */
  public String taxId() {
    return getString("tax_id");
  }

  public PutBillingProfileRequest taxId(String taxId) {
    put("tax_id", taxId);
    return this;
  }
}
