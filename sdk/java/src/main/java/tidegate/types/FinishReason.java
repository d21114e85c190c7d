// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

/** `length` also when the account stopped it: see `tidegate.stopped_by`. */
public final class FinishReason {
  public static final String STOP = "stop";

  public static final String LENGTH = "length";

  public static final String TOOL_CALLS = "tool_calls";

  private FinishReason() {}
}
