package tidegate.errors;

/**
 * 410: somebody cancelled it, or nobody read it for too long. What was generated is charged, and
 * its key runs nothing again.
 */
public class RequestCancelledException extends ApiException {
  private static final long serialVersionUID = 1L;

  public RequestCancelledException(Details details) {
    super(details);
  }
}
