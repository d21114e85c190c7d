// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

/** The values that are known. */
public final class Role {
  public static final String OWNER = "owner";

  public static final String ADMIN = "admin";

  public static final String DEVELOPER = "developer";

  public static final String BILLING = "billing";

  public static final String VIEWER = "viewer";

  private Role() {}
}
