// Code generated from openapi.yaml by scripts/emit-sdk.ts. DO NOT EDIT.

package tidegate

import "context"

type Resources struct {
	transport *transport

	Chat *ChatResource

	Completions *CompletionsResource

	Embeddings *EmbeddingsResource

	Audio *AudioResource

	Moderations *ModerationsResource

	Messages *MessagesResource

	Responses *ResponsesResource

	Estimate *EstimateResource

	Route *RouteResource

	Requests *RequestsResource

	Models *ModelsResource

	Generations *GenerationsResource

	Key *KeyResource

	Credits *CreditsResource

	Organization *OrganizationResource

	Widget *WidgetResource

	Admin *AdminResource

	SigningKeys *SigningKeysResource
}

func newResources(t *transport) *Resources {
	r := &Resources{transport: t}
	r.Chat = newChatResource(t)
	r.Completions = newCompletionsResource(t)
	r.Embeddings = newEmbeddingsResource(t)
	r.Audio = newAudioResource(t)
	r.Moderations = newModerationsResource(t)
	r.Messages = newMessagesResource(t)
	r.Responses = newResponsesResource(t)
	r.Estimate = newEstimateResource(t)
	r.Route = newRouteResource(t)
	r.Requests = newRequestsResource(t)
	r.Models = newModelsResource(t)
	r.Generations = newGenerationsResource(t)
	r.Key = newKeyResource(t)
	r.Credits = newCreditsResource(t)
	r.Organization = newOrganizationResource(t)
	r.Widget = newWidgetResource(t)
	r.Admin = newAdminResource(t)
	r.SigningKeys = newSigningKeysResource(t)
	return r
}

// Documents in the order in which they answer a query.
func (r *Resources) Rerank(ctx context.Context, body RerankRequest, options ...Option) (*Rerank, error) {
	return send[Rerank](ctx, spec{method: "POST", path: "/v1/rerank", body: body, isKeyed: true}, r.transport, options)
}

// What a classifier says of texts: the likeliest label of each, and the odds of all.
func (r *Resources) Classify(ctx context.Context, body ClassifyRequest, options ...Option) (*Classification, error) {
	return send[Classification](ctx, spec{method: "POST", path: "/v1/classify", body: body, isKeyed: true}, r.transport, options)
}

// The tokens of a chat's messages or of a text, exactly as a generation would read them. Nothing is run, held or charged.
func (r *Resources) Tokenize(ctx context.Context, body TokenizeRequest, options ...Option) (*Tokenization, error) {
	return send[Tokenization](ctx, spec{method: "POST", path: "/v1/tokenize", body: body}, r.transport, options)
}

// The text of tokens. Nothing is run, held or charged.
func (r *Resources) Detokenize(ctx context.Context, body DetokenizeRequest, options ...Option) (*Detokenization, error) {
	return send[Detokenization](ctx, spec{method: "POST", path: "/v1/detokenize", body: body}, r.transport, options)
}

type ChatResource struct {
	transport *transport

	Completions *ChatCompletionsResource
}

func newChatResource(t *transport) *ChatResource {
	r := &ChatResource{transport: t}
	r.Completions = newChatCompletionsResource(t)
	return r
}

type ChatCompletionsResource struct {
	transport *transport
}

func newChatCompletionsResource(t *transport) *ChatCompletionsResource {
	r := &ChatCompletionsResource{transport: t}
	return r
}

// Answer a conversation, whole or as a stream of chunks.
func (r *ChatCompletionsResource) Create(ctx context.Context, body ChatCompletionRequest, options ...Option) (*ChatCompletion, error) {
	return send[ChatCompletion](ctx, spec{method: "POST", path: "/v1/chat/completions", body: body, isKeyed: true}, r.transport, options)
}

// The same as a stream of events. The caller iterates or closes it.
func (r *ChatCompletionsResource) CreateStream(ctx context.Context, body ChatCompletionRequest, options ...Option) (*Stream[ChatCompletionChunk], error) {
	return openStream[ChatCompletionChunk](ctx, spec{method: "POST", path: "/v1/chat/completions", body: body, isKeyed: true}, r.transport, options)
}

// The same as a stream that also adds up: Final gives the whole answer.
func (r *ChatCompletionsResource) Stream(ctx context.Context, body ChatCompletionRequest, options ...Option) (*AnswerStream[ChatCompletionChunk, ChatCompletion], error) {
	return accumulate(ctx, spec{method: "POST", path: "/v1/chat/completions", body: body, isKeyed: true}, r.transport, newChatAccumulator(), options)
}

type CompletionsResource struct {
	transport *transport
}

func newCompletionsResource(t *transport) *CompletionsResource {
	r := &CompletionsResource{transport: t}
	return r
}

// Continue texts or token ids, whole or as a stream of chunks.
func (r *CompletionsResource) Create(ctx context.Context, body CompletionRequest, options ...Option) (*Completion, error) {
	return send[Completion](ctx, spec{method: "POST", path: "/v1/completions", body: body, isKeyed: true}, r.transport, options)
}

// The same as a stream of events. The caller iterates or closes it.
func (r *CompletionsResource) CreateStream(ctx context.Context, body CompletionRequest, options ...Option) (*Stream[Completion], error) {
	return openStream[Completion](ctx, spec{method: "POST", path: "/v1/completions", body: body, isKeyed: true}, r.transport, options)
}

// The same as a stream that also adds up: Final gives the whole answer.
func (r *CompletionsResource) Stream(ctx context.Context, body CompletionRequest, options ...Option) (*AnswerStream[Completion, Completion], error) {
	return accumulate(ctx, spec{method: "POST", path: "/v1/completions", body: body, isKeyed: true}, r.transport, newCompletionAccumulator(), options)
}

type EmbeddingsResource struct {
	transport *transport
}

func newEmbeddingsResource(t *transport) *EmbeddingsResource {
	r := &EmbeddingsResource{transport: t}
	return r
}

// Embeddings of texts: vectors that are near each other where texts say alike.
func (r *EmbeddingsResource) Create(ctx context.Context, body EmbeddingsRequest, options ...Option) (*Embeddings, error) {
	return send[Embeddings](ctx, spec{method: "POST", path: "/v1/embeddings", body: body, isKeyed: true}, r.transport, options)
}

type AudioResource struct {
	transport *transport

	Transcriptions *AudioTranscriptionsResource
}

func newAudioResource(t *transport) *AudioResource {
	r := &AudioResource{transport: t}
	r.Transcriptions = newAudioTranscriptionsResource(t)
	return r
}

type AudioTranscriptionsResource struct {
	transport *transport
}

func newAudioTranscriptionsResource(t *transport) *AudioTranscriptionsResource {
	r := &AudioTranscriptionsResource{transport: t}
	return r
}

// The text of what is said in a sound.
func (r *AudioTranscriptionsResource) Create(ctx context.Context, body CreateTranscriptionRequest, options ...Option) (*Transcription, error) {
	return send[Transcription](ctx, spec{method: "POST", path: "/v1/audio/transcriptions", body: body, isForm: true, isKeyed: true, hasPlainText: true}, r.transport, options)
}

// The same as a stream of events. The caller iterates or closes it.
func (r *AudioTranscriptionsResource) CreateStream(ctx context.Context, body CreateTranscriptionRequest, options ...Option) (*Stream[TranscriptionEvent], error) {
	return openStream[TranscriptionEvent](ctx, spec{method: "POST", path: "/v1/audio/transcriptions", body: body, isForm: true, isKeyed: true, hasPlainText: true}, r.transport, options)
}

type ModerationsResource struct {
	transport *transport
}

func newModerationsResource(t *transport) *ModerationsResource {
	r := &ModerationsResource{transport: t}
	return r
}

// Which of OpenAI's categories of harm a classifier sees in texts.
func (r *ModerationsResource) Create(ctx context.Context, body ModerationRequest, options ...Option) (*Moderation, error) {
	return send[Moderation](ctx, spec{method: "POST", path: "/v1/moderations", body: body, isKeyed: true}, r.transport, options)
}

type MessagesResource struct {
	transport *transport
}

func newMessagesResource(t *transport) *MessagesResource {
	r := &MessagesResource{transport: t}
	return r
}

// Answer a conversation in Anthropic's dialect, whole or as a stream of events.
func (r *MessagesResource) Create(ctx context.Context, body MessageRequest, options ...Option) (*Message, error) {
	return send[Message](ctx, spec{method: "POST", path: "/v1/messages", body: body, isKeyed: true}, r.transport, options)
}

// The same as a stream of events. The caller iterates or closes it.
func (r *MessagesResource) CreateStream(ctx context.Context, body MessageRequest, options ...Option) (*Stream[MessageEvent], error) {
	return openStream[MessageEvent](ctx, spec{method: "POST", path: "/v1/messages", body: body, isKeyed: true}, r.transport, options)
}

// The same as a stream that also adds up: Final gives the whole answer.
func (r *MessagesResource) Stream(ctx context.Context, body MessageRequest, options ...Option) (*AnswerStream[MessageEvent, Message], error) {
	return accumulate(ctx, spec{method: "POST", path: "/v1/messages", body: body, isKeyed: true}, r.transport, newMessageAccumulator(), options)
}

// How many tokens the prompt of a message has, exactly as it would be billed. Nothing is run, held or charged.
func (r *MessagesResource) CountTokens(ctx context.Context, body MessageCountTokensRequest, options ...Option) (*MessageTokensCount, error) {
	return send[MessageTokensCount](ctx, spec{method: "POST", path: "/v1/messages/count_tokens", body: body}, r.transport, options)
}

type ResponsesResource struct {
	transport *transport

	InputTokens *ResponsesInputTokensResource

	InputItems *ResponsesInputItemsResource
}

func newResponsesResource(t *transport) *ResponsesResource {
	r := &ResponsesResource{transport: t}
	r.InputTokens = newResponsesInputTokensResource(t)
	r.InputItems = newResponsesInputItemsResource(t)
	return r
}

// Answer a conversation as a response, whole or as a stream of events.
func (r *ResponsesResource) Create(ctx context.Context, body ResponseRequest, options ...Option) (*Response, error) {
	return send[Response](ctx, spec{method: "POST", path: "/v1/responses", body: body, isKeyed: true}, r.transport, options)
}

// The same as a stream of events. The caller iterates or closes it.
func (r *ResponsesResource) CreateStream(ctx context.Context, body ResponseRequest, options ...Option) (*Stream[ResponseEvent], error) {
	return openStream[ResponseEvent](ctx, spec{method: "POST", path: "/v1/responses", body: body, isKeyed: true}, r.transport, options)
}

// The same as a stream that also adds up: Final gives the whole answer.
func (r *ResponsesResource) Stream(ctx context.Context, body ResponseRequest, options ...Option) (*AnswerStream[ResponseEvent, Response], error) {
	return accumulate(ctx, spec{method: "POST", path: "/v1/responses", body: body, isKeyed: true}, r.transport, newResponseAccumulator(), options)
}

// A stored response of the key's project.
func (r *ResponsesResource) Retrieve(ctx context.Context, id string, options ...Option) (*Response, error) {
	return send[Response](ctx, spec{method: "GET", path: "/v1/responses/" + segment(id)}, r.transport, options)
}

// Erase a stored response, and the items with it.
func (r *ResponsesResource) Delete(ctx context.Context, id string, options ...Option) (*DeletedResponse, error) {
	return send[DeletedResponse](ctx, spec{method: "DELETE", path: "/v1/responses/" + segment(id)}, r.transport, options)
}

