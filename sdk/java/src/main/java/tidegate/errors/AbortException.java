package tidegate.errors;

/** The caller's own doing: its thread was interrupted, or it closed the stream that it reads. */
public class AbortException extends TidegateException {
  private static final long serialVersionUID = 1L;

  public AbortException(String message) {
    super(message);
  }
}
