package tidegate.errors;

/** Of every error that this SDK throws. */
public class TidegateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TidegateException(String message) {
    super(message);
  }

  public TidegateException(String message, Throwable cause) {
    super(message, cause);
  }
}
