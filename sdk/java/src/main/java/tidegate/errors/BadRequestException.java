package tidegate.errors;

/** 400: the request is not right; `param` names the field at fault. */
public class BadRequestException extends ApiException {
  private static final long serialVersionUID = 1L;

  public BadRequestException(Details details) {
    super(details);
  }
}
