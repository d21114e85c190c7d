package tidegate.errors;

/** A signature or a claim of a receipt is not what it should be. */
public class VerificationException extends TidegateException {
  private static final long serialVersionUID = 1L;

  public VerificationException(String message) {
    super(message);
  }

  public VerificationException(String message, Throwable cause) {
    super(message, cause);
  }
}
