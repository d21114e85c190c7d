package tidegate.errors;

/** 404: there is no such thing, or not for this key. */
public class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  public NotFoundException(Details details) {
    super(details);
  }
}