// Refused: a stored response has ended. One that runs is cancelled by closing its connection.
func (r *ResponsesResource) Cancel(ctx context.Context, id string, options ...Option) (*Response, error) {
	return send[Response](ctx, spec{method: "POST", path: "/v1/responses/" + segment(id) + "/cancel"}, r.transport, options)
}

type ResponsesInputTokensResource struct {
	transport *transport
}

func newResponsesInputTokensResource(t *transport) *ResponsesInputTokensResource {
	r := &ResponsesInputTokensResource{transport: t}
	return r
}

// How many tokens the prompt of a response has, exactly as it would be billed. Nothing is run, held or charged.
func (r *ResponsesInputTokensResource) Count(ctx context.Context, body ResponseInputTokensRequest, options ...Option) (*ResponseInputTokens, error) {
	return send[ResponseInputTokens](ctx, spec{method: "POST", path: "/v1/responses/input_tokens", body: body}, r.transport, options)
}

type ResponsesInputItemsResource struct {
	transport *transport
}

func newResponsesInputItemsResource(t *transport) *ResponsesInputItemsResource {
	r := &ResponsesInputItemsResource{transport: t}
	return r
}

// The items of a stored response's own request, from the last unless `order` is `asc`.
func (r *ResponsesInputItemsResource) List(id string, query *ListResponseInputItemsQuery, options ...Option) *Pages[ResponseInputItemList, ResponseInputItemListDataItem] {
	return newPages[ResponseInputItemList, ResponseInputItemListDataItem](r.transport, spec{method: "GET", path: "/v1/responses/" + segment(id) + "/input_items", query: query}, "last_id", options)
}

type EstimateResource struct {
	transport *transport
}

func newEstimateResource(t *transport) *EstimateResource {
	r := &EstimateResource{transport: t}
	return r
}

// What a chat completion (a body with messages) or a completion (one with a prompt) would cost. Nothing is run, held or charged.
func (r *EstimateResource) Create(ctx context.Context, body CreateEstimateRequest, options ...Option) (*Estimate, error) {
	return send[Estimate](ctx, spec{method: "POST", path: "/v1/estimate", body: body}, r.transport, options)
}

type RouteResource struct {
	transport *transport
}

func newRouteResource(t *transport) *RouteResource {
	r := &RouteResource{transport: t}
	return r
}

// Where a generation or a task would go, at what price, how long it would wait and why. It takes what decides that, not the messages; of a choice by `auto`, the user's texts. Nothing is run, held or charged; it counts as an estimate.
func (r *RouteResource) Create(ctx context.Context, body RouteRequest, options ...Option) (*ExplainedRoute, error) {
	return send[ExplainedRoute](ctx, spec{method: "POST", path: "/v1/route", body: body}, r.transport, options)
}

type RequestsResource struct {
	transport *transport
}

func newRequestsResource(t *transport) *RequestsResource {
	r := &RequestsResource{transport: t}
	return r
}

// End a request that was sent with an Idempotency-Key; whoever still reads, waits or asks again gets request_cancelled. What was generated is charged; what was not, is not.
func (r *RequestsResource) Cancel(ctx context.Context, idempotencyKey string, options ...Option) (*CancelledRequest, error) {
	return send[CancelledRequest](ctx, spec{method: "DELETE", path: "/v1/requests/" + segment(idempotencyKey)}, r.transport, options)
}

type ModelsResource struct {
	transport *transport
}

func newModelsResource(t *transport) *ModelsResource {
	r := &ModelsResource{transport: t}
	return r
}

// List the models this server offers.
func (r *ModelsResource) List(ctx context.Context, options ...Option) (*ModelList, error) {
	return send[ModelList](ctx, spec{method: "GET", path: "/v1/models"}, r.transport, options)
}

// Describe one model.
func (r *ModelsResource) Retrieve(ctx context.Context, id string, options ...Option) (*Model, error) {
	return send[Model](ctx, spec{method: "GET", path: "/v1/models/" + segment(id)}, r.transport, options)
}

type GenerationsResource struct {
	transport *transport
}

func newGenerationsResource(t *transport) *GenerationsResource {
	r := &GenerationsResource{transport: t}
	return r
}

// How one request was metered, priced and booked, with the worker's receipt.
func (r *GenerationsResource) Retrieve(ctx context.Context, id string, options ...Option) (*Generation, error) {
	return send[Generation](ctx, spec{method: "GET", path: "/v1/generations/" + segment(id)}, r.transport, options)
}

type KeyResource struct {
	transport *transport
}

func newKeyResource(t *transport) *KeyResource {
	r := &KeyResource{transport: t}
	return r
}

// The key that asks: what it spent, which budget binds it, when it expires.
func (r *KeyResource) Retrieve(ctx context.Context, options ...Option) (*KeyStanding, error) {
	return send[KeyStanding](ctx, spec{method: "GET", path: "/v1/key"}, r.transport, options)
}

type CreditsResource struct {
	transport *transport
}

func newCreditsResource(t *transport) *CreditsResource {
	r := &CreditsResource{transport: t}
	return r
}

// What the organization has left and what it used. A member's own key needs a role that sees where money comes from.
func (r *CreditsResource) Retrieve(ctx context.Context, options ...Option) (*CreditStanding, error) {
	return send[CreditStanding](ctx, spec{method: "GET", path: "/v1/credits"}, r.transport, options)
}

type OrganizationResource struct {
	transport *transport

	Plan *OrganizationPlanResource

	Usage *OrganizationUsageResource

	Costs *OrganizationCostsResource

	Ledger *OrganizationLedgerResource

	WidgetTokens *OrganizationWidgetTokensResource

	EndUserTokens *OrganizationEndUserTokensResource

	Invoices *OrganizationInvoicesResource
}

func newOrganizationResource(t *transport) *OrganizationResource {
	r := &OrganizationResource{transport: t}
	r.Plan = newOrganizationPlanResource(t)
	r.Usage = newOrganizationUsageResource(t)
	r.Costs = newOrganizationCostsResource(t)
	r.Ledger = newOrganizationLedgerResource(t)
	r.WidgetTokens = newOrganizationWidgetTokensResource(t)
	r.EndUserTokens = newOrganizationEndUserTokensResource(t)
	r.Invoices = newOrganizationInvoicesResource(t)
	return r
}

type OrganizationPlanResource struct {
	transport *transport
}

func newOrganizationPlanResource(t *transport) *OrganizationPlanResource {
	r := &OrganizationPlanResource{transport: t}
	return r
}

// The organization's plan: what is left of what it includes and until when, the trial, what is paid beyond, what is to come.
func (r *OrganizationPlanResource) Retrieve(ctx context.Context, options ...Option) (*OrganizationPlan, error) {
	return send[OrganizationPlan](ctx, spec{method: "GET", path: "/v1/organization/plan"}, r.transport, options)
}

type OrganizationUsageResource struct {
	transport *transport

	Completions *OrganizationUsageCompletionsResource

	Embeddings *OrganizationUsageEmbeddingsResource

	EndUsers *OrganizationUsageEndUsersResource
}

func newOrganizationUsageResource(t *transport) *OrganizationUsageResource {
	r := &OrganizationUsageResource{transport: t}
	r.Completions = newOrganizationUsageCompletionsResource(t)
	r.Embeddings = newOrganizationUsageEmbeddingsResource(t)
	r.EndUsers = newOrganizationUsageEndUsersResource(t)
	return r
}

type OrganizationUsageCompletionsResource struct {
	transport *transport
}

func newOrganizationUsageCompletionsResource(t *transport) *OrganizationUsageCompletionsResource {
	r := &OrganizationUsageCompletionsResource{transport: t}
	return r
}

// Tokens and requests by minute, hour or day.
func (r *OrganizationUsageCompletionsResource) List(query ListCompletionsUsageQuery, options ...Option) *Pages[UsagePage, UsagePageDataItem] {
	return newPages[UsagePage, UsagePageDataItem](r.transport, spec{method: "GET", path: "/v1/organization/usage/completions", query: query}, "next_page", options)
}

type OrganizationUsageEmbeddingsResource struct {
	transport *transport
}

func newOrganizationUsageEmbeddingsResource(t *transport) *OrganizationUsageEmbeddingsResource {
	r := &OrganizationUsageEmbeddingsResource{transport: t}
	return r
}

// Tokens and requests of embeddings by minute, hour or day.
func (r *OrganizationUsageEmbeddingsResource) List(query ListEmbeddingsUsageQuery, options ...Option) *Pages[EmbeddingsUsagePage, EmbeddingsUsagePageDataItem] {
	return newPages[EmbeddingsUsagePage, EmbeddingsUsagePageDataItem](r.transport, spec{method: "GET", path: "/v1/organization/usage/embeddings", query: query}, "next_page", options)
}

type OrganizationUsageEndUsersResource struct {
	transport *transport
}

func newOrganizationUsageEndUsersResource(t *transport) *OrganizationUsageEndUsersResource {
	r := &OrganizationUsageEndUsersResource{transport: t}
	return r
}

// Requests, tokens and charges of your own customers by hour or day: the hundred that were charged most, and all others as one.
func (r *OrganizationUsageEndUsersResource) List(query ListEndUsersUsageQuery, options ...Option) *Pages[EndUsersUsagePage, EndUsersUsagePageDataItem] {
	return newPages[EndUsersUsagePage, EndUsersUsagePageDataItem](r.transport, spec{method: "GET", path: "/v1/organization/usage/end_users", query: query}, "next_page", options)
}

type OrganizationCostsResource struct {
	transport *transport
}

func newOrganizationCostsResource(t *transport) *OrganizationCostsResource {
	r := &OrganizationCostsResource{transport: t}
	return r
}

// Charges by minute, hour or day.
func (r *OrganizationCostsResource) List(query ListCostsQuery, options ...Option) *Pages[CostsPage, CostsPageDataItem] {
	return newPages[CostsPage, CostsPageDataItem](r.transport, spec{method: "GET", path: "/v1/organization/costs", query: query}, "next_page", options)
}

type OrganizationLedgerResource struct {
	transport *transport
}

func newOrganizationLedgerResource(t *transport) *OrganizationLedgerResource {
	r := &OrganizationLedgerResource{transport: t}
	return r
}

// Every entry of the organization's ledger, oldest first, each with its hash.
func (r *OrganizationLedgerResource) Export(query *ExportLedgerQuery, options ...Option) *Pages[LedgerPage, LedgerPageDataItem] {
	return newPages[LedgerPage, LedgerPageDataItem](r.transport, spec{method: "GET", path: "/v1/organization/ledger", query: query}, "sequence", options)
}

type OrganizationWidgetTokensResource struct {
	transport *transport
}

func newOrganizationWidgetTokensResource(t *transport) *OrganizationWidgetTokensResource {
	r := &OrganizationWidgetTokensResource{transport: t}
	return r
}

// A short-lived token that shows usage in a page of yours, and opens nothing else.
func (r *OrganizationWidgetTokensResource) Create(ctx context.Context, body CreateWidgetTokenRequest, options ...Option) (*WidgetToken, error) {
	return send[WidgetToken](ctx, spec{method: "POST", path: "/v1/organization/widget_tokens", body: body}, r.transport, options)
}

type OrganizationEndUserTokensResource struct {
	transport *transport
}

func newOrganizationEndUserTokensResource(t *transport) *OrganizationEndUserTokensResource {
	r := &OrganizationEndUserTokensResource{transport: t}
	return r
}

// Make a token for one of your own customers: inference alone, up to a budget that nothing passes. Its text is in this answer and nowhere else.
func (r *OrganizationEndUserTokensResource) Create(ctx context.Context, body CreateEndUserTokenRequest, options ...Option) (*CreatedEndUserToken, error) {
	return send[CreatedEndUserToken](ctx, spec{method: "POST", path: "/v1/organization/end_user_tokens", body: body}, r.transport, options)
}

