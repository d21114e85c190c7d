// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

/** The values that are known. */
public final class ResponseItemStatus {
  public static final String IN_PROGRESS = "in_progress";

  public static final String COMPLETED = "completed";

  public static final String INCOMPLETE = "incomplete";

  private ResponseItemStatus() {}
}
