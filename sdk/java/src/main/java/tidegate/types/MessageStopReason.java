// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

/** `max_tokens` also when the account stopped it: see `tidegate.stopped_by`. */
public final class MessageStopReason {
  public static final String END_TURN = "end_turn";

  public static final String MAX_TOKENS = "max_tokens";

  public static final String STOP_SEQUENCE = "stop_sequence";

  public static final String TOOL_USE = "tool_use";

  private MessageStopReason() {}
}
