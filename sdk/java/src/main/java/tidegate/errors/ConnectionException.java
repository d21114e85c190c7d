package tidegate.errors;

/** No answer came, or it broke off and could not be taken up again. */
public class ConnectionException extends TidegateException {
  private static final long serialVersionUID = 1L;

  public ConnectionException(String message) {
    super(message);
  }

  public ConnectionException(String message, Throwable cause) {
    super(message, cause);
  }
}
