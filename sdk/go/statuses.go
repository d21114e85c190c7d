// Code generated from openapi.yaml by scripts/emit-sdk.ts. DO NOT EDIT.

package tidegate

// The HTTP status of each error code, for errors that come in a stream.
var statuses = map[string]int{}

func init() {
	statuses["invalid_json"] = 400
	statuses["invalid_value"] = 400
	statuses["unknown_parameter"] = 400
	statuses["unsupported_parameter"] = 400
	statuses["context_length_exceeded"] = 400
	statuses["grammar_too_slow"] = 400
	statuses["invalid_api_key"] = 401
	statuses["not_signed_in"] = 401
	statuses["invalid_credentials"] = 401
	statuses["insufficient_credits"] = 402
	statuses["permission_denied"] = 403
	statuses["organization_suspended"] = 403
	statuses["access_revoked"] = 403
	statuses["no_matching_deployment"] = 404
	statuses["model_not_found"] = 404
	statuses["not_found"] = 404
	statuses["unknown_url"] = 404
	statuses["method_not_allowed"] = 405
	statuses["request_timeout"] = 408
	statuses["request_cancelled"] = 410
	statuses["body_too_large"] = 413
	statuses["unsupported_media_type"] = 415
	statuses["idempotency_key_reused"] = 422
	statuses["rate_limit_exceeded"] = 429
	statuses["concurrency_limit_exceeded"] = 429
	statuses["request_exceeds_limit"] = 400
	statuses["budget_exceeded"] = 402
	statuses["credits_on_hold"] = 429
	statuses["no_capacity"] = 429
	statuses["budget_exhausted"] = 402
	statuses["internal_error"] = 500
	statuses["backend_failed"] = 502
	statuses["deadline_exceeded"] = 504
}
