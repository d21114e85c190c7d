package tidegate.errors;

/** 500 and above: the service failed. */
public class InternalServerException extends ApiException {
  private static final long serialVersionUID = 1L;

  public InternalServerException(Details details) {
    super(details);
  }
}