// The tokens that this key made, with what they spent; those that ended for a week.
func (r *OrganizationEndUserTokensResource) List(query *ListEndUserTokensQuery, options ...Option) *Pages[EndUserTokenList, EndUserToken] {
	return newPages[EndUserTokenList, EndUserToken](r.transport, spec{method: "GET", path: "/v1/organization/end_user_tokens", query: query}, "last_id", options)
}

// A token that this key made, with what it spent so far.
func (r *OrganizationEndUserTokensResource) Retrieve(ctx context.Context, tokenID string, options ...Option) (*EndUserToken, error) {
	return send[EndUserToken](ctx, spec{method: "GET", path: "/v1/organization/end_user_tokens/" + segment(tokenID)}, r.transport, options)
}

// Revoke a token that this key made. The next request with it is refused, and one that runs stops within a slice.
func (r *OrganizationEndUserTokensResource) Revoke(ctx context.Context, tokenID string, options ...Option) (*EndUserToken, error) {
	return send[EndUserToken](ctx, spec{method: "DELETE", path: "/v1/organization/end_user_tokens/" + segment(tokenID)}, r.transport, options)
}

// Revoke all tokens of one of your own customers that this key made, or one that it was rotated from or to. The next request with any of them is refused, and one that runs stops within a slice.
func (r *OrganizationEndUserTokensResource) RevokeEndUser(ctx context.Context, body RevokeEndUserRequest, options ...Option) (*RevokedEndUser, error) {
	return send[RevokedEndUser](ctx, spec{method: "POST", path: "/v1/organization/end_user_tokens/revoke", body: body}, r.transport, options)
}

type OrganizationInvoicesResource struct {
	transport *transport
}

func newOrganizationInvoicesResource(t *transport) *OrganizationInvoicesResource {
	r := &OrganizationInvoicesResource{transport: t}
	return r
}

// The organization's drafts, invoices and credit notes, newest first.
func (r *OrganizationInvoicesResource) List(query *ListOwnInvoicesQuery, options ...Option) *Pages[InvoiceList, Invoice] {
	return newPages[InvoiceList, Invoice](r.transport, spec{method: "GET", path: "/v1/organization/invoices", query: query}, "last_id", options)
}

// An invoice of the organization with its lines.
func (r *OrganizationInvoicesResource) Retrieve(ctx context.Context, id string, options ...Option) (*InvoiceWithLines, error) {
	return send[InvoiceWithLines](ctx, spec{method: "GET", path: "/v1/organization/invoices/" + segment(id)}, r.transport, options)
}

type WidgetResource struct {
	transport *transport

	Usage *WidgetUsageResource
}

func newWidgetResource(t *transport) *WidgetResource {
	r := &WidgetResource{transport: t}
	r.Usage = newWidgetUsageResource(t)
	return r
}

type WidgetUsageResource struct {
	transport *transport
}

func newWidgetUsageResource(t *transport) *WidgetUsageResource {
	r := &WidgetUsageResource{transport: t}
	return r
}

// Requests and tokens by day, as far as a widget's token goes.
func (r *WidgetUsageResource) Retrieve(ctx context.Context, query *RetrieveWidgetUsageQuery, options ...Option) (*WidgetUsage, error) {
	return send[WidgetUsage](ctx, spec{method: "GET", path: "/v1/widget/usage", query: query}, r.transport, options)
}

type AdminResource struct {
	transport *transport

	Organizations *AdminOrganizationsResource

	Models *AdminModelsResource

	Simulations *AdminSimulationsResource

	Plans *AdminPlansResource

	Economics *AdminEconomicsResource

	Charts *AdminChartsResource

	Deployments *AdminDeploymentsResource

	Shadows *AdminShadowsResource

	DeploymentCosts *AdminDeploymentCostsResource

	Aliases *AdminAliasesResource

	Workers *AdminWorkersResource

	Usage *AdminUsageResource

	Users *AdminUsersResource

	Audit *AdminAuditResource
}

func newAdminResource(t *transport) *AdminResource {
	r := &AdminResource{transport: t}
	r.Organizations = newAdminOrganizationsResource(t)
	r.Models = newAdminModelsResource(t)
	r.Simulations = newAdminSimulationsResource(t)
	r.Plans = newAdminPlansResource(t)
	r.Economics = newAdminEconomicsResource(t)
	r.Charts = newAdminChartsResource(t)
	r.Deployments = newAdminDeploymentsResource(t)
	r.Shadows = newAdminShadowsResource(t)
	r.DeploymentCosts = newAdminDeploymentCostsResource(t)
	r.Aliases = newAdminAliasesResource(t)
	r.Workers = newAdminWorkersResource(t)
	r.Usage = newAdminUsageResource(t)
	r.Users = newAdminUsersResource(t)
	r.Audit = newAdminAuditResource(t)
	return r
}

type AdminOrganizationsResource struct {
	transport *transport

	Usage *AdminOrganizationsUsageResource

	Plan *AdminOrganizationsPlanResource

	Generations *AdminOrganizationsGenerationsResource

	Route *AdminOrganizationsRouteResource

	Costs *AdminOrganizationsCostsResource

	Ledger *AdminOrganizationsLedgerResource

	Reconciliation *AdminOrganizationsReconciliationResource

	Rollups *AdminOrganizationsRollupsResource

	Clock *AdminOrganizationsClockResource

	Credits *AdminOrganizationsCreditsResource

	Refunds *AdminOrganizationsRefundsResource

	Corrections *AdminOrganizationsCorrectionsResource

	CreditLimit *AdminOrganizationsCreditLimitResource

	BillingProfile *AdminOrganizationsBillingProfileResource

	BillingTerms *AdminOrganizationsBillingTermsResource

	Invoices *AdminOrganizationsInvoicesResource

	Projects *AdminOrganizationsProjectsResource

	Keys *AdminOrganizationsKeysResource

	EndUserTokens *AdminOrganizationsEndUserTokensResource

	ProviderKeys *AdminOrganizationsProviderKeysResource

	ResponseCache *AdminOrganizationsResponseCacheResource

	Retention *AdminOrganizationsRetentionResource

	Charts *AdminOrganizationsChartsResource

	Compliance *AdminOrganizationsComplianceResource

	Policy *AdminOrganizationsPolicyResource

	Routes *AdminOrganizationsRoutesResource

	Limits *AdminOrganizationsLimitsResource

	Refusals *AdminOrganizationsRefusalsResource

	Budgets *AdminOrganizationsBudgetsResource

	Alerts *AdminOrganizationsAlertsResource

	Webhooks *AdminOrganizationsWebhooksResource

	WebhookDeliveries *AdminOrganizationsWebhookDeliveriesResource

	Audit *AdminOrganizationsAuditResource

	Members *AdminOrganizationsMembersResource

	Invitations *AdminOrganizationsInvitationsResource
}

func newAdminOrganizationsResource(t *transport) *AdminOrganizationsResource {
	r := &AdminOrganizationsResource{transport: t}
	r.Usage = newAdminOrganizationsUsageResource(t)
	r.Plan = newAdminOrganizationsPlanResource(t)
	r.Generations = newAdminOrganizationsGenerationsResource(t)
	r.Route = newAdminOrganizationsRouteResource(t)
	r.Costs = newAdminOrganizationsCostsResource(t)
	r.Ledger = newAdminOrganizationsLedgerResource(t)
	r.Reconciliation = newAdminOrganizationsReconciliationResource(t)
	r.Rollups = newAdminOrganizationsRollupsResource(t)
	r.Clock = newAdminOrganizationsClockResource(t)
	r.Credits = newAdminOrganizationsCreditsResource(t)
	r.Refunds = newAdminOrganizationsRefundsResource(t)
	r.Corrections = newAdminOrganizationsCorrectionsResource(t)
	r.CreditLimit = newAdminOrganizationsCreditLimitResource(t)
	r.BillingProfile = newAdminOrganizationsBillingProfileResource(t)
	r.BillingTerms = newAdminOrganizationsBillingTermsResource(t)
	r.Invoices = newAdminOrganizationsInvoicesResource(t)
	r.Projects = newAdminOrganizationsProjectsResource(t)
	r.Keys = newAdminOrganizationsKeysResource(t)
	r.EndUserTokens = newAdminOrganizationsEndUserTokensResource(t)
	r.ProviderKeys = newAdminOrganizationsProviderKeysResource(t)
	r.ResponseCache = newAdminOrganizationsResponseCacheResource(t)
	r.Retention = newAdminOrganizationsRetentionResource(t)
	r.Charts = newAdminOrganizationsChartsResource(t)
	r.Compliance = newAdminOrganizationsComplianceResource(t)
	r.Policy = newAdminOrganizationsPolicyResource(t)
	r.Routes = newAdminOrganizationsRoutesResource(t)
	r.Limits = newAdminOrganizationsLimitsResource(t)
	r.Refusals = newAdminOrganizationsRefusalsResource(t)
	r.Budgets = newAdminOrganizationsBudgetsResource(t)
	r.Alerts = newAdminOrganizationsAlertsResource(t)
	r.Webhooks = newAdminOrganizationsWebhooksResource(t)
	r.WebhookDeliveries = newAdminOrganizationsWebhookDeliveriesResource(t)
	r.Audit = newAdminOrganizationsAuditResource(t)
	r.Members = newAdminOrganizationsMembersResource(t)
	r.Invitations = newAdminOrganizationsInvitationsResource(t)
	return r
}

// Erase an organization for good: texts, names, addresses, keys, members. The books stay. Answers with a signed statement; asked again, it goes on or says the same.
func (r *AdminOrganizationsResource) Erase(ctx context.Context, organizationID string, body EraseOrganizationRequest, options ...Option) (*OrganizationErasure, error) {
	return send[OrganizationErasure](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/erase", body: body}, r.transport, options)
}

// Every organization, oldest first, or those with a part of their name.
func (r *AdminOrganizationsResource) List(query *ListOrganizationsQuery, options ...Option) *Pages[OrganizationList, OrganizationEntry] {
	return newPages[OrganizationList, OrganizationEntry](r.transport, spec{method: "GET", path: "/admin/v1/organizations", query: query}, "last_id", options)
}

// Create an organization with its account and first credit.
func (r *AdminOrganizationsResource) Create(ctx context.Context, body CreateOrganizationRequest, options ...Option) (*Organization, error) {
	return send[Organization](ctx, spec{method: "POST", path: "/admin/v1/organizations", body: body}, r.transport, options)
}

// An organization with its balance, limits and open holds.
func (r *AdminOrganizationsResource) Retrieve(ctx context.Context, organizationID string, options ...Option) (*Organization, error) {
	return send[Organization](ctx, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID)}, r.transport, options)
}

// Suspend an organization: its keys get 403, and requests that run stop within a slice. Each reason stands by itself.
func (r *AdminOrganizationsResource) Suspend(ctx context.Context, organizationID string, body SuspendRequest, options ...Option) (*Organization, error) {
	return send[Organization](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/suspend", body: body}, r.transport, options)
}

// Take a reason for a suspension back, or all of them; with the last one the keys open again at once.
func (r *AdminOrganizationsResource) Resume(ctx context.Context, organizationID string, body ResumeRequest, options ...Option) (*Organization, error) {
	return send[Organization](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/resume", body: body}, r.transport, options)
}

type AdminOrganizationsUsageResource struct {
	transport *transport

	EndUsers *AdminOrganizationsUsageEndUsersResource

	Completions *AdminOrganizationsUsageCompletionsResource

	Totals *AdminOrganizationsUsageTotalsResource
}

func newAdminOrganizationsUsageResource(t *transport) *AdminOrganizationsUsageResource {
	r := &AdminOrganizationsUsageResource{transport: t}
	r.EndUsers = newAdminOrganizationsUsageEndUsersResource(t)
	r.Completions = newAdminOrganizationsUsageCompletionsResource(t)
	r.Totals = newAdminOrganizationsUsageTotalsResource(t)
	return r
}

// Usage records, newest first. Of what is rare among very many others a page may be short: `has_more` says whether there may be more.
func (r *AdminOrganizationsUsageResource) List(organizationID string, query *ListUsageQuery, options ...Option) *Pages[UsageRecordList, UsageRecord] {
	return newPages[UsageRecordList, UsageRecord](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/usage", query: query}, "sequence", options)
}

type AdminOrganizationsUsageEndUsersResource struct {
	transport *transport
}

func newAdminOrganizationsUsageEndUsersResource(t *transport) *AdminOrganizationsUsageEndUsersResource {
	r := &AdminOrganizationsUsageEndUsersResource{transport: t}
	return r
}

// Requests, tokens and charges of an organization's own customers by hour or day: the hundred that were charged most, and all others as one.
func (r *AdminOrganizationsUsageEndUsersResource) List(organizationID string, query ListOrganizationEndUsersUsageQuery, options ...Option) *Pages[EndUsersUsagePage, EndUsersUsagePageDataItem] {
	return newPages[EndUsersUsagePage, EndUsersUsagePageDataItem](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/usage/end_users", query: query}, "next_page", options)
}

type AdminOrganizationsUsageCompletionsResource struct {
	transport *transport
}

func newAdminOrganizationsUsageCompletionsResource(t *transport) *AdminOrganizationsUsageCompletionsResource {
	r := &AdminOrganizationsUsageCompletionsResource{transport: t}
	return r
}

// An organization's tokens and requests by minute, hour or day.
func (r *AdminOrganizationsUsageCompletionsResource) List(organizationID string, query ListOrganizationUsageQuery, options ...Option) *Pages[UsagePage, UsagePageDataItem] {
	return newPages[UsagePage, UsagePageDataItem](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/usage/completions", query: query}, "next_page", options)
}

type AdminOrganizationsUsageTotalsResource struct {
	transport *transport
}

func newAdminOrganizationsUsageTotalsResource(t *transport) *AdminOrganizationsUsageTotalsResource {
	r := &AdminOrganizationsUsageTotalsResource{transport: t}
	return r
}

// An organization's requests, tokens and charges of all operations by minute, hour or day.
func (r *AdminOrganizationsUsageTotalsResource) List(organizationID string, query ListOrganizationTotalsQuery, options ...Option) *Pages[UsageTotalsPage, UsageTotalsPageDataItem] {
	return newPages[UsageTotalsPage, UsageTotalsPageDataItem](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/usage/totals", query: query}, "next_page", options)
}

type AdminOrganizationsPlanResource struct {
	transport *transport
}

func newAdminOrganizationsPlanResource(t *transport) *AdminOrganizationsPlanResource {
	r := &AdminOrganizationsPlanResource{transport: t}
	return r
}

// The organization's plan, what is left of what it includes, and what is to come.
func (r *AdminOrganizationsPlanResource) Retrieve(ctx context.Context, organizationID string, options ...Option) (*OrganizationPlan, error) {
	return send[OrganizationPlan](ctx, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/plan"}, r.transport, options)
}

// Put the organization on a version of a plan, now or from a time on. What a month includes and its fee go by the time that is left of it.
func (r *AdminOrganizationsPlanResource) Assign(ctx context.Context, organizationID string, body AssignPlanRequest, options ...Option) (*OrganizationPlan, error) {
	return send[OrganizationPlan](ctx, spec{method: "PUT", path: "/admin/v1/organizations/" + segment(organizationID) + "/plan", body: body}, r.transport, options)
}

type AdminOrganizationsGenerationsResource struct {
	transport *transport

	Cost *AdminOrganizationsGenerationsCostResource
}

func newAdminOrganizationsGenerationsResource(t *transport) *AdminOrganizationsGenerationsResource {
	r := &AdminOrganizationsGenerationsResource{transport: t}
	r.Cost = newAdminOrganizationsGenerationsCostResource(t)
	return r
}

// How one request of an organization was metered, priced and booked.
func (r *AdminOrganizationsGenerationsResource) Retrieve(ctx context.Context, organizationID string, id string, options ...Option) (*Generation, error) {
	return send[Generation](ctx, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/generations/" + segment(id)}, r.transport, options)
}

type AdminOrganizationsGenerationsCostResource struct {
	transport *transport
}

func newAdminOrganizationsGenerationsCostResource(t *transport) *AdminOrganizationsGenerationsCostResource {
	r := &AdminOrganizationsGenerationsCostResource{transport: t}
	return r
}

// An estimate of what one request cost to serve: prefill, decode, and its share of the device's idle time in its hour.
func (r *AdminOrganizationsGenerationsCostResource) Retrieve(ctx context.Context, organizationID string, id string, options ...Option) (*RequestCost, error) {
	return send[RequestCost](ctx, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/generations/" + segment(id) + "/cost"}, r.transport, options)
}

type AdminOrganizationsRouteResource struct {
	transport *transport
}

func newAdminOrganizationsRouteResource(t *transport) *AdminOrganizationsRouteResource {
	r := &AdminOrganizationsRouteResource{transport: t}
	return r
}

// Where a request of an organization would go, at what price and at what cost to the operator, by a key that is bound to nothing. Nothing is run, held, charged or counted; limits and balances are not asked.
func (r *AdminOrganizationsRouteResource) Explain(ctx context.Context, organizationID string, body RouteRequest, options ...Option) (*CostedRoute, error) {
	return send[CostedRoute](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/route", body: body}, r.transport, options)
}

type AdminOrganizationsCostsResource struct {
	transport *transport
}

func newAdminOrganizationsCostsResource(t *transport) *AdminOrganizationsCostsResource {
	r := &AdminOrganizationsCostsResource{transport: t}
	return r
}

// An organization's charges by minute, hour or day.
func (r *AdminOrganizationsCostsResource) List(organizationID string, query ListOrganizationCostsQuery, options ...Option) *Pages[CostsPage, CostsPageDataItem] {
	return newPages[CostsPage, CostsPageDataItem](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/costs", query: query}, "next_page", options)
}

type AdminOrganizationsLedgerResource struct {
	transport *transport
}

func newAdminOrganizationsLedgerResource(t *transport) *AdminOrganizationsLedgerResource {
	r := &AdminOrganizationsLedgerResource{transport: t}
	return r
}

// Every entry of an organization's ledger, oldest first, each with its hash.
func (r *AdminOrganizationsLedgerResource) Export(organizationID string, query *ExportOrganizationLedgerQuery, options ...Option) *Pages[LedgerPage, LedgerPageDataItem] {
	return newPages[LedgerPage, LedgerPageDataItem](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/ledger", query: query}, "sequence", options)
}

type AdminOrganizationsReconciliationResource struct {
	transport *transport
}

func newAdminOrganizationsReconciliationResource(t *transport) *AdminOrganizationsReconciliationResource {
	r := &AdminOrganizationsReconciliationResource{transport: t}
	return r
}

// Check the books against everything that could contradict them: ledger, balance, holds, rollups, database, archive, workers.
func (r *AdminOrganizationsReconciliationResource) Reconcile(ctx context.Context, organizationID string, options ...Option) (*Reconciliation, error) {
	return send[Reconciliation](ctx, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/reconciliation"}, r.transport, options)
}

type AdminOrganizationsRollupsResource struct {
	transport *transport
}

func newAdminOrganizationsRollupsResource(t *transport) *AdminOrganizationsRollupsResource {
	r := &AdminOrganizationsRollupsResource{transport: t}
	return r
}

// Make the organization's rollups anew from its ledger, in the account and in the database.
func (r *AdminOrganizationsRollupsResource) Rebuild(ctx context.Context, organizationID string, options ...Option) (*Reconciliation, error) {
	return send[Reconciliation](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/rollups/rebuild"}, r.transport, options)
}

type AdminOrganizationsClockResource struct {
	transport *transport
}

func newAdminOrganizationsClockResource(t *transport) *AdminOrganizationsClockResource {
	r := &AdminOrganizationsClockResource{transport: t}
	return r
}

// After the machine's clock was ahead: count now what was booked at times to come, and let limits forget what they counted.
func (r *AdminOrganizationsClockResource) Correct(ctx context.Context, organizationID string, options ...Option) (*ClockCorrection, error) {
	return send[ClockCorrection](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/clock/correct"}, r.transport, options)
}

type AdminOrganizationsCreditsResource struct {
	transport *transport
}

func newAdminOrganizationsCreditsResource(t *transport) *AdminOrganizationsCreditsResource {
	r := &AdminOrganizationsCreditsResource{transport: t}
	return r
}

// Add credit, once per external reference.
func (r *AdminOrganizationsCreditsResource) Grant(ctx context.Context, organizationID string, body GrantCreditRequest, options ...Option) (*Booking, error) {
	return send[Booking](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/credits", body: body}, r.transport, options)
}

// The credits that have something left. Grants without terms of their own are one.
func (r *AdminOrganizationsCreditsResource) List(organizationID string, query *ListCreditsQuery, options ...Option) *Pages[CreditList, Credit] {
	return newPages[CreditList, Credit](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/credits", query: query}, "last_id", options)
}

type AdminOrganizationsRefundsResource struct {
	transport *transport
}

func newAdminOrganizationsRefundsResource(t *transport) *AdminOrganizationsRefundsResource {
	r := &AdminOrganizationsRefundsResource{transport: t}
	return r
}

// Give a request's charge back, whole or in part; never more than it was charged.
func (r *AdminOrganizationsRefundsResource) Create(ctx context.Context, organizationID string, body RefundRequest, options ...Option) (*Booking, error) {
	return send[Booking](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/refunds", body: body}, r.transport, options)
}

type AdminOrganizationsCorrectionsResource struct {
	transport *transport
}

func newAdminOrganizationsCorrectionsResource(t *transport) *AdminOrganizationsCorrectionsResource {
	r := &AdminOrganizationsCorrectionsResource{transport: t}
	return r
}

// Correct the balance by a further entry, once per external reference.
func (r *AdminOrganizationsCorrectionsResource) Create(ctx context.Context, organizationID string, body CorrectionRequest, options ...Option) (*Booking, error) {
	return send[Booking](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/corrections", body: body}, r.transport, options)
}

type AdminOrganizationsCreditLimitResource struct {
	transport *transport
}

func newAdminOrganizationsCreditLimitResource(t *transport) *AdminOrganizationsCreditLimitResource {
	r := &AdminOrganizationsCreditLimitResource{transport: t}
	return r
}

// How far below zero the balance may go; never less than what is owed and held now.
func (r *AdminOrganizationsCreditLimitResource) Set(ctx context.Context, organizationID string, body CreditLimitRequest, options ...Option) (*Organization, error) {
	return send[Organization](ctx, spec{method: "PUT", path: "/admin/v1/organizations/" + segment(organizationID) + "/credit-limit", body: body}, r.transport, options)
}

type AdminOrganizationsBillingProfileResource struct {
	transport *transport
}

func newAdminOrganizationsBillingProfileResource(t *transport) *AdminOrganizationsBillingProfileResource {
	r := &AdminOrganizationsBillingProfileResource{transport: t}
	return r
}

// Whom invoices are made out to, and the taxes on them.
func (r *AdminOrganizationsBillingProfileResource) Retrieve(ctx context.Context, organizationID string, options ...Option) (*BillingProfile, error) {
	return send[BillingProfile](ctx, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/billing-profile"}, r.transport, options)
}

// Set whom invoices are made out to, from the next one on.
func (r *AdminOrganizationsBillingProfileResource) Put(ctx context.Context, organizationID string, body PutBillingProfileRequest, options ...Option) (*BillingProfile, error) {
	return send[BillingProfile](ctx, spec{method: "PUT", path: "/admin/v1/organizations/" + segment(organizationID) + "/billing-profile", body: body}, r.transport, options)
}

type AdminOrganizationsBillingTermsResource struct {
	transport *transport
}

func newAdminOrganizationsBillingTermsResource(t *transport) *AdminOrganizationsBillingTermsResource {
	r := &AdminOrganizationsBillingTermsResource{transport: t}
	return r
}

// Set the taxes on invoices and to whom Stripe sends them, from the next one on.
func (r *AdminOrganizationsBillingTermsResource) Put(ctx context.Context, organizationID string, body PutBillingTermsRequest, options ...Option) (*BillingProfile, error) {
	return send[BillingProfile](ctx, spec{method: "PUT", path: "/admin/v1/organizations/" + segment(organizationID) + "/billing-terms", body: body}, r.transport, options)
}

type AdminOrganizationsInvoicesResource struct {
	transport *transport
}

func newAdminOrganizationsInvoicesResource(t *transport) *AdminOrganizationsInvoicesResource {
	r := &AdminOrganizationsInvoicesResource{transport: t}
	return r
}

// Drafts, invoices and credit notes, newest first. A calendar month in UTC has one invoice.
func (r *AdminOrganizationsInvoicesResource) List(organizationID string, query *ListInvoicesQuery, options ...Option) *Pages[InvoiceList, Invoice] {
	return newPages[InvoiceList, Invoice](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/invoices", query: query}, "last_id", options)
}

// An invoice with its lines, whose sum is what the ledger charged in its month.
func (r *AdminOrganizationsInvoicesResource) Retrieve(ctx context.Context, organizationID string, id string, options ...Option) (*InvoiceWithLines, error) {
	return send[InvoiceWithLines](ctx, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/invoices/" + segment(id)}, r.transport, options)
}

// Make a draft final whose month is over: it gets its number and is never changed again.
func (r *AdminOrganizationsInvoicesResource) Finalize(ctx context.Context, organizationID string, id string, options ...Option) (*Invoice, error) {
	return send[Invoice](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/invoices/" + segment(id) + "/finalize"}, r.transport, options)
}

// Note that an open invoice was paid; what it asked for becomes credit, once.
func (r *AdminOrganizationsInvoicesResource) Pay(ctx context.Context, organizationID string, id string, body PayInvoiceRequest, options ...Option) (*Invoice, error) {
	return send[Invoice](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/invoices/" + segment(id) + "/pay", body: body}, r.transport, options)
}

// Take an open invoice back. It keeps its number; what is owed, the next one asks for.
func (r *AdminOrganizationsInvoicesResource) Void(ctx context.Context, organizationID string, id string, options ...Option) (*Invoice, error) {
	return send[Invoice](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/invoices/" + segment(id) + "/void"}, r.transport, options)
}

// Send an open invoice to Stripe, or try again where that failed. It is sent once.
func (r *AdminOrganizationsInvoicesResource) Send(ctx context.Context, organizationID string, id string, options ...Option) (*Invoice, error) {
	return send[Invoice](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/invoices/" + segment(id) + "/send"}, r.transport, options)
}

type AdminOrganizationsProjectsResource struct {
	transport *transport
}

func newAdminOrganizationsProjectsResource(t *transport) *AdminOrganizationsProjectsResource {
	r := &AdminOrganizationsProjectsResource{transport: t}
	return r
}

// Create a project.
func (r *AdminOrganizationsProjectsResource) Create(ctx context.Context, organizationID string, body CreateProjectRequest, options ...Option) (*Project, error) {
	return send[Project](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/projects", body: body}, r.transport, options)
}

// The organization's projects.
func (r *AdminOrganizationsProjectsResource) List(organizationID string, query *ListProjectsQuery, options ...Option) *Pages[ProjectList, Project] {
	return newPages[ProjectList, Project](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/projects", query: query}, "last_id", options)
}

// Rename a project, bind its keys to models and tiers, archive it or take it back. An archived project's keys open nothing.
func (r *AdminOrganizationsProjectsResource) Update(ctx context.Context, organizationID string, projectID string, body ChangeProjectRequest, options ...Option) (*Project, error) {
	return send[Project](ctx, spec{method: "PATCH", path: "/admin/v1/organizations/" + segment(organizationID) + "/projects/" + segment(projectID), body: body}, r.transport, options)
}

type AdminOrganizationsKeysResource struct {
	transport *transport
}

func newAdminOrganizationsKeysResource(t *transport) *AdminOrganizationsKeysResource {
	r := &AdminOrganizationsKeysResource{transport: t}
	return r
}

// Make an API key. Its text is in this answer and nowhere else.
func (r *AdminOrganizationsKeysResource) Create(ctx context.Context, organizationID string, body CreateKeyRequest, options ...Option) (*CreatedApiKey, error) {
	return send[CreatedApiKey](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/keys", body: body}, r.transport, options)
}

// The organization's keys, without their texts.
func (r *AdminOrganizationsKeysResource) List(organizationID string, query *ListKeysQuery, options ...Option) *Pages[ApiKeyList, ApiKey] {
	return newPages[ApiKeyList, ApiKey](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/keys", query: query}, "last_id", options)
}

// Change what a key may be used for, or disable it. The next request feels it, and one that runs within a slice.
func (r *AdminOrganizationsKeysResource) Update(ctx context.Context, organizationID string, keyID string, body ChangeKeyRequest, options ...Option) (*ApiKey, error) {
	return send[ApiKey](ctx, spec{method: "PATCH", path: "/admin/v1/organizations/" + segment(organizationID) + "/keys/" + segment(keyID), body: body}, r.transport, options)
}

// Revoke a key. The next request with it is refused, and one that runs stops within a slice.
func (r *AdminOrganizationsKeysResource) Revoke(ctx context.Context, organizationID string, keyID string, options ...Option) (*ApiKey, error) {
	return send[ApiKey](ctx, spec{method: "DELETE", path: "/admin/v1/organizations/" + segment(organizationID) + "/keys/" + segment(keyID)}, r.transport, options)
}

// Make a successor with the same terms and spending; the old key opens for the overlap.
func (r *AdminOrganizationsKeysResource) Rotate(ctx context.Context, organizationID string, keyID string, body RotateKeyRequest, options ...Option) (*CreatedApiKey, error) {
	return send[CreatedApiKey](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/keys/" + segment(keyID) + "/rotate", body: body}, r.transport, options)
}

type AdminOrganizationsEndUserTokensResource struct {
	transport *transport
}

func newAdminOrganizationsEndUserTokensResource(t *transport) *AdminOrganizationsEndUserTokensResource {
	r := &AdminOrganizationsEndUserTokensResource{transport: t}
	return r
}

// Make a token of one of the organization's keys for one of its own customers. Its text is in this answer and nowhere else.
func (r *AdminOrganizationsEndUserTokensResource) Create(ctx context.Context, organizationID string, body CreateOrganizationEndUserTokenRequest, options ...Option) (*CreatedEndUserToken, error) {
	return send[CreatedEndUserToken](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/end_user_tokens", body: body}, r.transport, options)
}

// Tokens of the organization's own customers, with what they spent; those that ended for a week.
func (r *AdminOrganizationsEndUserTokensResource) List(organizationID string, query *ListOrganizationEndUserTokensQuery, options ...Option) *Pages[EndUserTokenList, EndUserToken] {
	return newPages[EndUserTokenList, EndUserToken](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/end_user_tokens", query: query}, "last_id", options)
}

// Revoke a token of one of the organization's own customers. The next request with it is refused, and one that runs stops within a slice.
func (r *AdminOrganizationsEndUserTokensResource) Revoke(ctx context.Context, organizationID string, tokenID string, options ...Option) (*EndUserToken, error) {
	return send[EndUserToken](ctx, spec{method: "DELETE", path: "/admin/v1/organizations/" + segment(organizationID) + "/end_user_tokens/" + segment(tokenID)}, r.transport, options)
}

// Revoke all tokens of one of the organization's own customers, of all keys that are yours to change, or of one. The next request with any of them is refused, and one that runs stops within a slice.
func (r *AdminOrganizationsEndUserTokensResource) RevokeOrganizationEndUser(ctx context.Context, organizationID string, body RevokeOrganizationEndUserRequest, options ...Option) (*RevokedEndUser, error) {
	return send[RevokedEndUser](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/end_user_tokens/revoke", body: body}, r.transport, options)
}

type AdminOrganizationsProviderKeysResource struct {
	transport *transport
}

func newAdminOrganizationsProviderKeysResource(t *transport) *AdminOrganizationsProviderKeysResource {
	r := &AdminOrganizationsProviderKeysResource{transport: t}
	return r
}

// The organization's own keys for providers, but for the keys themselves.
func (r *AdminOrganizationsProviderKeysResource) List(organizationID string, query *ListProviderKeysQuery, options ...Option) *Pages[ProviderKeyList, ProviderKey] {
	return newPages[ProviderKeyList, ProviderKey](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/provider-keys", query: query}, "last_id", options)
}

// Set the organization's own key for a provider. Deployments that take customers' keys send it in the place of the operator's.
func (r *AdminOrganizationsProviderKeysResource) Put(ctx context.Context, organizationID string, provider string, body PutProviderKeyRequest, options ...Option) (*ProviderKey, error) {
	return send[ProviderKey](ctx, spec{method: "PUT", path: "/admin/v1/organizations/" + segment(organizationID) + "/provider-keys/" + segment(provider), body: body}, r.transport, options)
}

// Take the organization's own key for a provider away: from then on the operator's is sent.
func (r *AdminOrganizationsProviderKeysResource) Delete(ctx context.Context, organizationID string, provider string, options ...Option) (*ProviderKey, error) {
	return send[ProviderKey](ctx, spec{method: "DELETE", path: "/admin/v1/organizations/" + segment(organizationID) + "/provider-keys/" + segment(provider)}, r.transport, options)
}

type AdminOrganizationsResponseCacheResource struct {
	transport *transport
}

func newAdminOrganizationsResponseCacheResource(t *transport) *AdminOrganizationsResponseCacheResource {
	r := &AdminOrganizationsResponseCacheResource{transport: t}
	return r
}

// Whether the organization's answers are kept, to be given again, and how many are.
func (r *AdminOrganizationsResponseCacheResource) Retrieve(ctx context.Context, organizationID string, options ...Option) (*ResponseCache, error) {
	return send[ResponseCache](ctx, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/response-cache"}, r.transport, options)
}

// Set whether the organization's answers are kept, to be given again. Within ten seconds everywhere; `off` erases what is kept at once.
func (r *AdminOrganizationsResponseCacheResource) Put(ctx context.Context, organizationID string, body PutResponseCacheRequest, options ...Option) (*ResponseCache, error) {
	return send[ResponseCache](ctx, spec{method: "PUT", path: "/admin/v1/organizations/" + segment(organizationID) + "/response-cache", body: body}, r.transport, options)
}

// Erase every answer that is kept. The setting stays.
func (r *AdminOrganizationsResponseCacheResource) Clear(ctx context.Context, organizationID string, options ...Option) (*ResponseCache, error) {
	return send[ResponseCache](ctx, spec{method: "DELETE", path: "/admin/v1/organizations/" + segment(organizationID) + "/response-cache"}, r.transport, options)
}

type AdminOrganizationsRetentionResource struct {
	transport *transport
}

func newAdminOrganizationsRetentionResource(t *transport) *AdminOrganizationsRetentionResource {
	r := &AdminOrganizationsRetentionResource{transport: t}
	return r
}

// How long texts of the organization are kept, and how many are.
func (r *AdminOrganizationsRetentionResource) Retrieve(ctx context.Context, organizationID string, options ...Option) (*Retention, error) {
	return send[Retention](ctx, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/retention"}, r.transport, options)
}

// Set how long texts of the organization are kept: what is older is erased at once.
func (r *AdminOrganizationsRetentionResource) Put(ctx context.Context, organizationID string, body PutRetentionRequest, options ...Option) (*Retention, error) {
	return send[Retention](ctx, spec{method: "PUT", path: "/admin/v1/organizations/" + segment(organizationID) + "/retention", body: body}, r.transport, options)
}

type AdminOrganizationsChartsResource struct {
	transport *transport
}

func newAdminOrganizationsChartsResource(t *transport) *AdminOrganizationsChartsResource {
	r := &AdminOrganizationsChartsResource{transport: t}
	return r
}

// Charts of usage that the organization's members share.
func (r *AdminOrganizationsChartsResource) List(organizationID string, query *ListSavedChartsQuery, options ...Option) *Pages[SavedChartList, SavedChart] {
	return newPages[SavedChartList, SavedChart](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/charts", query: query}, "last_id", options)
}

// Save a chart for everybody of the organization, in the place of one of the same name.
func (r *AdminOrganizationsChartsResource) Create(ctx context.Context, organizationID string, body SaveChartRequest, options ...Option) (*SavedChart, error) {
	return send[SavedChart](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/charts", body: body}, r.transport, options)
}

// Take a chart away from everybody of the organization.
func (r *AdminOrganizationsChartsResource) Delete(ctx context.Context, organizationID string, chartID string, options ...Option) (*SavedChart, error) {
	return send[SavedChart](ctx, spec{method: "DELETE", path: "/admin/v1/organizations/" + segment(organizationID) + "/charts/" + segment(chartID)}, r.transport, options)
}

type AdminOrganizationsComplianceResource struct {
	transport *transport
}

func newAdminOrganizationsComplianceResource(t *transport) *AdminOrganizationsComplianceResource {
	r := &AdminOrganizationsComplianceResource{transport: t}
	return r
}

// Who can see what of the organization, who may get the texts of its requests, where, and how long texts are kept.
func (r *AdminOrganizationsComplianceResource) Retrieve(ctx context.Context, organizationID string, options ...Option) (*ComplianceReport, error) {
	return send[ComplianceReport](ctx, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/compliance"}, r.transport, options)
}

type AdminOrganizationsPolicyResource struct {
	transport *transport
}

func newAdminOrganizationsPolicyResource(t *transport) *AdminOrganizationsPolicyResource {
	r := &AdminOrganizationsPolicyResource{transport: t}
	return r
}

// Which models and deployments the organization's requests may use.
func (r *AdminOrganizationsPolicyResource) Retrieve(ctx context.Context, organizationID string, options ...Option) (*StoredRoutingPolicy, error) {
	return send[StoredRoutingPolicy](ctx, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/policy"}, r.transport, options)
}

// Set which models and deployments the organization's requests may use: all of it, within ten seconds everywhere. What contradicts itself is refused.
func (r *AdminOrganizationsPolicyResource) Put(ctx context.Context, organizationID string, body RoutingPolicy, options ...Option) (*StoredRoutingPolicy, error) {
	return send[StoredRoutingPolicy](ctx, spec{method: "PUT", path: "/admin/v1/organizations/" + segment(organizationID) + "/policy", body: body}, r.transport, options)
}

type AdminOrganizationsRoutesResource struct {
	transport *transport
}

func newAdminOrganizationsRoutesResource(t *transport) *AdminOrganizationsRoutesResource {
	r := &AdminOrganizationsRoutesResource{transport: t}
	return r
}

// The organization's named routes, with the versions that are kept.
func (r *AdminOrganizationsRoutesResource) List(organizationID string, query *ListNamedRoutesQuery, options ...Option) *Pages[NamedRouteList, NamedRoute] {
	return newPages[NamedRouteList, NamedRoute](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/routes", query: query}, "last_id", options)
}

// Deploy a version of a named route: within ten seconds requests for `route/name` go through it. A graph with a fault is refused by its node.
func (r *AdminOrganizationsRoutesResource) Put(ctx context.Context, organizationID string, name string, body RouteGraph, options ...Option) (*NamedRoute, error) {
	return send[NamedRoute](ctx, spec{method: "PUT", path: "/admin/v1/organizations/" + segment(organizationID) + "/routes/" + segment(name), body: body}, r.transport, options)
}

// Delete a named route with all its versions. Requests that name it are refused then.
func (r *AdminOrganizationsRoutesResource) Delete(ctx context.Context, organizationID string, name string, options ...Option) (*NamedRoute, error) {
	return send[NamedRoute](ctx, spec{method: "DELETE", path: "/admin/v1/organizations/" + segment(organizationID) + "/routes/" + segment(name)}, r.transport, options)
}

// Deploy an earlier version of a named route again, as it was.
func (r *AdminOrganizationsRoutesResource) RollBack(ctx context.Context, organizationID string, name string, body RollBackRequest, options ...Option) (*NamedRoute, error) {
	return send[NamedRoute](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/routes/" + segment(name) + "/roll-back", body: body}, r.transport, options)
}

type AdminOrganizationsLimitsResource struct {
	transport *transport
}

func newAdminOrganizationsLimitsResource(t *transport) *AdminOrganizationsLimitsResource {
	r := &AdminOrganizationsLimitsResource{transport: t}
	return r
}

// Limits, with what is in use of each. A request must fit into all that apply to its key, project and model.
func (r *AdminOrganizationsLimitsResource) List(organizationID string, query *ListLimitsQuery, options ...Option) *Pages[LimitList, LimitUsage] {
	return newPages[LimitList, LimitUsage](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/limits", query: query}, "last_id", options)
}

// Set a limit. There is one for each scope, model, metric and period.
func (r *AdminOrganizationsLimitsResource) Put(ctx context.Context, organizationID string, body Limit, options ...Option) (*LimitList, error) {
	return send[LimitList](ctx, spec{method: "PUT", path: "/admin/v1/organizations/" + segment(organizationID) + "/limits", body: body}, r.transport, options)
}

// Take a limit away.
func (r *AdminOrganizationsLimitsResource) Delete(ctx context.Context, organizationID string, limitID string, options ...Option) (*LimitList, error) {
	return send[LimitList](ctx, spec{method: "DELETE", path: "/admin/v1/organizations/" + segment(organizationID) + "/limits/" + segment(limitID)}, r.transport, options)
}

type AdminOrganizationsRefusalsResource struct {
	transport *transport
}

func newAdminOrganizationsRefusalsResource(t *transport) *AdminOrganizationsRefusalsResource {
	r := &AdminOrganizationsRefusalsResource{transport: t}
	return r
}

// Why requests were refused lately, the newest first: those that are alike are one, at most 50 of them. Not kept for long.
func (r *AdminOrganizationsRefusalsResource) List(organizationID string, query *ListRefusalsQuery, options ...Option) *Pages[RefusalList, Refusal] {
	return newPages[RefusalList, Refusal](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/refusals", query: query}, "last_id", options)
}

type AdminOrganizationsBudgetsResource struct {
	transport *transport
}

func newAdminOrganizationsBudgetsResource(t *transport) *AdminOrganizationsBudgetsResource {
	r := &AdminOrganizationsBudgetsResource{transport: t}
	return r
}

// Budgets, with what is spent and held in the window of now.
func (r *AdminOrganizationsBudgetsResource) List(organizationID string, query *ListBudgetsQuery, options ...Option) *Pages[BudgetList, Budget] {
	return newPages[BudgetList, Budget](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/budgets", query: query}, "last_id", options)
}

// Set a budget. There is one for each scope and window.
func (r *AdminOrganizationsBudgetsResource) Put(ctx context.Context, organizationID string, body PutBudgetRequest, options ...Option) (*BudgetList, error) {
	return send[BudgetList](ctx, spec{method: "PUT", path: "/admin/v1/organizations/" + segment(organizationID) + "/budgets", body: body}, r.transport, options)
}

// Take a budget away.
func (r *AdminOrganizationsBudgetsResource) Delete(ctx context.Context, organizationID string, budgetID string, options ...Option) (*BudgetList, error) {
	return send[BudgetList](ctx, spec{method: "DELETE", path: "/admin/v1/organizations/" + segment(organizationID) + "/budgets/" + segment(budgetID)}, r.transport, options)
}

type AdminOrganizationsAlertsResource struct {
	transport *transport
}

func newAdminOrganizationsAlertsResource(t *transport) *AdminOrganizationsAlertsResource {
	r := &AdminOrganizationsAlertsResource{transport: t}
	return r
}

// Thresholds of budgets that were passed, newest first; each once per window.
func (r *AdminOrganizationsAlertsResource) List(organizationID string, query *ListAlertsQuery, options ...Option) *Pages[AlertList, Alert] {
	return newPages[AlertList, Alert](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/alerts", query: query}, "sequence", options)
}

type AdminOrganizationsWebhooksResource struct {
	transport *transport
}

func newAdminOrganizationsWebhooksResource(t *transport) *AdminOrganizationsWebhooksResource {
	r := &AdminOrganizationsWebhooksResource{transport: t}
	return r
}

// Have a server told of thresholds, refusals and empty balances. Its secret is in this answer and nowhere else.
func (r *AdminOrganizationsWebhooksResource) Create(ctx context.Context, organizationID string, body CreateWebhookRequest, options ...Option) (*MadeWebhook, error) {
	return send[MadeWebhook](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/webhooks", body: body}, r.transport, options)
}

// Where the organization is told of things.
func (r *AdminOrganizationsWebhooksResource) List(organizationID string, query *ListWebhooksQuery, options ...Option) *Pages[WebhookList, Webhook] {
	return newPages[WebhookList, Webhook](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/webhooks", query: query}, "last_id", options)
}

// Change where a webhook goes and what it is told of, or disable it.
func (r *AdminOrganizationsWebhooksResource) Update(ctx context.Context, organizationID string, webhookID string, body ChangeWebhookRequest, options ...Option) (*Webhook, error) {
	return send[Webhook](ctx, spec{method: "PATCH", path: "/admin/v1/organizations/" + segment(organizationID) + "/webhooks/" + segment(webhookID), body: body}, r.transport, options)
}

// Take a webhook away, with its deliveries.
func (r *AdminOrganizationsWebhooksResource) Delete(ctx context.Context, organizationID string, webhookID string, options ...Option) (*Webhook, error) {
	return send[Webhook](ctx, spec{method: "DELETE", path: "/admin/v1/organizations/" + segment(organizationID) + "/webhooks/" + segment(webhookID)}, r.transport, options)
}

// Give a webhook another secret; for the overlap events are signed by both.
func (r *AdminOrganizationsWebhooksResource) Rotate(ctx context.Context, organizationID string, webhookID string, body RotateWebhookRequest, options ...Option) (*MadeWebhook, error) {
	return send[MadeWebhook](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/webhooks/" + segment(webhookID) + "/rotate", body: body}, r.transport, options)
}

// Send `webhook.test`; while one waits, that one is the answer.
func (r *AdminOrganizationsWebhooksResource) Test(ctx context.Context, organizationID string, webhookID string, options ...Option) (*WebhookDelivery, error) {
	return send[WebhookDelivery](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/webhooks/" + segment(webhookID) + "/test"}, r.transport, options)
}

type AdminOrganizationsWebhookDeliveriesResource struct {
	transport *transport
}

func newAdminOrganizationsWebhookDeliveriesResource(t *transport) *AdminOrganizationsWebhookDeliveriesResource {
	r := &AdminOrganizationsWebhookDeliveriesResource{transport: t}
	return r
}

// What webhooks were told, and what came of it, newest first.
func (r *AdminOrganizationsWebhookDeliveriesResource) List(organizationID string, query *ListWebhookDeliveriesQuery, options ...Option) *Pages[WebhookDeliveryList, WebhookDelivery] {
	return newPages[WebhookDeliveryList, WebhookDelivery](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/webhook-deliveries", query: query}, "last_id", options)
}

type AdminOrganizationsAuditResource struct {
	transport *transport
}

func newAdminOrganizationsAuditResource(t *transport) *AdminOrganizationsAuditResource {
	r := &AdminOrganizationsAuditResource{transport: t}
	return r
}

// Who changed what, newest first. Entries are never changed or deleted.
func (r *AdminOrganizationsAuditResource) List(organizationID string, query *ListAuditQuery, options ...Option) *Pages[AuditList, AuditEntry] {
	return newPages[AuditList, AuditEntry](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/audit", query: query}, "sequence", options)
}

// One entry of who changed what.
func (r *AdminOrganizationsAuditResource) Retrieve(ctx context.Context, organizationID string, sequence string, options ...Option) (*AuditEntry, error) {
	return send[AuditEntry](ctx, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/audit/" + segment(sequence)}, r.transport, options)
}

type AdminOrganizationsMembersResource struct {
	transport *transport
}

func newAdminOrganizationsMembersResource(t *transport) *AdminOrganizationsMembersResource {
	r := &AdminOrganizationsMembersResource{transport: t}
	return r
}

// The organization's members.
func (r *AdminOrganizationsMembersResource) List(organizationID string, query *ListMembersQuery, options ...Option) *Pages[MemberList, Member] {
	return newPages[MemberList, Member](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/members", query: query}, "last_id", options)
}

// Give a member another role. One that has no keys of its own loses those it had.
func (r *AdminOrganizationsMembersResource) Update(ctx context.Context, organizationID string, userID string, body ChangeMemberRequest, options ...Option) (*Member, error) {
	return send[Member](ctx, spec{method: "PATCH", path: "/admin/v1/organizations/" + segment(organizationID) + "/members/" + segment(userID), body: body}, r.transport, options)
}

// Remove a member. Their own keys are revoked with them.
func (r *AdminOrganizationsMembersResource) Remove(ctx context.Context, organizationID string, userID string, options ...Option) (*Member, error) {
	return send[Member](ctx, spec{method: "DELETE", path: "/admin/v1/organizations/" + segment(organizationID) + "/members/" + segment(userID)}, r.transport, options)
}

type AdminOrganizationsInvitationsResource struct {
	transport *transport
}

func newAdminOrganizationsInvitationsResource(t *transport) *AdminOrganizationsInvitationsResource {
	r := &AdminOrganizationsInvitationsResource{transport: t}
	return r
}

// Invitations, newest first.
func (r *AdminOrganizationsInvitationsResource) List(organizationID string, query *ListInvitationsQuery, options ...Option) *Pages[InvitationList, Invitation] {
	return newPages[InvitationList, Invitation](r.transport, spec{method: "GET", path: "/admin/v1/organizations/" + segment(organizationID) + "/invitations", query: query}, "last_id", options)
}

// Invite somebody. The token is in this answer and nowhere else; hand it to them.
func (r *AdminOrganizationsInvitationsResource) Create(ctx context.Context, organizationID string, body InviteRequest, options ...Option) (*CreatedInvitation, error) {
	return send[CreatedInvitation](ctx, spec{method: "POST", path: "/admin/v1/organizations/" + segment(organizationID) + "/invitations", body: body}, r.transport, options)
}

// Take an invitation back.
func (r *AdminOrganizationsInvitationsResource) Revoke(ctx context.Context, organizationID string, invitationID string, options ...Option) (*Invitation, error) {
	return send[Invitation](ctx, spec{method: "DELETE", path: "/admin/v1/organizations/" + segment(organizationID) + "/invitations/" + segment(invitationID)}, r.transport, options)
}

type AdminModelsResource struct {
	transport *transport

	Prices *AdminModelsPricesResource
}

func newAdminModelsResource(t *transport) *AdminModelsResource {
	r := &AdminModelsResource{transport: t}
	r.Prices = newAdminModelsPricesResource(t)
	return r
}

// Create or change a model. A changed price becomes a new version; running requests keep theirs.
func (r *AdminModelsResource) Put(ctx context.Context, id string, body PutModelRequest, options ...Option) (*CatalogModel, error) {
	return send[CatalogModel](ctx, spec{method: "PUT", path: "/admin/v1/models/" + segment(id), body: body}, r.transport, options)
}

// A model with its deployments and its list price of now.
func (r *AdminModelsResource) Retrieve(ctx context.Context, id string, options ...Option) (*CatalogModel, error) {
	return send[CatalogModel](ctx, spec{method: "GET", path: "/admin/v1/models/" + segment(id)}, r.transport, options)
}

// Every model that is offered, with its deployments and its list price of now.
func (r *AdminModelsResource) List(query *ListCatalogModelsQuery, options ...Option) *Pages[CatalogModelList, CatalogModel] {
	return newPages[CatalogModelList, CatalogModel](r.transport, spec{method: "GET", path: "/admin/v1/models", query: query}, "last_id", options)
}

type AdminModelsPricesResource struct {
	transport *transport
}

func newAdminModelsPricesResource(t *transport) *AdminModelsPricesResource {
	r := &AdminModelsPricesResource{transport: t}
	return r
}

// Every version of a model's price, newest first, those to come included.
func (r *AdminModelsPricesResource) List(id string, query *ListPricesQuery, options ...Option) *Pages[PriceList, PriceVersion] {
	return newPages[PriceList, PriceVersion](r.transport, spec{method: "GET", path: "/admin/v1/models/" + segment(id) + "/prices", query: query}, "last_id", options)
}

// Add a version, in force from now or from a date. Running requests keep theirs.
func (r *AdminModelsPricesResource) Create(ctx context.Context, id string, body CreatePriceRequest, options ...Option) (*PriceVersion, error) {
	return send[PriceVersion](ctx, spec{method: "POST", path: "/admin/v1/models/" + segment(id) + "/prices", body: body}, r.transport, options)
}

// What recent traffic would have cost at a price. Changes nothing.
func (r *AdminModelsPricesResource) Preview(ctx context.Context, id string, body PreviewPriceRequest, options ...Option) (*PricePreview, error) {
	return send[PricePreview](ctx, spec{method: "POST", path: "/admin/v1/models/" + segment(id) + "/prices/preview", body: body}, r.transport, options)
}

type AdminSimulationsResource struct {
	transport *transport

	Prices *AdminSimulationsPricesResource
}

func newAdminSimulationsResource(t *transport) *AdminSimulationsResource {
	r := &AdminSimulationsResource{transport: t}
	r.Prices = newAdminSimulationsPricesResource(t)
	return r
}

type AdminSimulationsPricesResource struct {
	transport *transport
}

func newAdminSimulationsPricesResource(t *transport) *AdminSimulationsPricesResource {
	r := &AdminSimulationsPricesResource{transport: t}
	return r
}

// An estimate of a period's revenue and margin under other prices, another mix of models or other plans, request by request from the ledgers. Changes nothing.
func (r *AdminSimulationsPricesResource) Simulate(ctx context.Context, body SimulatePricesRequest, options ...Option) (*PriceSimulation, error) {
	return send[PriceSimulation](ctx, spec{method: "POST", path: "/admin/v1/simulations/prices", body: body}, r.transport, options)
}

type AdminPlansResource struct {
	transport *transport

	Versions *AdminPlansVersionsResource
}

func newAdminPlansResource(t *transport) *AdminPlansResource {
	r := &AdminPlansResource{transport: t}
	r.Versions = newAdminPlansVersionsResource(t)
	return r
}

// The newest version of each plan, by id.
func (r *AdminPlansResource) List(query *ListPlansQuery, options ...Option) *Pages[PlanVersionList, PlanVersion] {
	return newPages[PlanVersionList, PlanVersion](r.transport, spec{method: "GET", path: "/admin/v1/plans", query: query}, "last_id", options)
}

// What the last whole month would have cost each customer under a plan. Changes nothing.
func (r *AdminPlansResource) Preview(ctx context.Context, body PreviewPlanRequest, options ...Option) (*PlanPreview, error) {
	return send[PlanPreview](ctx, spec{method: "POST", path: "/admin/v1/plans/preview", body: body}, r.transport, options)
}

type AdminPlansVersionsResource struct {
	transport *transport
}

func newAdminPlansVersionsResource(t *transport) *AdminPlansVersionsResource {
	r := &AdminPlansVersionsResource{transport: t}
	return r
}

// Every version of a plan, newest first. None is ever changed.
func (r *AdminPlansVersionsResource) List(id string, query *ListPlanVersionsQuery, options ...Option) *Pages[PlanVersionList, PlanVersion] {
	return newPages[PlanVersionList, PlanVersion](r.transport, spec{method: "GET", path: "/admin/v1/plans/" + segment(id) + "/versions", query: query}, "last_id", options)
}

// Add a version of a plan, the first of which makes it. Who is on an earlier one stays.
func (r *AdminPlansVersionsResource) Create(ctx context.Context, id string, body CreatePlanVersionRequest, options ...Option) (*PlanVersion, error) {
	return send[PlanVersion](ctx, spec{method: "POST", path: "/admin/v1/plans/" + segment(id) + "/versions", body: body}, r.transport, options)
}

type AdminEconomicsResource struct {
	transport *transport

	Settings *AdminEconomicsSettingsResource

	Runway *AdminEconomicsRunwayResource
}

func newAdminEconomicsResource(t *transport) *AdminEconomicsResource {
	r := &AdminEconomicsResource{transport: t}
	r.Settings = newAdminEconomicsSettingsResource(t)
	r.Runway = newAdminEconomicsRunwayResource(t)
	return r
}

// An estimate of what a period's requests cost to serve, idle time shared out, against what the ledgers charged.
func (r *AdminEconomicsResource) Retrieve(ctx context.Context, query RetrieveEconomicsQuery, options ...Option) (*Economics, error) {
	return send[Economics](ctx, spec{method: "GET", path: "/admin/v1/economics", query: query}, r.transport, options)
}

type AdminEconomicsSettingsResource struct {
	transport *transport
}

func newAdminEconomicsSettingsResource(t *transport) *AdminEconomicsSettingsResource {
	r := &AdminEconomicsSettingsResource{transport: t}
	return r
}

// What devices and providers cost, the cash, the fixed costs: what estimates rest on.
func (r *AdminEconomicsSettingsResource) Retrieve(ctx context.Context, options ...Option) (*EconomicsSettings, error) {
	return send[EconomicsSettings](ctx, spec{method: "GET", path: "/admin/v1/economics/settings"}, r.transport, options)
}

// Set what estimates of cost and runway rest on. Nothing is charged by it.
func (r *AdminEconomicsSettingsResource) Put(ctx context.Context, body EconomicsSettingsRequest, options ...Option) (*EconomicsSettings, error) {
	return send[EconomicsSettings](ctx, spec{method: "PUT", path: "/admin/v1/economics/settings", body: body}, r.transport, options)
}

type AdminEconomicsRunwayResource struct {
	transport *transport
}

func newAdminEconomicsRunwayResource(t *transport) *AdminEconomicsRunwayResource {
	r := &AdminEconomicsRunwayResource{transport: t}
	return r
}

// An estimate of the months that the cash lasts, what is owed to customers, and the utilisation at which nothing is lost.
func (r *AdminEconomicsRunwayResource) Retrieve(ctx context.Context, options ...Option) (*Runway, error) {
	return send[Runway](ctx, spec{method: "GET", path: "/admin/v1/economics/runway"}, r.transport, options)
}

type AdminChartsResource struct {
	transport *transport
}

func newAdminChartsResource(t *transport) *AdminChartsResource {
	r := &AdminChartsResource{transport: t}
	return r
}

// Charts of the usage of all organizations, that operators share.
func (r *AdminChartsResource) List(query *ListServiceChartsQuery, options ...Option) *Pages[SavedChartList, SavedChart] {
	return newPages[SavedChartList, SavedChart](r.transport, spec{method: "GET", path: "/admin/v1/charts", query: query}, "last_id", options)
}

// Save a chart for all operators, in the place of one of the same name.
func (r *AdminChartsResource) Create(ctx context.Context, body SaveChartRequest, options ...Option) (*SavedChart, error) {
	return send[SavedChart](ctx, spec{method: "POST", path: "/admin/v1/charts", body: body}, r.transport, options)
}

// Take a chart away from all operators.
func (r *AdminChartsResource) Delete(ctx context.Context, chartID string, options ...Option) (*SavedChart, error) {
	return send[SavedChart](ctx, spec{method: "DELETE", path: "/admin/v1/charts/" + segment(chartID)}, r.transport, options)
}

type AdminDeploymentsResource struct {
	transport *transport
}

func newAdminDeploymentsResource(t *transport) *AdminDeploymentsResource {
	r := &AdminDeploymentsResource{transport: t}
	return r
}

// Where models run: every deployment of every model.
func (r *AdminDeploymentsResource) List(query *ListDeploymentsQuery, options ...Option) *Pages[DeploymentList, Deployment] {
	return newPages[DeploymentList, Deployment](r.transport, spec{method: "GET", path: "/admin/v1/deployments", query: query}, "last_id", options)
}

// Bring a deployment in, step by step, or take it out.
func (r *AdminDeploymentsResource) Update(ctx context.Context, id string, body PatchDeploymentRequest, options ...Option) (*Deployment, error) {
	return send[Deployment](ctx, spec{method: "PATCH", path: "/admin/v1/deployments/" + segment(id), body: body}, r.transport, options)
}

type AdminShadowsResource struct {
	transport *transport
}

func newAdminShadowsResource(t *transport) *AdminShadowsResource {
	r := &AdminShadowsResource{transport: t}
	return r
}

// How shadow deployments answered copies of requests, beside the deployments whose answers were given. Nobody was charged.
func (r *AdminShadowsResource) List(query *ListShadowComparisonsQuery, options ...Option) *Pages[ShadowComparisonList, ShadowComparison] {
	return newPages[ShadowComparisonList, ShadowComparison](r.transport, spec{method: "GET", path: "/admin/v1/shadows", query: query}, "last_id", options)
}

type AdminDeploymentCostsResource struct {
	transport *transport
}

func newAdminDeploymentCostsResource(t *transport) *AdminDeploymentCostsResource {
	r := &AdminDeploymentCostsResource{transport: t}
	return r
}

// What deployments cost, every version. Customers are shown nothing of it.
func (r *AdminDeploymentCostsResource) List(query *ListDeploymentCostsQuery, options ...Option) *Pages[DeploymentCostList, DeploymentCost] {
	return newPages[DeploymentCostList, DeploymentCost](r.transport, spec{method: "GET", path: "/admin/v1/deployment-costs", query: query}, "last_id", options)
}

// Say what a deployment costs from an hour on: a device's hour of gpu-workers, tokens, requests and seconds of others. Estimates of margins rest on it; nobody is charged by it.
func (r *AdminDeploymentCostsResource) Create(ctx context.Context, body CreateDeploymentCostRequest, options ...Option) (*DeploymentCost, error) {
	return send[DeploymentCost](ctx, spec{method: "POST", path: "/admin/v1/deployment-costs", body: body}, r.transport, options)
}

// What a deployment's requests of the last days would have cost under other rates, beside what they did. Changes nothing.
func (r *AdminDeploymentCostsResource) Preview(ctx context.Context, body PreviewDeploymentCostRequest, options ...Option) (*DeploymentCostPreview, error) {
	return send[DeploymentCostPreview](ctx, spec{method: "POST", path: "/admin/v1/deployment-costs/preview", body: body}, r.transport, options)
}

type AdminAliasesResource struct {
	transport *transport
}

func newAdminAliasesResource(t *transport) *AdminAliasesResource {
	r := &AdminAliasesResource{transport: t}
	return r
}

// Create or change an alias of a model, or of another alias. Requests that name it go to the model from then on.
func (r *AdminAliasesResource) Put(ctx context.Context, id string, body PutAliasRequest, options ...Option) (*ModelAlias, error) {
	return send[ModelAlias](ctx, spec{method: "PUT", path: "/admin/v1/aliases/" + segment(id), body: body}, r.transport, options)
}

// Delete an alias. Nothing else may lead to it.
func (r *AdminAliasesResource) Delete(ctx context.Context, id string, options ...Option) (*ModelAlias, error) {
	return send[ModelAlias](ctx, spec{method: "DELETE", path: "/admin/v1/aliases/" + segment(id)}, r.transport, options)
}

// Every alias, with the model that it leads to.
func (r *AdminAliasesResource) List(query *ListAliasesQuery, options ...Option) *Pages[ModelAliasList, ModelAlias] {
	return newPages[ModelAliasList, ModelAlias](r.transport, spec{method: "GET", path: "/admin/v1/aliases", query: query}, "last_id", options)
}

type AdminWorkersResource struct {
	transport *transport
}

func newAdminWorkersResource(t *transport) *AdminWorkersResource {
	r := &AdminWorkersResource{transport: t}
	return r
}

// The gpu-workers of the pools: what they run, how much waits, how fast they are.
func (r *AdminWorkersResource) List(query *ListWorkersQuery, options ...Option) *Pages[WorkerList, Worker] {
	return newPages[WorkerList, Worker](r.transport, spec{method: "GET", path: "/admin/v1/workers", query: query}, "last_id", options)
}

// Give a gpu-worker no more work, until its next start. What runs there runs on.
func (r *AdminWorkersResource) Drain(ctx context.Context, id string, body DrainRequest, options ...Option) (*Drain, error) {
	return send[Drain](ctx, spec{method: "POST", path: "/admin/v1/workers/" + segment(id) + "/drain", body: body}, r.transport, options)
}

type AdminUsageResource struct {
	transport *transport
}

func newAdminUsageResource(t *transport) *AdminUsageResource {
	r := &AdminUsageResource{transport: t}
	return r
}

// Requests, tokens and charges of all organizations by hour or day, as they were last sent: seconds old.
func (r *AdminUsageResource) List(query ListAllUsageQuery, options ...Option) *Pages[AllUsagePage, AllUsagePageDataItem] {
	return newPages[AllUsagePage, AllUsagePageDataItem](r.transport, spec{method: "GET", path: "/admin/v1/usage", query: query}, "next_page", options)
}

type AdminUsersResource struct {
	transport *transport

	SignInLink *AdminUsersSignInLinkResource

	Data *AdminUsersDataResource
}

func newAdminUsersResource(t *transport) *AdminUsersResource {
	r := &AdminUsersResource{transport: t}
	r.SignInLink = newAdminUsersSignInLinkResource(t)
	r.Data = newAdminUsersDataResource(t)
	return r
}

// Everybody who can sign in, or will.
func (r *AdminUsersResource) List(query *ListUsersQuery, options ...Option) *Pages[UserList, User] {
	return newPages[UserList, User](r.transport, spec{method: "GET", path: "/admin/v1/users", query: query}, "last_id", options)
}

// Make a user, an operator for one. The token with which they set a password is shown once.
func (r *AdminUsersResource) Create(ctx context.Context, body CreateUserRequest, options ...Option) (*CreatedUser, error) {
	return send[CreatedUser](ctx, spec{method: "POST", path: "/admin/v1/users", body: body}, r.transport, options)
}

// Rename a user, make them an operator or not, or shut them out.
func (r *AdminUsersResource) Update(ctx context.Context, userID string, body ChangeUserRequest, options ...Option) (*User, error) {
	return send[User](ctx, spec{method: "PATCH", path: "/admin/v1/users/" + segment(userID), body: body}, r.transport, options)
}

// A new set-up token for a user; the password they have stays until it is used.
func (r *AdminUsersResource) ResetPassword(ctx context.Context, userID string, options ...Option) (*CreatedUser, error) {
	return send[CreatedUser](ctx, spec{method: "POST", path: "/admin/v1/users/" + segment(userID) + "/reset-password"}, r.transport, options)
}

// Erase who a user is, for good: address, name, password, sessions, memberships. Answers with a signed statement of it.
func (r *AdminUsersResource) Erase(ctx context.Context, userID string, body EraseUserRequest, options ...Option) (*Erasure, error) {
	return send[Erasure](ctx, spec{method: "POST", path: "/admin/v1/users/" + segment(userID) + "/erase", body: body}, r.transport, options)
}

type AdminUsersSignInLinkResource struct {
	transport *transport
}

func newAdminUsersSignInLinkResource(t *transport) *AdminUsersSignInLinkResource {
	r := &AdminUsersSignInLinkResource{transport: t}
	return r
}

// A token that signs a user in once, within half an hour, without their password.
func (r *AdminUsersSignInLinkResource) Create(ctx context.Context, userID string, options ...Option) (*SignInLink, error) {
	return send[SignInLink](ctx, spec{method: "POST", path: "/admin/v1/users/" + segment(userID) + "/sign-in-link"}, r.transport, options)
}

type AdminUsersDataResource struct {
	transport *transport
}

func newAdminUsersDataResource(t *transport) *AdminUsersDataResource {
	r := &AdminUsersDataResource{transport: t}
	return r
}

// All that the service knows of a user, for them to have.
func (r *AdminUsersDataResource) Retrieve(ctx context.Context, userID string, options ...Option) (*UserData, error) {
	return send[UserData](ctx, spec{method: "GET", path: "/admin/v1/users/" + segment(userID) + "/data"}, r.transport, options)
}

type AdminAuditResource struct {
	transport *transport
}

func newAdminAuditResource(t *transport) *AdminAuditResource {
	r := &AdminAuditResource{transport: t}
	return r
}

// What operators changed outside any organization: users, models, prices. Newest first.
func (r *AdminAuditResource) List(query *ListServiceAuditQuery, options ...Option) *Pages[AuditList, AuditEntry] {
	return newPages[AuditList, AuditEntry](r.transport, spec{method: "GET", path: "/admin/v1/audit", query: query}, "sequence", options)
}

// One entry of what operators changed outside any organization.
func (r *AdminAuditResource) Retrieve(ctx context.Context, sequence string, options ...Option) (*AuditEntry, error) {
	return send[AuditEntry](ctx, spec{method: "GET", path: "/admin/v1/audit/" + segment(sequence)}, r.transport, options)
}

type SigningKeysResource struct {
	transport *transport
}

func newSigningKeysResource(t *transport) *SigningKeysResource {
	r := &SigningKeysResource{transport: t}
	return r
}

// The public keys that signed receipts and ledgers are checked with, retired ones included.
func (r *SigningKeysResource) List(ctx context.Context, options ...Option) (*JwkSet, error) {
	return send[JwkSet](ctx, spec{method: "GET", path: "/.well-known/jwks.json"}, r.transport, options)
}
