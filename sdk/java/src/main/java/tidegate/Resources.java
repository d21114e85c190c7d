// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate;

import tidegate.types.Alert;
import tidegate.types.AlertList;
import tidegate.types.AllUsagePage;
import tidegate.types.AllUsagePageDataItem;
import tidegate.types.ApiKey;
import tidegate.types.ApiKeyList;
import tidegate.types.AssignPlanRequest;
import tidegate.types.AuditEntry;
import tidegate.types.AuditList;
import tidegate.types.BillingProfile;
import tidegate.types.Booking;
import tidegate.types.Budget;
import tidegate.types.BudgetList;
import tidegate.types.CancelledRequest;
import tidegate.types.CatalogModel;
import tidegate.types.CatalogModelList;
import tidegate.types.ChangeKeyRequest;
import tidegate.types.ChangeMemberRequest;
import tidegate.types.ChangeProjectRequest;
import tidegate.types.ChangeUserRequest;
import tidegate.types.ChangeWebhookRequest;
import tidegate.types.ChatCompletion;
import tidegate.types.ChatCompletionChunk;
import tidegate.types.ChatCompletionRequest;
import tidegate.types.Classification;
import tidegate.types.ClassifyRequest;
import tidegate.types.ClockCorrection;
import tidegate.types.Completion;
import tidegate.types.CompletionRequest;
import tidegate.types.ComplianceReport;
import tidegate.types.CorrectionRequest;
import tidegate.types.CostedRoute;
import tidegate.types.CostsPage;
import tidegate.types.CostsPageDataItem;
import tidegate.types.CreateDeploymentCostRequest;
import tidegate.types.CreateEndUserTokenRequest;
import tidegate.types.CreateEstimateRequest;
import tidegate.types.CreateKeyRequest;
import tidegate.types.CreateOrganizationEndUserTokenRequest;
import tidegate.types.CreateOrganizationRequest;
import tidegate.types.CreatePlanVersionRequest;
import tidegate.types.CreatePriceRequest;
import tidegate.types.CreateProjectRequest;
import tidegate.types.CreateTranscriptionRequest;
import tidegate.types.CreateUserRequest;
import tidegate.types.CreateWebhookRequest;
import tidegate.types.CreateWidgetTokenRequest;
import tidegate.types.CreatedApiKey;
import tidegate.types.CreatedEndUserToken;
import tidegate.types.CreatedInvitation;
import tidegate.types.CreatedUser;
import tidegate.types.Credit;
import tidegate.types.CreditLimitRequest;
import tidegate.types.CreditList;
import tidegate.types.CreditStanding;
import tidegate.types.DeletedResponse;
import tidegate.types.Deployment;
import tidegate.types.DeploymentCost;
import tidegate.types.DeploymentCostList;
import tidegate.types.DeploymentCostPreview;
import tidegate.types.DeploymentList;
import tidegate.types.Detokenization;
import tidegate.types.DetokenizeRequest;
import tidegate.types.Drain;
import tidegate.types.DrainRequest;
import tidegate.types.Economics;
import tidegate.types.EconomicsSettings;
import tidegate.types.EconomicsSettingsRequest;
import tidegate.types.Embeddings;
import tidegate.types.EmbeddingsRequest;
import tidegate.types.EmbeddingsUsagePage;
import tidegate.types.EmbeddingsUsagePageDataItem;
import tidegate.types.EndUserToken;
import tidegate.types.EndUserTokenList;
import tidegate.types.EndUsersUsagePage;
import tidegate.types.EndUsersUsagePageDataItem;
import tidegate.types.EraseOrganizationRequest;
import tidegate.types.EraseUserRequest;
import tidegate.types.Erasure;
import tidegate.types.Estimate;
import tidegate.types.ExplainedRoute;
import tidegate.types.ExportLedgerQuery;
import tidegate.types.ExportOrganizationLedgerQuery;
import tidegate.types.Generation;
import tidegate.types.GrantCreditRequest;
import tidegate.types.Invitation;
import tidegate.types.InvitationList;
import tidegate.types.InviteRequest;
import tidegate.types.Invoice;
import tidegate.types.InvoiceList;
import tidegate.types.InvoiceWithLines;
import tidegate.types.JwkSet;
import tidegate.types.KeyStanding;
import tidegate.types.LedgerPage;
import tidegate.types.LedgerPageDataItem;
import tidegate.types.Limit;
import tidegate.types.LimitList;
import tidegate.types.LimitUsage;
import tidegate.types.ListAlertsQuery;
import tidegate.types.ListAliasesQuery;
import tidegate.types.ListAllUsageQuery;
import tidegate.types.ListAuditQuery;
import tidegate.types.ListBudgetsQuery;
import tidegate.types.ListCatalogModelsQuery;
import tidegate.types.ListCompletionsUsageQuery;
import tidegate.types.ListCostsQuery;
import tidegate.types.ListCreditsQuery;
import tidegate.types.ListDeploymentCostsQuery;
import tidegate.types.ListDeploymentsQuery;
import tidegate.types.ListEmbeddingsUsageQuery;
import tidegate.types.ListEndUserTokensQuery;
import tidegate.types.ListEndUsersUsageQuery;
import tidegate.types.ListInvitationsQuery;
import tidegate.types.ListInvoicesQuery;
import tidegate.types.ListKeysQuery;
import tidegate.types.ListLimitsQuery;
import tidegate.types.ListMembersQuery;
import tidegate.types.ListNamedRoutesQuery;
import tidegate.types.ListOrganizationCostsQuery;
import tidegate.types.ListOrganizationEndUserTokensQuery;
import tidegate.types.ListOrganizationEndUsersUsageQuery;
import tidegate.types.ListOrganizationTotalsQuery;
import tidegate.types.ListOrganizationUsageQuery;
import tidegate.types.ListOrganizationsQuery;
import tidegate.types.ListOwnInvoicesQuery;
import tidegate.types.ListPlanVersionsQuery;
import tidegate.types.ListPlansQuery;
import tidegate.types.ListPricesQuery;
import tidegate.types.ListProjectsQuery;
import tidegate.types.ListProviderKeysQuery;
import tidegate.types.ListRefusalsQuery;
import tidegate.types.ListResponseInputItemsQuery;
import tidegate.types.ListSavedChartsQuery;
import tidegate.types.ListServiceAuditQuery;
import tidegate.types.ListServiceChartsQuery;
import tidegate.types.ListShadowComparisonsQuery;
import tidegate.types.ListUsageQuery;
import tidegate.types.ListUsersQuery;
import tidegate.types.ListWebhookDeliveriesQuery;
import tidegate.types.ListWebhooksQuery;
import tidegate.types.ListWorkersQuery;
import tidegate.types.MadeWebhook;
import tidegate.types.Member;
import tidegate.types.MemberList;
import tidegate.types.Message;
import tidegate.types.MessageCountTokensRequest;
import tidegate.types.MessageEvent;
import tidegate.types.MessageRequest;
import tidegate.types.MessageTokensCount;
import tidegate.types.Model;
import tidegate.types.ModelAlias;
import tidegate.types.ModelAliasList;
import tidegate.types.ModelList;
import tidegate.types.Moderation;
import tidegate.types.ModerationRequest;
import tidegate.types.NamedRoute;
import tidegate.types.NamedRouteList;
import tidegate.types.Organization;
import tidegate.types.OrganizationEntry;
import tidegate.types.OrganizationErasure;
import tidegate.types.OrganizationList;
import tidegate.types.OrganizationPlan;
import tidegate.types.PatchDeploymentRequest;
import tidegate.types.PayInvoiceRequest;
import tidegate.types.PlanPreview;
import tidegate.types.PlanVersion;
import tidegate.types.PlanVersionList;
import tidegate.types.PreviewDeploymentCostRequest;
import tidegate.types.PreviewPlanRequest;
import tidegate.types.PreviewPriceRequest;
import tidegate.types.PriceList;
import tidegate.types.PricePreview;
import tidegate.types.PriceSimulation;
import tidegate.types.PriceVersion;
import tidegate.types.Project;
import tidegate.types.ProjectList;
import tidegate.types.ProviderKey;
import tidegate.types.ProviderKeyList;
import tidegate.types.PutAliasRequest;
import tidegate.types.PutBillingProfileRequest;
import tidegate.types.PutBillingTermsRequest;
import tidegate.types.PutBudgetRequest;
import tidegate.types.PutModelRequest;
import tidegate.types.PutProviderKeyRequest;
import tidegate.types.PutResponseCacheRequest;
import tidegate.types.PutRetentionRequest;
import tidegate.types.Reconciliation;
import tidegate.types.RefundRequest;
import tidegate.types.Refusal;
import tidegate.types.RefusalList;
import tidegate.types.RequestCost;
import tidegate.types.Rerank;
import tidegate.types.RerankRequest;
import tidegate.types.Response;
import tidegate.types.ResponseCache;
import tidegate.types.ResponseEvent;
import tidegate.types.ResponseInputItemList;
import tidegate.types.ResponseInputItemListDataItem;
import tidegate.types.ResponseInputTokens;
import tidegate.types.ResponseInputTokensRequest;
import tidegate.types.ResponseRequest;
import tidegate.types.ResumeRequest;
import tidegate.types.Retention;
import tidegate.types.RetrieveEconomicsQuery;
import tidegate.types.RetrieveWidgetUsageQuery;
import tidegate.types.RevokeEndUserRequest;
import tidegate.types.RevokeOrganizationEndUserRequest;
import tidegate.types.RevokedEndUser;
import tidegate.types.RollBackRequest;
import tidegate.types.RotateKeyRequest;
import tidegate.types.RotateWebhookRequest;
import tidegate.types.RouteGraph;
import tidegate.types.RouteRequest;
import tidegate.types.RoutingPolicy;
import tidegate.types.Runway;
import tidegate.types.SaveChartRequest;
import tidegate.types.SavedChart;
import tidegate.types.SavedChartList;
import tidegate.types.ShadowComparison;
import tidegate.types.ShadowComparisonList;
import tidegate.types.SignInLink;
import tidegate.types.SimulatePricesRequest;
import tidegate.types.StoredRoutingPolicy;
import tidegate.types.SuspendRequest;
import tidegate.types.Tokenization;
import tidegate.types.TokenizeRequest;
import tidegate.types.Transcription;
import tidegate.types.TranscriptionEvent;
import tidegate.types.Usage;
import tidegate.types.UsagePage;
import tidegate.types.UsagePageDataItem;
import tidegate.types.UsageRecord;
import tidegate.types.UsageRecordList;
import tidegate.types.UsageTotalsPage;
import tidegate.types.UsageTotalsPageDataItem;
import tidegate.types.User;
import tidegate.types.UserData;
import tidegate.types.UserList;
import tidegate.types.Webhook;
import tidegate.types.WebhookDelivery;
import tidegate.types.WebhookDeliveryList;
import tidegate.types.WebhookList;
import tidegate.types.WidgetToken;
import tidegate.types.WidgetUsage;
import tidegate.types.Worker;
import tidegate.types.WorkerList;

/** The API's resources. */
public class Resources {
  private final Transport transport;
  public final ChatResource chat;
  public final CompletionsResource completions;
  public final EmbeddingsResource embeddings;
  public final AudioResource audio;
  public final ModerationsResource moderations;
  public final MessagesResource messages;
  public final ResponsesResource responses;
  public final EstimateResource estimate;
  public final RouteResource route;
  public final RequestsResource requests;
  public final ModelsResource models;
  public final GenerationsResource generations;
  public final KeyResource key;
  public final CreditsResource credits;
  public final OrganizationResource organization;
  public final WidgetResource widget;
  public final AdminResource admin;
  public final SigningKeysResource signingKeys;

  Resources(Transport transport) {
    this.transport = transport;
    chat = new ChatResource(transport);
    completions = new CompletionsResource(transport);
    embeddings = new EmbeddingsResource(transport);
    audio = new AudioResource(transport);
    moderations = new ModerationsResource(transport);
    messages = new MessagesResource(transport);
    responses = new ResponsesResource(transport);
    estimate = new EstimateResource(transport);
    route = new RouteResource(transport);
    requests = new RequestsResource(transport);
    models = new ModelsResource(transport);
    generations = new GenerationsResource(transport);
    key = new KeyResource(transport);
    credits = new CreditsResource(transport);
    organization = new OrganizationResource(transport);
    widget = new WidgetResource(transport);
    admin = new AdminResource(transport);
    signingKeys = new SigningKeysResource(transport);
  }

  /** Documents in the order in which they answer a query. */
  public Rerank rerank(RerankRequest body) {
    return rerank(body, null);
  }

  /** Documents in the order in which they answer a query. */
  public Rerank rerank(RerankRequest body, RequestOptions options) {
    return transport.send(new Spec("POST", "/v1/rerank").body(body).keyed(), options, Rerank::new);
  }

  /** What a classifier says of texts: the likeliest label of each, and the odds of all. */
  public Classification classify(ClassifyRequest body) {
    return classify(body, null);
  }

  /** What a classifier says of texts: the likeliest label of each, and the odds of all. */
  public Classification classify(ClassifyRequest body, RequestOptions options) {
    return transport.send(new Spec("POST", "/v1/classify").body(body).keyed(), options, Classification::new);
  }

  /** The tokens of a chat's messages or of a text, exactly as a generation would read them. Nothing is run, held or charged. */
  public Tokenization tokenize(TokenizeRequest body) {
    return tokenize(body, null);
  }

  /** The tokens of a chat's messages or of a text, exactly as a generation would read them. Nothing is run, held or charged. */
  public Tokenization tokenize(TokenizeRequest body, RequestOptions options) {
    return transport.send(new Spec("POST", "/v1/tokenize").body(body), options, Tokenization::new);
  }

  /** The text of tokens. Nothing is run, held or charged. */
  public Detokenization detokenize(DetokenizeRequest body) {
    return detokenize(body, null);
  }

  /** The text of tokens. Nothing is run, held or charged. */
  public Detokenization detokenize(DetokenizeRequest body, RequestOptions options) {
    return transport.send(new Spec("POST", "/v1/detokenize").body(body), options, Detokenization::new);
  }

  public static final class ChatResource {
    private final Transport transport;
    public final ChatCompletionsResource completions;

    ChatResource(Transport transport) {
      this.transport = transport;
      completions = new ChatCompletionsResource(transport);
    }
  }

  public static final class ChatCompletionsResource {
    private final Transport transport;

    ChatCompletionsResource(Transport transport) {
      this.transport = transport;
    }

    /** Answer a conversation, whole or as a stream of chunks. */
    public ChatCompletion create(ChatCompletionRequest body) {
      return create(body, null);
    }

    /** Answer a conversation, whole or as a stream of chunks. */
    public ChatCompletion create(ChatCompletionRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/v1/chat/completions").body(body).keyed(), options, ChatCompletion::new);
    }

    /** The same as a stream of events. The caller closes it. */
    public EventStream<ChatCompletionChunk> createStream(ChatCompletionRequest body) {
      return createStream(body, null);
    }

    /** The same as a stream of events. The caller closes it. */
    public EventStream<ChatCompletionChunk> createStream(ChatCompletionRequest body, RequestOptions options) {
      return transport.stream(new Spec("POST", "/v1/chat/completions").body(body).keyed(), options, ChatCompletionChunk::new);
    }

    /** The same as a stream that also adds up: finalAnswer() is the whole answer. */
    public AnswerStream<ChatCompletionChunk, ChatCompletion> stream(ChatCompletionRequest body) {
      return stream(body, null);
    }

    /** The same as a stream that also adds up: finalAnswer() is the whole answer. */
    public AnswerStream<ChatCompletionChunk, ChatCompletion> stream(ChatCompletionRequest body, RequestOptions options) {
      return transport.accumulate(new Spec("POST", "/v1/chat/completions").body(body).keyed(), options, ChatCompletionChunk::new, new ChatAccumulator());
    }
  }

  public static final class CompletionsResource {
    private final Transport transport;

    CompletionsResource(Transport transport) {
      this.transport = transport;
    }

    /** Continue texts or token ids, whole or as a stream of chunks. */
    public Completion create(CompletionRequest body) {
      return create(body, null);
    }

    /** Continue texts or token ids, whole or as a stream of chunks. */
    public Completion create(CompletionRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/v1/completions").body(body).keyed(), options, Completion::new);
    }

    /** The same as a stream of events. The caller closes it. */
    public EventStream<Completion> createStream(CompletionRequest body) {
      return createStream(body, null);
    }

    /** The same as a stream of events. The caller closes it. */
    public EventStream<Completion> createStream(CompletionRequest body, RequestOptions options) {
      return transport.stream(new Spec("POST", "/v1/completions").body(body).keyed(), options, Completion::new);
    }

    /** The same as a stream that also adds up: finalAnswer() is the whole answer. */
    public AnswerStream<Completion, Completion> stream(CompletionRequest body) {
      return stream(body, null);
    }

    /** The same as a stream that also adds up: finalAnswer() is the whole answer. */
    public AnswerStream<Completion, Completion> stream(CompletionRequest body, RequestOptions options) {
      return transport.accumulate(new Spec("POST", "/v1/completions").body(body).keyed(), options, Completion::new, new CompletionAccumulator());
    }
  }

  public static final class EmbeddingsResource {
    private final Transport transport;

    EmbeddingsResource(Transport transport) {
      this.transport = transport;
    }

    /** Embeddings of texts: vectors that are near each other where texts say alike. */
    public Embeddings create(EmbeddingsRequest body) {
      return create(body, null);
    }

    /** Embeddings of texts: vectors that are near each other where texts say alike. */
    public Embeddings create(EmbeddingsRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/v1/embeddings").body(body).keyed(), options, Embeddings::new);
    }
  }

  public static final class AudioResource {
    private final Transport transport;
    public final AudioTranscriptionsResource transcriptions;

    AudioResource(Transport transport) {
      this.transport = transport;
      transcriptions = new AudioTranscriptionsResource(transport);
    }
  }

  public static final class AudioTranscriptionsResource {
    private final Transport transport;

    AudioTranscriptionsResource(Transport transport) {
      this.transport = transport;
    }

    /** The text of what is said in a sound. */
    public Transcription create(CreateTranscriptionRequest body) {
      return create(body, null);
    }

    /** The text of what is said in a sound. */
    public Transcription create(CreateTranscriptionRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/v1/audio/transcriptions").form(body).keyed().plainText(), options, Transcription::new);
    }

    /** The same as a stream of events. The caller closes it. */
    public EventStream<TranscriptionEvent> createStream(CreateTranscriptionRequest body) {
      return createStream(body, null);
    }

    /** The same as a stream of events. The caller closes it. */
    public EventStream<TranscriptionEvent> createStream(CreateTranscriptionRequest body, RequestOptions options) {
      return transport.stream(new Spec("POST", "/v1/audio/transcriptions").form(body).keyed().plainText(), options, TranscriptionEvent::new);
    }
  }

  public static final class ModerationsResource {
    private final Transport transport;

    ModerationsResource(Transport transport) {
      this.transport = transport;
    }

    /** Which of OpenAI's categories of harm a classifier sees in texts. */
    public Moderation create(ModerationRequest body) {
      return create(body, null);
    }

    /** Which of OpenAI's categories of harm a classifier sees in texts. */
    public Moderation create(ModerationRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/v1/moderations").body(body).keyed(), options, Moderation::new);
    }
  }

  public static final class MessagesResource {
    private final Transport transport;

    MessagesResource(Transport transport) {
      this.transport = transport;
    }

    /** Answer a conversation in Anthropic's dialect, whole or as a stream of events. */
    public Message create(MessageRequest body) {
      return create(body, null);
    }

    /** Answer a conversation in Anthropic's dialect, whole or as a stream of events. */
    public Message create(MessageRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/v1/messages").body(body).keyed(), options, Message::new);
    }

    /** The same as a stream of events. The caller closes it. */
    public EventStream<MessageEvent> createStream(MessageRequest body) {
      return createStream(body, null);
    }

    /** The same as a stream of events. The caller closes it. */
    public EventStream<MessageEvent> createStream(MessageRequest body, RequestOptions options) {
      return transport.stream(new Spec("POST", "/v1/messages").body(body).keyed(), options, MessageEvent::new);
    }

    /** The same as a stream that also adds up: finalAnswer() is the whole answer. */
    public AnswerStream<MessageEvent, Message> stream(MessageRequest body) {
      return stream(body, null);
    }

    /** The same as a stream that also adds up: finalAnswer() is the whole answer. */
    public AnswerStream<MessageEvent, Message> stream(MessageRequest body, RequestOptions options) {
      return transport.accumulate(new Spec("POST", "/v1/messages").body(body).keyed(), options, MessageEvent::new, new MessageAccumulator());
    }

    /** How many tokens the prompt of a message has, exactly as it would be billed. Nothing is run, held or charged. */
    public MessageTokensCount countTokens(MessageCountTokensRequest body) {
      return countTokens(body, null);
    }

    /** How many tokens the prompt of a message has, exactly as it would be billed. Nothing is run, held or charged. */
    public MessageTokensCount countTokens(MessageCountTokensRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/v1/messages/count_tokens").body(body), options, MessageTokensCount::new);
    }
  }

  public static final class ResponsesResource {
    private final Transport transport;
    public final ResponsesInputTokensResource inputTokens;
    public final ResponsesInputItemsResource inputItems;

    ResponsesResource(Transport transport) {
      this.transport = transport;
      inputTokens = new ResponsesInputTokensResource(transport);
      inputItems = new ResponsesInputItemsResource(transport);
    }

    /** Answer a conversation as a response, whole or as a stream of events. */
    public Response create(ResponseRequest body) {
      return create(body, null);
    }

    /** Answer a conversation as a response, whole or as a stream of events. */
    public Response create(ResponseRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/v1/responses").body(body).keyed(), options, Response::new);
    }

    /** The same as a stream of events. The caller closes it. */
    public EventStream<ResponseEvent> createStream(ResponseRequest body) {
      return createStream(body, null);
    }

    /** The same as a stream of events. The caller closes it. */
    public EventStream<ResponseEvent> createStream(ResponseRequest body, RequestOptions options) {
      return transport.stream(new Spec("POST", "/v1/responses").body(body).keyed(), options, ResponseEvent::new);
    }

    /** The same as a stream that also adds up: finalAnswer() is the whole answer. */
    public AnswerStream<ResponseEvent, Response> stream(ResponseRequest body) {
      return stream(body, null);
    }

    /** The same as a stream that also adds up: finalAnswer() is the whole answer. */
    public AnswerStream<ResponseEvent, Response> stream(ResponseRequest body, RequestOptions options) {
      return transport.accumulate(new Spec("POST", "/v1/responses").body(body).keyed(), options, ResponseEvent::new, new ResponseAccumulator());
    }

    /** A stored response of the key's project. */
    public Response retrieve(String id) {
      return retrieve(id, null);
    }

    /** A stored response of the key's project. */
    public Response retrieve(String id, RequestOptions options) {
      return transport.send(new Spec("GET", "/v1/responses/" + Spec.segment(id)), options, Response::new);
    }

    /** Erase a stored response, and the items with it. */
    public DeletedResponse delete(String id) {
      return delete(id, null);
    }

    /** Erase a stored response, and the items with it. */
    public DeletedResponse delete(String id, RequestOptions options) {
      return transport.send(new Spec("DELETE", "/v1/responses/" + Spec.segment(id)), options, DeletedResponse::new);
    }

    /** Refused: a stored response has ended. One that runs is cancelled by closing its connection. */
    public Response cancel(String id) {
      return cancel(id, null);
    }

    /** Refused: a stored response has ended. One that runs is cancelled by closing its connection. */
    public Response cancel(String id, RequestOptions options) {
      return transport.send(new Spec("POST", "/v1/responses/" + Spec.segment(id) + "/cancel"), options, Response::new);
    }
  }

  public static final class ResponsesInputTokensResource {
    private final Transport transport;

    ResponsesInputTokensResource(Transport transport) {
      this.transport = transport;
    }

    /** How many tokens the prompt of a response has, exactly as it would be billed. Nothing is run, held or charged. */
    public ResponseInputTokens count(ResponseInputTokensRequest body) {
      return count(body, null);
    }

    /** How many tokens the prompt of a response has, exactly as it would be billed. Nothing is run, held or charged. */
    public ResponseInputTokens count(ResponseInputTokensRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/v1/responses/input_tokens").body(body), options, ResponseInputTokens::new);
    }
  }

  public static final class ResponsesInputItemsResource {
    private final Transport transport;

    ResponsesInputItemsResource(Transport transport) {
      this.transport = transport;
    }

    /** The items of a stored response's own request, from the last unless `order` is `asc`. */
    public Pages<ResponseInputItemList, ResponseInputItemListDataItem> list(String id) {
      return list(id, null, null);
    }

    /** The items of a stored response's own request, from the last unless `order` is `asc`. */
    public Pages<ResponseInputItemList, ResponseInputItemListDataItem> list(String id, ListResponseInputItemsQuery query) {
      return list(id, query, null);
    }

    /** The items of a stored response's own request, from the last unless `order` is `asc`. */
    public Pages<ResponseInputItemList, ResponseInputItemListDataItem> list(String id, ListResponseInputItemsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/v1/responses/" + Spec.segment(id) + "/input_items").query(query), options, "last_id", ResponseInputItemList::new, ResponseInputItemListDataItem::new);
    }
  }

  public static final class EstimateResource {
    private final Transport transport;

    EstimateResource(Transport transport) {
      this.transport = transport;
    }

    /** What a chat completion (a body with messages) or a completion (one with a prompt) would cost. Nothing is run, held or charged. */
    public Estimate create(CreateEstimateRequest body) {
      return create(body, null);
    }

    /** What a chat completion (a body with messages) or a completion (one with a prompt) would cost. Nothing is run, held or charged. */
    public Estimate create(CreateEstimateRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/v1/estimate").body(body), options, Estimate::new);
    }
  }

  public static final class RouteResource {
    private final Transport transport;

    RouteResource(Transport transport) {
      this.transport = transport;
    }

    /** Where a generation or a task would go, at what price, how long it would wait and why. It takes what decides that, not the messages; of a choice by `auto`, the user's texts. Nothing is run, held or charged; it counts as an estimate. */
    public ExplainedRoute create(RouteRequest body) {
      return create(body, null);
    }

    /** Where a generation or a task would go, at what price, how long it would wait and why. It takes what decides that, not the messages; of a choice by `auto`, the user's texts. Nothing is run, held or charged; it counts as an estimate. */
    public ExplainedRoute create(RouteRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/v1/route").body(body), options, ExplainedRoute::new);
    }
  }

  public static final class RequestsResource {
    private final Transport transport;

    RequestsResource(Transport transport) {
      this.transport = transport;
    }

    /** End a request that was sent with an Idempotency-Key; whoever still reads, waits or asks again gets request_cancelled. What was generated is charged; what was not, is not. */
    public CancelledRequest cancel(String idempotencyKey) {
      return cancel(idempotencyKey, null);
    }

    /** End a request that was sent with an Idempotency-Key; whoever still reads, waits or asks again gets request_cancelled. What was generated is charged; what was not, is not. */
    public CancelledRequest cancel(String idempotencyKey, RequestOptions options) {
      return transport.send(new Spec("DELETE", "/v1/requests/" + Spec.segment(idempotencyKey)), options, CancelledRequest::new);
    }
  }

  public static final class ModelsResource {
    private final Transport transport;

    ModelsResource(Transport transport) {
      this.transport = transport;
    }

    /** List the models this server offers. */
    public ModelList list() {
      return list(null);
    }

    /** List the models this server offers. */
    public ModelList list(RequestOptions options) {
      return transport.send(new Spec("GET", "/v1/models"), options, ModelList::new);
    }

    /** Describe one model. */
    public Model retrieve(String id) {
      return retrieve(id, null);
    }

    /** Describe one model. */
    public Model retrieve(String id, RequestOptions options) {
      return transport.send(new Spec("GET", "/v1/models/" + Spec.segment(id)), options, Model::new);
    }
  }

  public static final class GenerationsResource {
    private final Transport transport;

    GenerationsResource(Transport transport) {
      this.transport = transport;
    }

    /** How one request was metered, priced and booked, with the worker's receipt. */
    public Generation retrieve(String id) {
      return retrieve(id, null);
    }

    /** How one request was metered, priced and booked, with the worker's receipt. */
    public Generation retrieve(String id, RequestOptions options) {
      return transport.send(new Spec("GET", "/v1/generations/" + Spec.segment(id)), options, Generation::new);
    }
  }

  public static final class KeyResource {
    private final Transport transport;

    KeyResource(Transport transport) {
      this.transport = transport;
    }

    /** The key that asks: what it spent, which budget binds it, when it expires. */
    public KeyStanding retrieve() {
      return retrieve(null);
    }

    /** The key that asks: what it spent, which budget binds it, when it expires. */
    public KeyStanding retrieve(RequestOptions options) {
      return transport.send(new Spec("GET", "/v1/key"), options, KeyStanding::new);
    }
  }

  public static final class CreditsResource {
    private final Transport transport;

    CreditsResource(Transport transport) {
      this.transport = transport;
    }

    /** What the organization has left and what it used. A member's own key needs a role that sees where money comes from. */
    public CreditStanding retrieve() {
      return retrieve(null);
    }

    /** What the organization has left and what it used. A member's own key needs a role that sees where money comes from. */
    public CreditStanding retrieve(RequestOptions options) {
      return transport.send(new Spec("GET", "/v1/credits"), options, CreditStanding::new);
    }
  }

  public static final class OrganizationResource {
    private final Transport transport;
    public final OrganizationPlanResource plan;
    public final OrganizationUsageResource usage;
    public final OrganizationCostsResource costs;
    public final OrganizationLedgerResource ledger;
    public final OrganizationWidgetTokensResource widgetTokens;
    public final OrganizationEndUserTokensResource endUserTokens;
    public final OrganizationInvoicesResource invoices;

    OrganizationResource(Transport transport) {
      this.transport = transport;
      plan = new OrganizationPlanResource(transport);
      usage = new OrganizationUsageResource(transport);
      costs = new OrganizationCostsResource(transport);
      ledger = new OrganizationLedgerResource(transport);
      widgetTokens = new OrganizationWidgetTokensResource(transport);
      endUserTokens = new OrganizationEndUserTokensResource(transport);
      invoices = new OrganizationInvoicesResource(transport);
    }
  }

  public static final class OrganizationPlanResource {
    private final Transport transport;

    OrganizationPlanResource(Transport transport) {
      this.transport = transport;
    }

    /** The organization's plan: what is left of what it includes and until when, the trial, what is paid beyond, what is to come. */
    public OrganizationPlan retrieve() {
      return retrieve(null);
    }

    /** The organization's plan: what is left of what it includes and until when, the trial, what is paid beyond, what is to come. */
    public OrganizationPlan retrieve(RequestOptions options) {
      return transport.send(new Spec("GET", "/v1/organization/plan"), options, OrganizationPlan::new);
    }
  }

  public static final class OrganizationUsageResource {
    private final Transport transport;
    public final OrganizationUsageCompletionsResource completions;
    public final OrganizationUsageEmbeddingsResource embeddings;
    public final OrganizationUsageEndUsersResource endUsers;

    OrganizationUsageResource(Transport transport) {
      this.transport = transport;
      completions = new OrganizationUsageCompletionsResource(transport);
      embeddings = new OrganizationUsageEmbeddingsResource(transport);
      endUsers = new OrganizationUsageEndUsersResource(transport);
    }
  }

  public static final class OrganizationUsageCompletionsResource {
    private final Transport transport;

    OrganizationUsageCompletionsResource(Transport transport) {
      this.transport = transport;
    }

    /** Tokens and requests by minute, hour or day. */
    public Pages<UsagePage, UsagePageDataItem> list(ListCompletionsUsageQuery query) {
      return list(query, null);
    }

    /** Tokens and requests by minute, hour or day. */
    public Pages<UsagePage, UsagePageDataItem> list(ListCompletionsUsageQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/v1/organization/usage/completions").query(query), options, "next_page", UsagePage::new, UsagePageDataItem::new);
    }
  }

  public static final class OrganizationUsageEmbeddingsResource {
    private final Transport transport;

    OrganizationUsageEmbeddingsResource(Transport transport) {
      this.transport = transport;
    }

    /** Tokens and requests of embeddings by minute, hour or day. */
    public Pages<EmbeddingsUsagePage, EmbeddingsUsagePageDataItem> list(ListEmbeddingsUsageQuery query) {
      return list(query, null);
    }

    /** Tokens and requests of embeddings by minute, hour or day. */
    public Pages<EmbeddingsUsagePage, EmbeddingsUsagePageDataItem> list(ListEmbeddingsUsageQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/v1/organization/usage/embeddings").query(query), options, "next_page", EmbeddingsUsagePage::new, EmbeddingsUsagePageDataItem::new);
    }
  }

  public static final class OrganizationUsageEndUsersResource {
    private final Transport transport;

    OrganizationUsageEndUsersResource(Transport transport) {
      this.transport = transport;
    }

    /** Requests, tokens and charges of your own customers by hour or day: the hundred that were charged most, and all others as one. */
    public Pages<EndUsersUsagePage, EndUsersUsagePageDataItem> list(ListEndUsersUsageQuery query) {
      return list(query, null);
    }

    /** Requests, tokens and charges of your own customers by hour or day: the hundred that were charged most, and all others as one. */
    public Pages<EndUsersUsagePage, EndUsersUsagePageDataItem> list(ListEndUsersUsageQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/v1/organization/usage/end_users").query(query), options, "next_page", EndUsersUsagePage::new, EndUsersUsagePageDataItem::new);
    }
  }

  public static final class OrganizationCostsResource {
    private final Transport transport;

    OrganizationCostsResource(Transport transport) {
      this.transport = transport;
    }

    /** Charges by minute, hour or day. */
    public Pages<CostsPage, CostsPageDataItem> list(ListCostsQuery query) {
      return list(query, null);
    }

    /** Charges by minute, hour or day. */
    public Pages<CostsPage, CostsPageDataItem> list(ListCostsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/v1/organization/costs").query(query), options, "next_page", CostsPage::new, CostsPageDataItem::new);
    }
  }

  public static final class OrganizationLedgerResource {
    private final Transport transport;

    OrganizationLedgerResource(Transport transport) {
      this.transport = transport;
    }

    /** Every entry of the organization's ledger, oldest first, each with its hash. */
    public Pages<LedgerPage, LedgerPageDataItem> export() {
      return export(null, null);
    }

    /** Every entry of the organization's ledger, oldest first, each with its hash. */
    public Pages<LedgerPage, LedgerPageDataItem> export(ExportLedgerQuery query) {
      return export(query, null);
    }

    /** Every entry of the organization's ledger, oldest first, each with its hash. */
    public Pages<LedgerPage, LedgerPageDataItem> export(ExportLedgerQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/v1/organization/ledger").query(query), options, "sequence", LedgerPage::new, LedgerPageDataItem::new);
    }
  }

  public static final class OrganizationWidgetTokensResource {
    private final Transport transport;

    OrganizationWidgetTokensResource(Transport transport) {
      this.transport = transport;
    }

    /** A short-lived token that shows usage in a page of yours, and opens nothing else. */
    public WidgetToken create(CreateWidgetTokenRequest body) {
      return create(body, null);
    }

    /** A short-lived token that shows usage in a page of yours, and opens nothing else. */
    public WidgetToken create(CreateWidgetTokenRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/v1/organization/widget_tokens").body(body), options, WidgetToken::new);
    }
  }

  public static final class OrganizationEndUserTokensResource {
    private final Transport transport;

    OrganizationEndUserTokensResource(Transport transport) {
      this.transport = transport;
    }

    /** Make a token for one of your own customers: inference alone, up to a budget that nothing passes. Its text is in this answer and nowhere else. */
    public CreatedEndUserToken create(CreateEndUserTokenRequest body) {
      return create(body, null);
    }

    /** Make a token for one of your own customers: inference alone, up to a budget that nothing passes. Its text is in this answer and nowhere else. */
    public CreatedEndUserToken create(CreateEndUserTokenRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/v1/organization/end_user_tokens").body(body), options, CreatedEndUserToken::new);
    }

    /** The tokens that this key made, with what they spent; those that ended for a week. */
    public Pages<EndUserTokenList, EndUserToken> list() {
      return list(null, null);
    }

    /** The tokens that this key made, with what they spent; those that ended for a week. */
    public Pages<EndUserTokenList, EndUserToken> list(ListEndUserTokensQuery query) {
      return list(query, null);
    }

    /** The tokens that this key made, with what they spent; those that ended for a week. */
    public Pages<EndUserTokenList, EndUserToken> list(ListEndUserTokensQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/v1/organization/end_user_tokens").query(query), options, "last_id", EndUserTokenList::new, EndUserToken::new);
    }

    /** A token that this key made, with what it spent so far. */
    public EndUserToken retrieve(String tokenId) {
      return retrieve(tokenId, null);
    }

    /** A token that this key made, with what it spent so far. */
    public EndUserToken retrieve(String tokenId, RequestOptions options) {
      return transport.send(new Spec("GET", "/v1/organization/end_user_tokens/" + Spec.segment(tokenId)), options, EndUserToken::new);
    }

    /** Revoke a token that this key made. The next request with it is refused, and one that runs stops within a slice. */
    public EndUserToken revoke(String tokenId) {
      return revoke(tokenId, null);
    }

    /** Revoke a token that this key made. The next request with it is refused, and one that runs stops within a slice. */
    public EndUserToken revoke(String tokenId, RequestOptions options) {
      return transport.send(new Spec("DELETE", "/v1/organization/end_user_tokens/" + Spec.segment(tokenId)), options, EndUserToken::new);
    }

    /** Revoke all tokens of one of your own customers that this key made, or one that it was rotated from or to. The next request with any of them is refused, and one that runs stops within a slice. */
    public RevokedEndUser revokeEndUser(RevokeEndUserRequest body) {
      return revokeEndUser(body, null);
    }

    /** Revoke all tokens of one of your own customers that this key made, or one that it was rotated from or to. The next request with any of them is refused, and one that runs stops within a slice. */
    public RevokedEndUser revokeEndUser(RevokeEndUserRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/v1/organization/end_user_tokens/revoke").body(body), options, RevokedEndUser::new);
    }
  }

  public static final class OrganizationInvoicesResource {
    private final Transport transport;

    OrganizationInvoicesResource(Transport transport) {
      this.transport = transport;
    }

    /** The organization's drafts, invoices and credit notes, newest first. */
    public Pages<InvoiceList, Invoice> list() {
      return list(null, null);
    }

    /** The organization's drafts, invoices and credit notes, newest first. */
    public Pages<InvoiceList, Invoice> list(ListOwnInvoicesQuery query) {
      return list(query, null);
    }

    /** The organization's drafts, invoices and credit notes, newest first. */
    public Pages<InvoiceList, Invoice> list(ListOwnInvoicesQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/v1/organization/invoices").query(query), options, "last_id", InvoiceList::new, Invoice::new);
    }

    /** An invoice of the organization with its lines. */
    public InvoiceWithLines retrieve(String id) {
      return retrieve(id, null);
    }

    /** An invoice of the organization with its lines. */
    public InvoiceWithLines retrieve(String id, RequestOptions options) {
      return transport.send(new Spec("GET", "/v1/organization/invoices/" + Spec.segment(id)), options, InvoiceWithLines::new);
    }
  }

  public static final class WidgetResource {
    private final Transport transport;
    public final WidgetUsageResource usage;

    WidgetResource(Transport transport) {
      this.transport = transport;
      usage = new WidgetUsageResource(transport);
    }
  }

  public static final class WidgetUsageResource {
    private final Transport transport;

    WidgetUsageResource(Transport transport) {
      this.transport = transport;
    }

    /** Requests and tokens by day, as far as a widget's token goes. */
    public WidgetUsage retrieve() {
      return retrieve(null, null);
    }

    /** Requests and tokens by day, as far as a widget's token goes. */
    public WidgetUsage retrieve(RetrieveWidgetUsageQuery query) {
      return retrieve(query, null);
    }

    /** Requests and tokens by day, as far as a widget's token goes. */
    public WidgetUsage retrieve(RetrieveWidgetUsageQuery query, RequestOptions options) {
      return transport.send(new Spec("GET", "/v1/widget/usage").query(query), options, WidgetUsage::new);
    }
  }

  public static final class AdminResource {
    private final Transport transport;
    public final AdminOrganizationsResource organizations;
    public final AdminModelsResource models;
    public final AdminSimulationsResource simulations;
    public final AdminPlansResource plans;
    public final AdminEconomicsResource economics;
    public final AdminChartsResource charts;
    public final AdminDeploymentsResource deployments;
    public final AdminShadowsResource shadows;
    public final AdminDeploymentCostsResource deploymentCosts;
    public final AdminAliasesResource aliases;
    public final AdminWorkersResource workers;
    public final AdminUsageResource usage;
    public final AdminUsersResource users;
    public final AdminAuditResource audit;

    AdminResource(Transport transport) {
      this.transport = transport;
      organizations = new AdminOrganizationsResource(transport);
      models = new AdminModelsResource(transport);
      simulations = new AdminSimulationsResource(transport);
      plans = new AdminPlansResource(transport);
      economics = new AdminEconomicsResource(transport);
      charts = new AdminChartsResource(transport);
      deployments = new AdminDeploymentsResource(transport);
      shadows = new AdminShadowsResource(transport);
      deploymentCosts = new AdminDeploymentCostsResource(transport);
      aliases = new AdminAliasesResource(transport);
      workers = new AdminWorkersResource(transport);
      usage = new AdminUsageResource(transport);
      users = new AdminUsersResource(transport);
      audit = new AdminAuditResource(transport);
    }
  }

  public static final class AdminOrganizationsResource {
    private final Transport transport;
    public final AdminOrganizationsUsageResource usage;
    public final AdminOrganizationsPlanResource plan;
    public final AdminOrganizationsGenerationsResource generations;
    public final AdminOrganizationsRouteResource route;
    public final AdminOrganizationsCostsResource costs;
    public final AdminOrganizationsLedgerResource ledger;
    public final AdminOrganizationsReconciliationResource reconciliation;
    public final AdminOrganizationsRollupsResource rollups;
    public final AdminOrganizationsClockResource clock;
    public final AdminOrganizationsCreditsResource credits;
    public final AdminOrganizationsRefundsResource refunds;
    public final AdminOrganizationsCorrectionsResource corrections;
    public final AdminOrganizationsCreditLimitResource creditLimit;
    public final AdminOrganizationsBillingProfileResource billingProfile;
    public final AdminOrganizationsBillingTermsResource billingTerms;
    public final AdminOrganizationsInvoicesResource invoices;
    public final AdminOrganizationsProjectsResource projects;
    public final AdminOrganizationsKeysResource keys;
    public final AdminOrganizationsEndUserTokensResource endUserTokens;
    public final AdminOrganizationsProviderKeysResource providerKeys;
    public final AdminOrganizationsResponseCacheResource responseCache;
    public final AdminOrganizationsRetentionResource retention;
    public final AdminOrganizationsChartsResource charts;
    public final AdminOrganizationsComplianceResource compliance;
    public final AdminOrganizationsPolicyResource policy;
    public final AdminOrganizationsRoutesResource routes;
    public final AdminOrganizationsLimitsResource limits;
    public final AdminOrganizationsRefusalsResource refusals;
    public final AdminOrganizationsBudgetsResource budgets;
    public final AdminOrganizationsAlertsResource alerts;
    public final AdminOrganizationsWebhooksResource webhooks;
    public final AdminOrganizationsWebhookDeliveriesResource webhookDeliveries;
    public final AdminOrganizationsAuditResource audit;
    public final AdminOrganizationsMembersResource members;
    public final AdminOrganizationsInvitationsResource invitations;

    AdminOrganizationsResource(Transport transport) {
      this.transport = transport;
      usage = new AdminOrganizationsUsageResource(transport);
      plan = new AdminOrganizationsPlanResource(transport);
      generations = new AdminOrganizationsGenerationsResource(transport);
      route = new AdminOrganizationsRouteResource(transport);
      costs = new AdminOrganizationsCostsResource(transport);
      ledger = new AdminOrganizationsLedgerResource(transport);
      reconciliation = new AdminOrganizationsReconciliationResource(transport);
      rollups = new AdminOrganizationsRollupsResource(transport);
      clock = new AdminOrganizationsClockResource(transport);
      credits = new AdminOrganizationsCreditsResource(transport);
      refunds = new AdminOrganizationsRefundsResource(transport);
      corrections = new AdminOrganizationsCorrectionsResource(transport);
      creditLimit = new AdminOrganizationsCreditLimitResource(transport);
      billingProfile = new AdminOrganizationsBillingProfileResource(transport);
      billingTerms = new AdminOrganizationsBillingTermsResource(transport);
      invoices = new AdminOrganizationsInvoicesResource(transport);
      projects = new AdminOrganizationsProjectsResource(transport);
      keys = new AdminOrganizationsKeysResource(transport);
      endUserTokens = new AdminOrganizationsEndUserTokensResource(transport);
      providerKeys = new AdminOrganizationsProviderKeysResource(transport);
      responseCache = new AdminOrganizationsResponseCacheResource(transport);
      retention = new AdminOrganizationsRetentionResource(transport);
      charts = new AdminOrganizationsChartsResource(transport);
      compliance = new AdminOrganizationsComplianceResource(transport);
      policy = new AdminOrganizationsPolicyResource(transport);
      routes = new AdminOrganizationsRoutesResource(transport);
      limits = new AdminOrganizationsLimitsResource(transport);
      refusals = new AdminOrganizationsRefusalsResource(transport);
      budgets = new AdminOrganizationsBudgetsResource(transport);
      alerts = new AdminOrganizationsAlertsResource(transport);
      webhooks = new AdminOrganizationsWebhooksResource(transport);
      webhookDeliveries = new AdminOrganizationsWebhookDeliveriesResource(transport);
      audit = new AdminOrganizationsAuditResource(transport);
      members = new AdminOrganizationsMembersResource(transport);
      invitations = new AdminOrganizationsInvitationsResource(transport);
    }

    /** Erase an organization for good: texts, names, addresses, keys, members. The books stay. Answers with a signed statement; asked again, it goes on or says the same. */
    public OrganizationErasure erase(String organizationId, EraseOrganizationRequest body) {
      return erase(organizationId, body, null);
    }

    /** Erase an organization for good: texts, names, addresses, keys, members. The books stay. Answers with a signed statement; asked again, it goes on or says the same. */
    public OrganizationErasure erase(String organizationId, EraseOrganizationRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/erase").body(body), options, OrganizationErasure::new);
    }

    /** Every organization, oldest first, or those with a part of their name. */
    public Pages<OrganizationList, OrganizationEntry> list() {
      return list(null, null);
    }

    /** Every organization, oldest first, or those with a part of their name. */
    public Pages<OrganizationList, OrganizationEntry> list(ListOrganizationsQuery query) {
      return list(query, null);
    }

    /** Every organization, oldest first, or those with a part of their name. */
    public Pages<OrganizationList, OrganizationEntry> list(ListOrganizationsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations").query(query), options, "last_id", OrganizationList::new, OrganizationEntry::new);
    }

    /** Create an organization with its account and first credit. */
    public Organization create(CreateOrganizationRequest body) {
      return create(body, null);
    }

    /** Create an organization with its account and first credit. */
    public Organization create(CreateOrganizationRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations").body(body), options, Organization::new);
    }

    /** An organization with its balance, limits and open holds. */
    public Organization retrieve(String organizationId) {
      return retrieve(organizationId, null);
    }

    /** An organization with its balance, limits and open holds. */
    public Organization retrieve(String organizationId, RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId)), options, Organization::new);
    }

    /** Suspend an organization: its keys get 403, and requests that run stop within a slice. Each reason stands by itself. */
    public Organization suspend(String organizationId, SuspendRequest body) {
      return suspend(organizationId, body, null);
    }

    /** Suspend an organization: its keys get 403, and requests that run stop within a slice. Each reason stands by itself. */
    public Organization suspend(String organizationId, SuspendRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/suspend").body(body), options, Organization::new);
    }

    /** Take a reason for a suspension back, or all of them; with the last one the keys open again at once. */
    public Organization resume(String organizationId, ResumeRequest body) {
      return resume(organizationId, body, null);
    }

    /** Take a reason for a suspension back, or all of them; with the last one the keys open again at once. */
    public Organization resume(String organizationId, ResumeRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/resume").body(body), options, Organization::new);
    }
  }

  public static final class AdminOrganizationsUsageResource {
    private final Transport transport;
    public final AdminOrganizationsUsageEndUsersResource endUsers;
    public final AdminOrganizationsUsageCompletionsResource completions;
    public final AdminOrganizationsUsageTotalsResource totals;

    AdminOrganizationsUsageResource(Transport transport) {
      this.transport = transport;
      endUsers = new AdminOrganizationsUsageEndUsersResource(transport);
      completions = new AdminOrganizationsUsageCompletionsResource(transport);
      totals = new AdminOrganizationsUsageTotalsResource(transport);
    }

    /** Usage records, newest first. Of what is rare among very many others a page may be short: `has_more` says whether there may be more. */
    public Pages<UsageRecordList, UsageRecord> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** Usage records, newest first. Of what is rare among very many others a page may be short: `has_more` says whether there may be more. */
    public Pages<UsageRecordList, UsageRecord> list(String organizationId, ListUsageQuery query) {
      return list(organizationId, query, null);
    }

    /** Usage records, newest first. Of what is rare among very many others a page may be short: `has_more` says whether there may be more. */
    public Pages<UsageRecordList, UsageRecord> list(String organizationId, ListUsageQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/usage").query(query), options, "sequence", UsageRecordList::new, UsageRecord::new);
    }
  }

  public static final class AdminOrganizationsUsageEndUsersResource {
    private final Transport transport;

    AdminOrganizationsUsageEndUsersResource(Transport transport) {
      this.transport = transport;
    }

    /** Requests, tokens and charges of an organization's own customers by hour or day: the hundred that were charged most, and all others as one. */
    public Pages<EndUsersUsagePage, EndUsersUsagePageDataItem> list(String organizationId, ListOrganizationEndUsersUsageQuery query) {
      return list(organizationId, query, null);
    }

    /** Requests, tokens and charges of an organization's own customers by hour or day: the hundred that were charged most, and all others as one. */
    public Pages<EndUsersUsagePage, EndUsersUsagePageDataItem> list(String organizationId, ListOrganizationEndUsersUsageQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/usage/end_users").query(query), options, "next_page", EndUsersUsagePage::new, EndUsersUsagePageDataItem::new);
    }
  }

  public static final class AdminOrganizationsUsageCompletionsResource {
    private final Transport transport;

    AdminOrganizationsUsageCompletionsResource(Transport transport) {
      this.transport = transport;
    }

    /** An organization's tokens and requests by minute, hour or day. */
    public Pages<UsagePage, UsagePageDataItem> list(String organizationId, ListOrganizationUsageQuery query) {
      return list(organizationId, query, null);
    }

    /** An organization's tokens and requests by minute, hour or day. */
    public Pages<UsagePage, UsagePageDataItem> list(String organizationId, ListOrganizationUsageQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/usage/completions").query(query), options, "next_page", UsagePage::new, UsagePageDataItem::new);
    }
  }

  public static final class AdminOrganizationsUsageTotalsResource {
    private final Transport transport;

    AdminOrganizationsUsageTotalsResource(Transport transport) {
      this.transport = transport;
    }

    /** An organization's requests, tokens and charges of all operations by minute, hour or day. */
    public Pages<UsageTotalsPage, UsageTotalsPageDataItem> list(String organizationId, ListOrganizationTotalsQuery query) {
      return list(organizationId, query, null);
    }

    /** An organization's requests, tokens and charges of all operations by minute, hour or day. */
    public Pages<UsageTotalsPage, UsageTotalsPageDataItem> list(String organizationId, ListOrganizationTotalsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/usage/totals").query(query), options, "next_page", UsageTotalsPage::new, UsageTotalsPageDataItem::new);
    }
  }

  public static final class AdminOrganizationsPlanResource {
    private final Transport transport;

    AdminOrganizationsPlanResource(Transport transport) {
      this.transport = transport;
    }

    /** The organization's plan, what is left of what it includes, and what is to come. */
    public OrganizationPlan retrieve(String organizationId) {
      return retrieve(organizationId, null);
    }

    /** The organization's plan, what is left of what it includes, and what is to come. */
    public OrganizationPlan retrieve(String organizationId, RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/plan"), options, OrganizationPlan::new);
    }

    /** Put the organization on a version of a plan, now or from a time on. What a month includes and its fee go by the time that is left of it. */
    public OrganizationPlan assign(String organizationId, AssignPlanRequest body) {
      return assign(organizationId, body, null);
    }

    /** Put the organization on a version of a plan, now or from a time on. What a month includes and its fee go by the time that is left of it. */
    public OrganizationPlan assign(String organizationId, AssignPlanRequest body, RequestOptions options) {
      return transport.send(new Spec("PUT", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/plan").body(body), options, OrganizationPlan::new);
    }
  }

  public static final class AdminOrganizationsGenerationsResource {
    private final Transport transport;
    public final AdminOrganizationsGenerationsCostResource cost;

    AdminOrganizationsGenerationsResource(Transport transport) {
      this.transport = transport;
      cost = new AdminOrganizationsGenerationsCostResource(transport);
    }

    /** How one request of an organization was metered, priced and booked. */
    public Generation retrieve(String organizationId, String id) {
      return retrieve(organizationId, id, null);
    }

    /** How one request of an organization was metered, priced and booked. */
    public Generation retrieve(String organizationId, String id, RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/generations/" + Spec.segment(id)), options, Generation::new);
    }
  }

  public static final class AdminOrganizationsGenerationsCostResource {
    private final Transport transport;

    AdminOrganizationsGenerationsCostResource(Transport transport) {
      this.transport = transport;
    }

    /** An estimate of what one request cost to serve: prefill, decode, and its share of the device's idle time in its hour. */
    public RequestCost retrieve(String organizationId, String id) {
      return retrieve(organizationId, id, null);
    }

    /** An estimate of what one request cost to serve: prefill, decode, and its share of the device's idle time in its hour. */
    public RequestCost retrieve(String organizationId, String id, RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/generations/" + Spec.segment(id) + "/cost"), options, RequestCost::new);
    }
  }

  public static final class AdminOrganizationsRouteResource {
    private final Transport transport;

    AdminOrganizationsRouteResource(Transport transport) {
      this.transport = transport;
    }

    /** Where a request of an organization would go, at what price and at what cost to the operator, by a key that is bound to nothing. Nothing is run, held, charged or counted; limits and balances are not asked. */
    public CostedRoute explain(String organizationId, RouteRequest body) {
      return explain(organizationId, body, null);
    }

    /** Where a request of an organization would go, at what price and at what cost to the operator, by a key that is bound to nothing. Nothing is run, held, charged or counted; limits and balances are not asked. */
    public CostedRoute explain(String organizationId, RouteRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/route").body(body), options, CostedRoute::new);
    }
  }

  public static final class AdminOrganizationsCostsResource {
    private final Transport transport;

    AdminOrganizationsCostsResource(Transport transport) {
      this.transport = transport;
    }

    /** An organization's charges by minute, hour or day. */
    public Pages<CostsPage, CostsPageDataItem> list(String organizationId, ListOrganizationCostsQuery query) {
      return list(organizationId, query, null);
    }

    /** An organization's charges by minute, hour or day. */
    public Pages<CostsPage, CostsPageDataItem> list(String organizationId, ListOrganizationCostsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/costs").query(query), options, "next_page", CostsPage::new, CostsPageDataItem::new);
    }
  }

  public static final class AdminOrganizationsLedgerResource {
    private final Transport transport;

    AdminOrganizationsLedgerResource(Transport transport) {
      this.transport = transport;
    }

    /** Every entry of an organization's ledger, oldest first, each with its hash. */
    public Pages<LedgerPage, LedgerPageDataItem> export(String organizationId) {
      return export(organizationId, null, null);
    }

    /** Every entry of an organization's ledger, oldest first, each with its hash. */
    public Pages<LedgerPage, LedgerPageDataItem> export(String organizationId, ExportOrganizationLedgerQuery query) {
      return export(organizationId, query, null);
    }

    /** Every entry of an organization's ledger, oldest first, each with its hash. */
    public Pages<LedgerPage, LedgerPageDataItem> export(String organizationId, ExportOrganizationLedgerQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/ledger").query(query), options, "sequence", LedgerPage::new, LedgerPageDataItem::new);
    }
  }

  public static final class AdminOrganizationsReconciliationResource {
    private final Transport transport;

    AdminOrganizationsReconciliationResource(Transport transport) {
      this.transport = transport;
    }

    /** Check the books against everything that could contradict them: ledger, balance, holds, rollups, database, archive, workers. */
    public Reconciliation reconcile(String organizationId) {
      return reconcile(organizationId, null);
    }

    /** Check the books against everything that could contradict them: ledger, balance, holds, rollups, database, archive, workers. */
    public Reconciliation reconcile(String organizationId, RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/reconciliation"), options, Reconciliation::new);
    }
  }

  public static final class AdminOrganizationsRollupsResource {
    private final Transport transport;

    AdminOrganizationsRollupsResource(Transport transport) {
      this.transport = transport;
    }

    /** Make the organization's rollups anew from its ledger, in the account and in the database. */
    public Reconciliation rebuild(String organizationId) {
      return rebuild(organizationId, null);
    }

    /** Make the organization's rollups anew from its ledger, in the account and in the database. */
    public Reconciliation rebuild(String organizationId, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/rollups/rebuild"), options, Reconciliation::new);
    }
  }

  public static final class AdminOrganizationsClockResource {
    private final Transport transport;

    AdminOrganizationsClockResource(Transport transport) {
      this.transport = transport;
    }

    /** After the machine's clock was ahead: count now what was booked at times to come, and let limits forget what they counted. */
    public ClockCorrection correct(String organizationId) {
      return correct(organizationId, null);
    }

    /** After the machine's clock was ahead: count now what was booked at times to come, and let limits forget what they counted. */
    public ClockCorrection correct(String organizationId, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/clock/correct"), options, ClockCorrection::new);
    }
  }

  public static final class AdminOrganizationsCreditsResource {
    private final Transport transport;

    AdminOrganizationsCreditsResource(Transport transport) {
      this.transport = transport;
    }

    /** Add credit, once per external reference. */
    public Booking grant(String organizationId, GrantCreditRequest body) {
      return grant(organizationId, body, null);
    }

    /** Add credit, once per external reference. */
    public Booking grant(String organizationId, GrantCreditRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/credits").body(body), options, Booking::new);
    }

    /** The credits that have something left. Grants without terms of their own are one. */
    public Pages<CreditList, Credit> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** The credits that have something left. Grants without terms of their own are one. */
    public Pages<CreditList, Credit> list(String organizationId, ListCreditsQuery query) {
      return list(organizationId, query, null);
    }

    /** The credits that have something left. Grants without terms of their own are one. */
    public Pages<CreditList, Credit> list(String organizationId, ListCreditsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/credits").query(query), options, "last_id", CreditList::new, Credit::new);
    }
  }

  public static final class AdminOrganizationsRefundsResource {
    private final Transport transport;

    AdminOrganizationsRefundsResource(Transport transport) {
      this.transport = transport;
    }

    /** Give a request's charge back, whole or in part; never more than it was charged. */
    public Booking create(String organizationId, RefundRequest body) {
      return create(organizationId, body, null);
    }

    /** Give a request's charge back, whole or in part; never more than it was charged. */
    public Booking create(String organizationId, RefundRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/refunds").body(body), options, Booking::new);
    }
  }

  public static final class AdminOrganizationsCorrectionsResource {
    private final Transport transport;

    AdminOrganizationsCorrectionsResource(Transport transport) {
      this.transport = transport;
    }

    /** Correct the balance by a further entry, once per external reference. */
    public Booking create(String organizationId, CorrectionRequest body) {
      return create(organizationId, body, null);
    }

    /** Correct the balance by a further entry, once per external reference. */
    public Booking create(String organizationId, CorrectionRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/corrections").body(body), options, Booking::new);
    }
  }

  public static final class AdminOrganizationsCreditLimitResource {
    private final Transport transport;

    AdminOrganizationsCreditLimitResource(Transport transport) {
      this.transport = transport;
    }

    /** How far below zero the balance may go; never less than what is owed and held now. */
    public Organization set(String organizationId, CreditLimitRequest body) {
      return set(organizationId, body, null);
    }

    /** How far below zero the balance may go; never less than what is owed and held now. */
    public Organization set(String organizationId, CreditLimitRequest body, RequestOptions options) {
      return transport.send(new Spec("PUT", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/credit-limit").body(body), options, Organization::new);
    }
  }

  public static final class AdminOrganizationsBillingProfileResource {
    private final Transport transport;

    AdminOrganizationsBillingProfileResource(Transport transport) {
      this.transport = transport;
    }

    /** Whom invoices are made out to, and the taxes on them. */
    public BillingProfile retrieve(String organizationId) {
      return retrieve(organizationId, null);
    }

    /** Whom invoices are made out to, and the taxes on them. */
    public BillingProfile retrieve(String organizationId, RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/billing-profile"), options, BillingProfile::new);
    }

    /** Set whom invoices are made out to, from the next one on. */
    public BillingProfile put_(String organizationId, PutBillingProfileRequest body) {
      return put_(organizationId, body, null);
    }

    /** Set whom invoices are made out to, from the next one on. */
    public BillingProfile put_(String organizationId, PutBillingProfileRequest body, RequestOptions options) {
      return transport.send(new Spec("PUT", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/billing-profile").body(body), options, BillingProfile::new);
    }
  }

  public static final class AdminOrganizationsBillingTermsResource {
    private final Transport transport;

    AdminOrganizationsBillingTermsResource(Transport transport) {
      this.transport = transport;
    }

    /** Set the taxes on invoices and to whom Stripe sends them, from the next one on. */
    public BillingProfile put_(String organizationId, PutBillingTermsRequest body) {
      return put_(organizationId, body, null);
    }

    /** Set the taxes on invoices and to whom Stripe sends them, from the next one on. */
    public BillingProfile put_(String organizationId, PutBillingTermsRequest body, RequestOptions options) {
      return transport.send(new Spec("PUT", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/billing-terms").body(body), options, BillingProfile::new);
    }
  }

  public static final class AdminOrganizationsInvoicesResource {
    private final Transport transport;

    AdminOrganizationsInvoicesResource(Transport transport) {
      this.transport = transport;
    }

    /** Drafts, invoices and credit notes, newest first. A calendar month in UTC has one invoice. */
    public Pages<InvoiceList, Invoice> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** Drafts, invoices and credit notes, newest first. A calendar month in UTC has one invoice. */
    public Pages<InvoiceList, Invoice> list(String organizationId, ListInvoicesQuery query) {
      return list(organizationId, query, null);
    }

    /** Drafts, invoices and credit notes, newest first. A calendar month in UTC has one invoice. */
    public Pages<InvoiceList, Invoice> list(String organizationId, ListInvoicesQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/invoices").query(query), options, "last_id", InvoiceList::new, Invoice::new);
    }

    /** An invoice with its lines, whose sum is what the ledger charged in its month. */
    public InvoiceWithLines retrieve(String organizationId, String id) {
      return retrieve(organizationId, id, null);
    }

    /** An invoice with its lines, whose sum is what the ledger charged in its month. */
    public InvoiceWithLines retrieve(String organizationId, String id, RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/invoices/" + Spec.segment(id)), options, InvoiceWithLines::new);
    }

    /** Make a draft final whose month is over: it gets its number and is never changed again. */
    public Invoice finalize_(String organizationId, String id) {
      return finalize_(organizationId, id, null);
    }

    /** Make a draft final whose month is over: it gets its number and is never changed again. */
    public Invoice finalize_(String organizationId, String id, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/invoices/" + Spec.segment(id) + "/finalize"), options, Invoice::new);
    }

    /** Note that an open invoice was paid; what it asked for becomes credit, once. */
    public Invoice pay(String organizationId, String id, PayInvoiceRequest body) {
      return pay(organizationId, id, body, null);
    }

    /** Note that an open invoice was paid; what it asked for becomes credit, once. */
    public Invoice pay(String organizationId, String id, PayInvoiceRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/invoices/" + Spec.segment(id) + "/pay").body(body), options, Invoice::new);
    }

    /** Take an open invoice back. It keeps its number; what is owed, the next one asks for. */
    public Invoice void_(String organizationId, String id) {
      return void_(organizationId, id, null);
    }

    /** Take an open invoice back. It keeps its number; what is owed, the next one asks for. */
    public Invoice void_(String organizationId, String id, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/invoices/" + Spec.segment(id) + "/void"), options, Invoice::new);
    }

    /** Send an open invoice to Stripe, or try again where that failed. It is sent once. */
    public Invoice send(String organizationId, String id) {
      return send(organizationId, id, null);
    }

    /** Send an open invoice to Stripe, or try again where that failed. It is sent once. */
    public Invoice send(String organizationId, String id, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/invoices/" + Spec.segment(id) + "/send"), options, Invoice::new);
    }
  }

  public static final class AdminOrganizationsProjectsResource {
    private final Transport transport;

    AdminOrganizationsProjectsResource(Transport transport) {
      this.transport = transport;
    }

    /** Create a project. */
    public Project create(String organizationId, CreateProjectRequest body) {
      return create(organizationId, body, null);
    }

    /** Create a project. */
    public Project create(String organizationId, CreateProjectRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/projects").body(body), options, Project::new);
    }

    /** The organization's projects. */
    public Pages<ProjectList, Project> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** The organization's projects. */
    public Pages<ProjectList, Project> list(String organizationId, ListProjectsQuery query) {
      return list(organizationId, query, null);
    }

    /** The organization's projects. */
    public Pages<ProjectList, Project> list(String organizationId, ListProjectsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/projects").query(query), options, "last_id", ProjectList::new, Project::new);
    }

    /** Rename a project, bind its keys to models and tiers, archive it or take it back. An archived project's keys open nothing. */
    public Project update(String organizationId, String projectId, ChangeProjectRequest body) {
      return update(organizationId, projectId, body, null);
    }

    /** Rename a project, bind its keys to models and tiers, archive it or take it back. An archived project's keys open nothing. */
    public Project update(String organizationId, String projectId, ChangeProjectRequest body, RequestOptions options) {
      return transport.send(new Spec("PATCH", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/projects/" + Spec.segment(projectId)).body(body), options, Project::new);
    }
  }

  public static final class AdminOrganizationsKeysResource {
    private final Transport transport;

    AdminOrganizationsKeysResource(Transport transport) {
      this.transport = transport;
    }

    /** Make an API key. Its text is in this answer and nowhere else. */
    public CreatedApiKey create(String organizationId, CreateKeyRequest body) {
      return create(organizationId, body, null);
    }

    /** Make an API key. Its text is in this answer and nowhere else. */
    public CreatedApiKey create(String organizationId, CreateKeyRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/keys").body(body), options, CreatedApiKey::new);
    }

    /** The organization's keys, without their texts. */
    public Pages<ApiKeyList, ApiKey> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** The organization's keys, without their texts. */
    public Pages<ApiKeyList, ApiKey> list(String organizationId, ListKeysQuery query) {
      return list(organizationId, query, null);
    }

    /** The organization's keys, without their texts. */
    public Pages<ApiKeyList, ApiKey> list(String organizationId, ListKeysQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/keys").query(query), options, "last_id", ApiKeyList::new, ApiKey::new);
    }

    /** Change what a key may be used for, or disable it. The next request feels it, and one that runs within a slice. */
    public ApiKey update(String organizationId, String keyId, ChangeKeyRequest body) {
      return update(organizationId, keyId, body, null);
    }

    /** Change what a key may be used for, or disable it. The next request feels it, and one that runs within a slice. */
    public ApiKey update(String organizationId, String keyId, ChangeKeyRequest body, RequestOptions options) {
      return transport.send(new Spec("PATCH", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/keys/" + Spec.segment(keyId)).body(body), options, ApiKey::new);
    }

    /** Revoke a key. The next request with it is refused, and one that runs stops within a slice. */
    public ApiKey revoke(String organizationId, String keyId) {
      return revoke(organizationId, keyId, null);
    }

    /** Revoke a key. The next request with it is refused, and one that runs stops within a slice. */
    public ApiKey revoke(String organizationId, String keyId, RequestOptions options) {
      return transport.send(new Spec("DELETE", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/keys/" + Spec.segment(keyId)), options, ApiKey::new);
    }

    /** Make a successor with the same terms and spending; the old key opens for the overlap. */
    public CreatedApiKey rotate(String organizationId, String keyId, RotateKeyRequest body) {
      return rotate(organizationId, keyId, body, null);
    }

    /** Make a successor with the same terms and spending; the old key opens for the overlap. */
    public CreatedApiKey rotate(String organizationId, String keyId, RotateKeyRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/keys/" + Spec.segment(keyId) + "/rotate").body(body), options, CreatedApiKey::new);
    }
  }

  public static final class AdminOrganizationsEndUserTokensResource {
    private final Transport transport;

    AdminOrganizationsEndUserTokensResource(Transport transport) {
      this.transport = transport;
    }

    /** Make a token of one of the organization's keys for one of its own customers. Its text is in this answer and nowhere else. */
    public CreatedEndUserToken create(String organizationId, CreateOrganizationEndUserTokenRequest body) {
      return create(organizationId, body, null);
    }

    /** Make a token of one of the organization's keys for one of its own customers. Its text is in this answer and nowhere else. */
    public CreatedEndUserToken create(String organizationId, CreateOrganizationEndUserTokenRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/end_user_tokens").body(body), options, CreatedEndUserToken::new);
    }

    /** Tokens of the organization's own customers, with what they spent; those that ended for a week. */
    public Pages<EndUserTokenList, EndUserToken> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** Tokens of the organization's own customers, with what they spent; those that ended for a week. */
    public Pages<EndUserTokenList, EndUserToken> list(String organizationId, ListOrganizationEndUserTokensQuery query) {
      return list(organizationId, query, null);
    }

    /** Tokens of the organization's own customers, with what they spent; those that ended for a week. */
    public Pages<EndUserTokenList, EndUserToken> list(String organizationId, ListOrganizationEndUserTokensQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/end_user_tokens").query(query), options, "last_id", EndUserTokenList::new, EndUserToken::new);
    }

    /** Revoke a token of one of the organization's own customers. The next request with it is refused, and one that runs stops within a slice. */
    public EndUserToken revoke(String organizationId, String tokenId) {
      return revoke(organizationId, tokenId, null);
    }

    /** Revoke a token of one of the organization's own customers. The next request with it is refused, and one that runs stops within a slice. */
    public EndUserToken revoke(String organizationId, String tokenId, RequestOptions options) {
      return transport.send(new Spec("DELETE", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/end_user_tokens/" + Spec.segment(tokenId)), options, EndUserToken::new);
    }

    /** Revoke all tokens of one of the organization's own customers, of all keys that are yours to change, or of one. The next request with any of them is refused, and one that runs stops within a slice. */
    public RevokedEndUser revokeOrganizationEndUser(String organizationId, RevokeOrganizationEndUserRequest body) {
      return revokeOrganizationEndUser(organizationId, body, null);
    }

    /** Revoke all tokens of one of the organization's own customers, of all keys that are yours to change, or of one. The next request with any of them is refused, and one that runs stops within a slice. */
    public RevokedEndUser revokeOrganizationEndUser(String organizationId, RevokeOrganizationEndUserRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/end_user_tokens/revoke").body(body), options, RevokedEndUser::new);
    }
  }

  public static final class AdminOrganizationsProviderKeysResource {
    private final Transport transport;

    AdminOrganizationsProviderKeysResource(Transport transport) {
      this.transport = transport;
    }

    /** The organization's own keys for providers, but for the keys themselves. */
    public Pages<ProviderKeyList, ProviderKey> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** The organization's own keys for providers, but for the keys themselves. */
    public Pages<ProviderKeyList, ProviderKey> list(String organizationId, ListProviderKeysQuery query) {
      return list(organizationId, query, null);
    }

    /** The organization's own keys for providers, but for the keys themselves. */
    public Pages<ProviderKeyList, ProviderKey> list(String organizationId, ListProviderKeysQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/provider-keys").query(query), options, "last_id", ProviderKeyList::new, ProviderKey::new);
    }

    /** Set the organization's own key for a provider. Deployments that take customers' keys send it in the place of the operator's. */
    public ProviderKey put_(String organizationId, String provider, PutProviderKeyRequest body) {
      return put_(organizationId, provider, body, null);
    }

    /** Set the organization's own key for a provider. Deployments that take customers' keys send it in the place of the operator's. */
    public ProviderKey put_(String organizationId, String provider, PutProviderKeyRequest body, RequestOptions options) {
      return transport.send(new Spec("PUT", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/provider-keys/" + Spec.segment(provider)).body(body), options, ProviderKey::new);
    }

    /** Take the organization's own key for a provider away: from then on the operator's is sent. */
    public ProviderKey delete(String organizationId, String provider) {
      return delete(organizationId, provider, null);
    }

    /** Take the organization's own key for a provider away: from then on the operator's is sent. */
    public ProviderKey delete(String organizationId, String provider, RequestOptions options) {
      return transport.send(new Spec("DELETE", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/provider-keys/" + Spec.segment(provider)), options, ProviderKey::new);
    }
  }

  public static final class AdminOrganizationsResponseCacheResource {
    private final Transport transport;

    AdminOrganizationsResponseCacheResource(Transport transport) {
      this.transport = transport;
    }

    /** Whether the organization's answers are kept, to be given again, and how many are. */
    public ResponseCache retrieve(String organizationId) {
      return retrieve(organizationId, null);
    }

    /** Whether the organization's answers are kept, to be given again, and how many are. */
    public ResponseCache retrieve(String organizationId, RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/response-cache"), options, ResponseCache::new);
    }

    /** Set whether the organization's answers are kept, to be given again. Within ten seconds everywhere; `off` erases what is kept at once. */
    public ResponseCache put_(String organizationId, PutResponseCacheRequest body) {
      return put_(organizationId, body, null);
    }

    /** Set whether the organization's answers are kept, to be given again. Within ten seconds everywhere; `off` erases what is kept at once. */
    public ResponseCache put_(String organizationId, PutResponseCacheRequest body, RequestOptions options) {
      return transport.send(new Spec("PUT", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/response-cache").body(body), options, ResponseCache::new);
    }

    /** Erase every answer that is kept. The setting stays. */
    public ResponseCache clear(String organizationId) {
      return clear(organizationId, null);
    }

    /** Erase every answer that is kept. The setting stays. */
    public ResponseCache clear(String organizationId, RequestOptions options) {
      return transport.send(new Spec("DELETE", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/response-cache"), options, ResponseCache::new);
    }
  }

  public static final class AdminOrganizationsRetentionResource {
    private final Transport transport;

    AdminOrganizationsRetentionResource(Transport transport) {
      this.transport = transport;
    }

    /** How long texts of the organization are kept, and how many are. */
    public Retention retrieve(String organizationId) {
      return retrieve(organizationId, null);
    }

    /** How long texts of the organization are kept, and how many are. */
    public Retention retrieve(String organizationId, RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/retention"), options, Retention::new);
    }

    /** Set how long texts of the organization are kept: what is older is erased at once. */
    public Retention put_(String organizationId, PutRetentionRequest body) {
      return put_(organizationId, body, null);
    }

    /** Set how long texts of the organization are kept: what is older is erased at once. */
    public Retention put_(String organizationId, PutRetentionRequest body, RequestOptions options) {
      return transport.send(new Spec("PUT", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/retention").body(body), options, Retention::new);
    }
  }

  public static final class AdminOrganizationsChartsResource {
    private final Transport transport;

    AdminOrganizationsChartsResource(Transport transport) {
      this.transport = transport;
    }

    /** Charts of usage that the organization's members share. */
    public Pages<SavedChartList, SavedChart> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** Charts of usage that the organization's members share. */
    public Pages<SavedChartList, SavedChart> list(String organizationId, ListSavedChartsQuery query) {
      return list(organizationId, query, null);
    }

    /** Charts of usage that the organization's members share. */
    public Pages<SavedChartList, SavedChart> list(String organizationId, ListSavedChartsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/charts").query(query), options, "last_id", SavedChartList::new, SavedChart::new);
    }

    /** Save a chart for everybody of the organization, in the place of one of the same name. */
    public SavedChart create(String organizationId, SaveChartRequest body) {
      return create(organizationId, body, null);
    }

    /** Save a chart for everybody of the organization, in the place of one of the same name. */
    public SavedChart create(String organizationId, SaveChartRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/charts").body(body), options, SavedChart::new);
    }

    /** Take a chart away from everybody of the organization. */
    public SavedChart delete(String organizationId, String chartId) {
      return delete(organizationId, chartId, null);
    }

    /** Take a chart away from everybody of the organization. */
    public SavedChart delete(String organizationId, String chartId, RequestOptions options) {
      return transport.send(new Spec("DELETE", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/charts/" + Spec.segment(chartId)), options, SavedChart::new);
    }
  }

  public static final class AdminOrganizationsComplianceResource {
    private final Transport transport;

    AdminOrganizationsComplianceResource(Transport transport) {
      this.transport = transport;
    }

    /** Who can see what of the organization, who may get the texts of its requests, where, and how long texts are kept. */
    public ComplianceReport retrieve(String organizationId) {
      return retrieve(organizationId, null);
    }

    /** Who can see what of the organization, who may get the texts of its requests, where, and how long texts are kept. */
    public ComplianceReport retrieve(String organizationId, RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/compliance"), options, ComplianceReport::new);
    }
  }

  public static final class AdminOrganizationsPolicyResource {
    private final Transport transport;

    AdminOrganizationsPolicyResource(Transport transport) {
      this.transport = transport;
    }

    /** Which models and deployments the organization's requests may use. */
    public StoredRoutingPolicy retrieve(String organizationId) {
      return retrieve(organizationId, null);
    }

    /** Which models and deployments the organization's requests may use. */
    public StoredRoutingPolicy retrieve(String organizationId, RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/policy"), options, StoredRoutingPolicy::new);
    }

    /** Set which models and deployments the organization's requests may use: all of it, within ten seconds everywhere. What contradicts itself is refused. */
    public StoredRoutingPolicy put_(String organizationId, RoutingPolicy body) {
      return put_(organizationId, body, null);
    }

    /** Set which models and deployments the organization's requests may use: all of it, within ten seconds everywhere. What contradicts itself is refused. */
    public StoredRoutingPolicy put_(String organizationId, RoutingPolicy body, RequestOptions options) {
      return transport.send(new Spec("PUT", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/policy").body(body), options, StoredRoutingPolicy::new);
    }
  }

  public static final class AdminOrganizationsRoutesResource {
    private final Transport transport;

    AdminOrganizationsRoutesResource(Transport transport) {
      this.transport = transport;
    }

    /** The organization's named routes, with the versions that are kept. */
    public Pages<NamedRouteList, NamedRoute> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** The organization's named routes, with the versions that are kept. */
    public Pages<NamedRouteList, NamedRoute> list(String organizationId, ListNamedRoutesQuery query) {
      return list(organizationId, query, null);
    }

    /** The organization's named routes, with the versions that are kept. */
    public Pages<NamedRouteList, NamedRoute> list(String organizationId, ListNamedRoutesQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/routes").query(query), options, "last_id", NamedRouteList::new, NamedRoute::new);
    }

    /** Deploy a version of a named route: within ten seconds requests for `route/name` go through it. A graph with a fault is refused by its node. */
    public NamedRoute put_(String organizationId, String name, RouteGraph body) {
      return put_(organizationId, name, body, null);
    }

    /** Deploy a version of a named route: within ten seconds requests for `route/name` go through it. A graph with a fault is refused by its node. */
    public NamedRoute put_(String organizationId, String name, RouteGraph body, RequestOptions options) {
      return transport.send(new Spec("PUT", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/routes/" + Spec.segment(name)).body(body), options, NamedRoute::new);
    }

    /** Delete a named route with all its versions. Requests that name it are refused then. */
    public NamedRoute delete(String organizationId, String name) {
      return delete(organizationId, name, null);
    }

    /** Delete a named route with all its versions. Requests that name it are refused then. */
    public NamedRoute delete(String organizationId, String name, RequestOptions options) {
      return transport.send(new Spec("DELETE", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/routes/" + Spec.segment(name)), options, NamedRoute::new);
    }

    /** Deploy an earlier version of a named route again, as it was. */
    public NamedRoute rollBack(String organizationId, String name, RollBackRequest body) {
      return rollBack(organizationId, name, body, null);
    }

    /** Deploy an earlier version of a named route again, as it was. */
    public NamedRoute rollBack(String organizationId, String name, RollBackRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/routes/" + Spec.segment(name) + "/roll-back").body(body), options, NamedRoute::new);
    }
  }

  public static final class AdminOrganizationsLimitsResource {
    private final Transport transport;

    AdminOrganizationsLimitsResource(Transport transport) {
      this.transport = transport;
    }

    /** Limits, with what is in use of each. A request must fit into all that apply to its key, project and model. */
    public Pages<LimitList, LimitUsage> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** Limits, with what is in use of each. A request must fit into all that apply to its key, project and model. */
    public Pages<LimitList, LimitUsage> list(String organizationId, ListLimitsQuery query) {
      return list(organizationId, query, null);
    }

    /** Limits, with what is in use of each. A request must fit into all that apply to its key, project and model. */
    public Pages<LimitList, LimitUsage> list(String organizationId, ListLimitsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/limits").query(query), options, "last_id", LimitList::new, LimitUsage::new);
    }

    /** Set a limit. There is one for each scope, model, metric and period. */
    public LimitList put_(String organizationId, Limit body) {
      return put_(organizationId, body, null);
    }

    /** Set a limit. There is one for each scope, model, metric and period. */
    public LimitList put_(String organizationId, Limit body, RequestOptions options) {
      return transport.send(new Spec("PUT", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/limits").body(body), options, LimitList::new);
    }

    /** Take a limit away. */
    public LimitList delete(String organizationId, String limitId) {
      return delete(organizationId, limitId, null);
    }

    /** Take a limit away. */
    public LimitList delete(String organizationId, String limitId, RequestOptions options) {
      return transport.send(new Spec("DELETE", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/limits/" + Spec.segment(limitId)), options, LimitList::new);
    }
  }

  public static final class AdminOrganizationsRefusalsResource {
    private final Transport transport;

    AdminOrganizationsRefusalsResource(Transport transport) {
      this.transport = transport;
    }

    /** Why requests were refused lately, the newest first: those that are alike are one, at most 50 of them. Not kept for long. */
    public Pages<RefusalList, Refusal> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** Why requests were refused lately, the newest first: those that are alike are one, at most 50 of them. Not kept for long. */
    public Pages<RefusalList, Refusal> list(String organizationId, ListRefusalsQuery query) {
      return list(organizationId, query, null);
    }

    /** Why requests were refused lately, the newest first: those that are alike are one, at most 50 of them. Not kept for long. */
    public Pages<RefusalList, Refusal> list(String organizationId, ListRefusalsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/refusals").query(query), options, "last_id", RefusalList::new, Refusal::new);
    }
  }

  public static final class AdminOrganizationsBudgetsResource {
    private final Transport transport;

    AdminOrganizationsBudgetsResource(Transport transport) {
      this.transport = transport;
    }

    /** Budgets, with what is spent and held in the window of now. */
    public Pages<BudgetList, Budget> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** Budgets, with what is spent and held in the window of now. */
    public Pages<BudgetList, Budget> list(String organizationId, ListBudgetsQuery query) {
      return list(organizationId, query, null);
    }

    /** Budgets, with what is spent and held in the window of now. */
    public Pages<BudgetList, Budget> list(String organizationId, ListBudgetsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/budgets").query(query), options, "last_id", BudgetList::new, Budget::new);
    }

    /** Set a budget. There is one for each scope and window. */
    public BudgetList put_(String organizationId, PutBudgetRequest body) {
      return put_(organizationId, body, null);
    }

    /** Set a budget. There is one for each scope and window. */
    public BudgetList put_(String organizationId, PutBudgetRequest body, RequestOptions options) {
      return transport.send(new Spec("PUT", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/budgets").body(body), options, BudgetList::new);
    }

    /** Take a budget away. */
    public BudgetList delete(String organizationId, String budgetId) {
      return delete(organizationId, budgetId, null);
    }

    /** Take a budget away. */
    public BudgetList delete(String organizationId, String budgetId, RequestOptions options) {
      return transport.send(new Spec("DELETE", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/budgets/" + Spec.segment(budgetId)), options, BudgetList::new);
    }
  }

  public static final class AdminOrganizationsAlertsResource {
    private final Transport transport;

    AdminOrganizationsAlertsResource(Transport transport) {
      this.transport = transport;
    }

    /** Thresholds of budgets that were passed, newest first; each once per window. */
    public Pages<AlertList, Alert> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** Thresholds of budgets that were passed, newest first; each once per window. */
    public Pages<AlertList, Alert> list(String organizationId, ListAlertsQuery query) {
      return list(organizationId, query, null);
    }

    /** Thresholds of budgets that were passed, newest first; each once per window. */
    public Pages<AlertList, Alert> list(String organizationId, ListAlertsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/alerts").query(query), options, "sequence", AlertList::new, Alert::new);
    }
  }

  public static final class AdminOrganizationsWebhooksResource {
    private final Transport transport;

    AdminOrganizationsWebhooksResource(Transport transport) {
      this.transport = transport;
    }

    /** Have a server told of thresholds, refusals and empty balances. Its secret is in this answer and nowhere else. */
    public MadeWebhook create(String organizationId, CreateWebhookRequest body) {
      return create(organizationId, body, null);
    }

    /** Have a server told of thresholds, refusals and empty balances. Its secret is in this answer and nowhere else. */
    public MadeWebhook create(String organizationId, CreateWebhookRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/webhooks").body(body), options, MadeWebhook::new);
    }

    /** Where the organization is told of things. */
    public Pages<WebhookList, Webhook> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** Where the organization is told of things. */
    public Pages<WebhookList, Webhook> list(String organizationId, ListWebhooksQuery query) {
      return list(organizationId, query, null);
    }

    /** Where the organization is told of things. */
    public Pages<WebhookList, Webhook> list(String organizationId, ListWebhooksQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/webhooks").query(query), options, "last_id", WebhookList::new, Webhook::new);
    }

    /** Change where a webhook goes and what it is told of, or disable it. */
    public Webhook update(String organizationId, String webhookId, ChangeWebhookRequest body) {
      return update(organizationId, webhookId, body, null);
    }

    /** Change where a webhook goes and what it is told of, or disable it. */
    public Webhook update(String organizationId, String webhookId, ChangeWebhookRequest body, RequestOptions options) {
      return transport.send(new Spec("PATCH", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/webhooks/" + Spec.segment(webhookId)).body(body), options, Webhook::new);
    }

    /** Take a webhook away, with its deliveries. */
    public Webhook delete(String organizationId, String webhookId) {
      return delete(organizationId, webhookId, null);
    }

    /** Take a webhook away, with its deliveries. */
    public Webhook delete(String organizationId, String webhookId, RequestOptions options) {
      return transport.send(new Spec("DELETE", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/webhooks/" + Spec.segment(webhookId)), options, Webhook::new);
    }

    /** Give a webhook another secret; for the overlap events are signed by both. */
    public MadeWebhook rotate(String organizationId, String webhookId, RotateWebhookRequest body) {
      return rotate(organizationId, webhookId, body, null);
    }

    /** Give a webhook another secret; for the overlap events are signed by both. */
    public MadeWebhook rotate(String organizationId, String webhookId, RotateWebhookRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/webhooks/" + Spec.segment(webhookId) + "/rotate").body(body), options, MadeWebhook::new);
    }

    /** Send `webhook.test`; while one waits, that one is the answer. */
    public WebhookDelivery test(String organizationId, String webhookId) {
      return test(organizationId, webhookId, null);
    }

    /** Send `webhook.test`; while one waits, that one is the answer. */
    public WebhookDelivery test(String organizationId, String webhookId, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/webhooks/" + Spec.segment(webhookId) + "/test"), options, WebhookDelivery::new);
    }
  }

  public static final class AdminOrganizationsWebhookDeliveriesResource {
    private final Transport transport;

    AdminOrganizationsWebhookDeliveriesResource(Transport transport) {
      this.transport = transport;
    }

    /** What webhooks were told, and what came of it, newest first. */
    public Pages<WebhookDeliveryList, WebhookDelivery> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** What webhooks were told, and what came of it, newest first. */
    public Pages<WebhookDeliveryList, WebhookDelivery> list(String organizationId, ListWebhookDeliveriesQuery query) {
      return list(organizationId, query, null);
    }

    /** What webhooks were told, and what came of it, newest first. */
    public Pages<WebhookDeliveryList, WebhookDelivery> list(String organizationId, ListWebhookDeliveriesQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/webhook-deliveries").query(query), options, "last_id", WebhookDeliveryList::new, WebhookDelivery::new);
    }
  }

  public static final class AdminOrganizationsAuditResource {
    private final Transport transport;

    AdminOrganizationsAuditResource(Transport transport) {
      this.transport = transport;
    }

    /** Who changed what, newest first. Entries are never changed or deleted. */
    public Pages<AuditList, AuditEntry> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** Who changed what, newest first. Entries are never changed or deleted. */
    public Pages<AuditList, AuditEntry> list(String organizationId, ListAuditQuery query) {
      return list(organizationId, query, null);
    }

    /** Who changed what, newest first. Entries are never changed or deleted. */
    public Pages<AuditList, AuditEntry> list(String organizationId, ListAuditQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/audit").query(query), options, "sequence", AuditList::new, AuditEntry::new);
    }

    /** One entry of who changed what. */
    public AuditEntry retrieve(String organizationId, String sequence) {
      return retrieve(organizationId, sequence, null);
    }

    /** One entry of who changed what. */
    public AuditEntry retrieve(String organizationId, String sequence, RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/audit/" + Spec.segment(sequence)), options, AuditEntry::new);
    }
  }

  public static final class AdminOrganizationsMembersResource {
    private final Transport transport;

    AdminOrganizationsMembersResource(Transport transport) {
      this.transport = transport;
    }

    /** The organization's members. */
    public Pages<MemberList, Member> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** The organization's members. */
    public Pages<MemberList, Member> list(String organizationId, ListMembersQuery query) {
      return list(organizationId, query, null);
    }

    /** The organization's members. */
    public Pages<MemberList, Member> list(String organizationId, ListMembersQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/members").query(query), options, "last_id", MemberList::new, Member::new);
    }

    /** Give a member another role. One that has no keys of its own loses those it had. */
    public Member update(String organizationId, String userId, ChangeMemberRequest body) {
      return update(organizationId, userId, body, null);
    }

    /** Give a member another role. One that has no keys of its own loses those it had. */
    public Member update(String organizationId, String userId, ChangeMemberRequest body, RequestOptions options) {
      return transport.send(new Spec("PATCH", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/members/" + Spec.segment(userId)).body(body), options, Member::new);
    }

    /** Remove a member. Their own keys are revoked with them. */
    public Member remove(String organizationId, String userId) {
      return remove(organizationId, userId, null);
    }

    /** Remove a member. Their own keys are revoked with them. */
    public Member remove(String organizationId, String userId, RequestOptions options) {
      return transport.send(new Spec("DELETE", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/members/" + Spec.segment(userId)), options, Member::new);
    }
  }

  public static final class AdminOrganizationsInvitationsResource {
    private final Transport transport;

    AdminOrganizationsInvitationsResource(Transport transport) {
      this.transport = transport;
    }

    /** Invitations, newest first. */
    public Pages<InvitationList, Invitation> list(String organizationId) {
      return list(organizationId, null, null);
    }

    /** Invitations, newest first. */
    public Pages<InvitationList, Invitation> list(String organizationId, ListInvitationsQuery query) {
      return list(organizationId, query, null);
    }

    /** Invitations, newest first. */
    public Pages<InvitationList, Invitation> list(String organizationId, ListInvitationsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/invitations").query(query), options, "last_id", InvitationList::new, Invitation::new);
    }

    /** Invite somebody. The token is in this answer and nowhere else; hand it to them. */
    public CreatedInvitation create(String organizationId, InviteRequest body) {
      return create(organizationId, body, null);
    }

    /** Invite somebody. The token is in this answer and nowhere else; hand it to them. */
    public CreatedInvitation create(String organizationId, InviteRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/invitations").body(body), options, CreatedInvitation::new);
    }

    /** Take an invitation back. */
    public Invitation revoke(String organizationId, String invitationId) {
      return revoke(organizationId, invitationId, null);
    }

    /** Take an invitation back. */
    public Invitation revoke(String organizationId, String invitationId, RequestOptions options) {
      return transport.send(new Spec("DELETE", "/admin/v1/organizations/" + Spec.segment(organizationId) + "/invitations/" + Spec.segment(invitationId)), options, Invitation::new);
    }
  }

  public static final class AdminModelsResource {
    private final Transport transport;
    public final AdminModelsPricesResource prices;

    AdminModelsResource(Transport transport) {
      this.transport = transport;
      prices = new AdminModelsPricesResource(transport);
    }

    /** Create or change a model. A changed price becomes a new version; running requests keep theirs. */
    public CatalogModel put_(String id, PutModelRequest body) {
      return put_(id, body, null);
    }

    /** Create or change a model. A changed price becomes a new version; running requests keep theirs. */
    public CatalogModel put_(String id, PutModelRequest body, RequestOptions options) {
      return transport.send(new Spec("PUT", "/admin/v1/models/" + Spec.segment(id)).body(body), options, CatalogModel::new);
    }

    /** A model with its deployments and its list price of now. */
    public CatalogModel retrieve(String id) {
      return retrieve(id, null);
    }

    /** A model with its deployments and its list price of now. */
    public CatalogModel retrieve(String id, RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/models/" + Spec.segment(id)), options, CatalogModel::new);
    }

    /** Every model that is offered, with its deployments and its list price of now. */
    public Pages<CatalogModelList, CatalogModel> list() {
      return list(null, null);
    }

    /** Every model that is offered, with its deployments and its list price of now. */
    public Pages<CatalogModelList, CatalogModel> list(ListCatalogModelsQuery query) {
      return list(query, null);
    }

    /** Every model that is offered, with its deployments and its list price of now. */
    public Pages<CatalogModelList, CatalogModel> list(ListCatalogModelsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/models").query(query), options, "last_id", CatalogModelList::new, CatalogModel::new);
    }
  }

  public static final class AdminModelsPricesResource {
    private final Transport transport;

    AdminModelsPricesResource(Transport transport) {
      this.transport = transport;
    }

    /** Every version of a model's price, newest first, those to come included. */
    public Pages<PriceList, PriceVersion> list(String id) {
      return list(id, null, null);
    }

    /** Every version of a model's price, newest first, those to come included. */
    public Pages<PriceList, PriceVersion> list(String id, ListPricesQuery query) {
      return list(id, query, null);
    }

    /** Every version of a model's price, newest first, those to come included. */
    public Pages<PriceList, PriceVersion> list(String id, ListPricesQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/models/" + Spec.segment(id) + "/prices").query(query), options, "last_id", PriceList::new, PriceVersion::new);
    }

    /** Add a version, in force from now or from a date. Running requests keep theirs. */
    public PriceVersion create(String id, CreatePriceRequest body) {
      return create(id, body, null);
    }

    /** Add a version, in force from now or from a date. Running requests keep theirs. */
    public PriceVersion create(String id, CreatePriceRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/models/" + Spec.segment(id) + "/prices").body(body), options, PriceVersion::new);
    }

    /** What recent traffic would have cost at a price. Changes nothing. */
    public PricePreview preview(String id, PreviewPriceRequest body) {
      return preview(id, body, null);
    }

    /** What recent traffic would have cost at a price. Changes nothing. */
    public PricePreview preview(String id, PreviewPriceRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/models/" + Spec.segment(id) + "/prices/preview").body(body), options, PricePreview::new);
    }
  }

  public static final class AdminSimulationsResource {
    private final Transport transport;
    public final AdminSimulationsPricesResource prices;

    AdminSimulationsResource(Transport transport) {
      this.transport = transport;
      prices = new AdminSimulationsPricesResource(transport);
    }
  }

  public static final class AdminSimulationsPricesResource {
    private final Transport transport;

    AdminSimulationsPricesResource(Transport transport) {
      this.transport = transport;
    }

    /** An estimate of a period's revenue and margin under other prices, another mix of models or other plans, request by request from the ledgers. Changes nothing. */
    public PriceSimulation simulate(SimulatePricesRequest body) {
      return simulate(body, null);
    }

    /** An estimate of a period's revenue and margin under other prices, another mix of models or other plans, request by request from the ledgers. Changes nothing. */
    public PriceSimulation simulate(SimulatePricesRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/simulations/prices").body(body), options, PriceSimulation::new);
    }
  }

  public static final class AdminPlansResource {
    private final Transport transport;
    public final AdminPlansVersionsResource versions;

    AdminPlansResource(Transport transport) {
      this.transport = transport;
      versions = new AdminPlansVersionsResource(transport);
    }

    /** The newest version of each plan, by id. */
    public Pages<PlanVersionList, PlanVersion> list() {
      return list(null, null);
    }

    /** The newest version of each plan, by id. */
    public Pages<PlanVersionList, PlanVersion> list(ListPlansQuery query) {
      return list(query, null);
    }

    /** The newest version of each plan, by id. */
    public Pages<PlanVersionList, PlanVersion> list(ListPlansQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/plans").query(query), options, "last_id", PlanVersionList::new, PlanVersion::new);
    }

    /** What the last whole month would have cost each customer under a plan. Changes nothing. */
    public PlanPreview preview(PreviewPlanRequest body) {
      return preview(body, null);
    }

    /** What the last whole month would have cost each customer under a plan. Changes nothing. */
    public PlanPreview preview(PreviewPlanRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/plans/preview").body(body), options, PlanPreview::new);
    }
  }

  public static final class AdminPlansVersionsResource {
    private final Transport transport;

    AdminPlansVersionsResource(Transport transport) {
      this.transport = transport;
    }

    /** Every version of a plan, newest first. None is ever changed. */
    public Pages<PlanVersionList, PlanVersion> list(String id) {
      return list(id, null, null);
    }

    /** Every version of a plan, newest first. None is ever changed. */
    public Pages<PlanVersionList, PlanVersion> list(String id, ListPlanVersionsQuery query) {
      return list(id, query, null);
    }

    /** Every version of a plan, newest first. None is ever changed. */
    public Pages<PlanVersionList, PlanVersion> list(String id, ListPlanVersionsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/plans/" + Spec.segment(id) + "/versions").query(query), options, "last_id", PlanVersionList::new, PlanVersion::new);
    }

    /** Add a version of a plan, the first of which makes it. Who is on an earlier one stays. */
    public PlanVersion create(String id, CreatePlanVersionRequest body) {
      return create(id, body, null);
    }

    /** Add a version of a plan, the first of which makes it. Who is on an earlier one stays. */
    public PlanVersion create(String id, CreatePlanVersionRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/plans/" + Spec.segment(id) + "/versions").body(body), options, PlanVersion::new);
    }
  }

  public static final class AdminEconomicsResource {
    private final Transport transport;
    public final AdminEconomicsSettingsResource settings;
    public final AdminEconomicsRunwayResource runway;

    AdminEconomicsResource(Transport transport) {
      this.transport = transport;
      settings = new AdminEconomicsSettingsResource(transport);
      runway = new AdminEconomicsRunwayResource(transport);
    }

    /** An estimate of what a period's requests cost to serve, idle time shared out, against what the ledgers charged. */
    public Economics retrieve(RetrieveEconomicsQuery query) {
      return retrieve(query, null);
    }

    /** An estimate of what a period's requests cost to serve, idle time shared out, against what the ledgers charged. */
    public Economics retrieve(RetrieveEconomicsQuery query, RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/economics").query(query), options, Economics::new);
    }
  }

  public static final class AdminEconomicsSettingsResource {
    private final Transport transport;

    AdminEconomicsSettingsResource(Transport transport) {
      this.transport = transport;
    }

    /** What devices and providers cost, the cash, the fixed costs: what estimates rest on. */
    public EconomicsSettings retrieve() {
      return retrieve(null);
    }

    /** What devices and providers cost, the cash, the fixed costs: what estimates rest on. */
    public EconomicsSettings retrieve(RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/economics/settings"), options, EconomicsSettings::new);
    }

    /** Set what estimates of cost and runway rest on. Nothing is charged by it. */
    public EconomicsSettings put_(EconomicsSettingsRequest body) {
      return put_(body, null);
    }

    /** Set what estimates of cost and runway rest on. Nothing is charged by it. */
    public EconomicsSettings put_(EconomicsSettingsRequest body, RequestOptions options) {
      return transport.send(new Spec("PUT", "/admin/v1/economics/settings").body(body), options, EconomicsSettings::new);
    }
  }

  public static final class AdminEconomicsRunwayResource {
    private final Transport transport;

    AdminEconomicsRunwayResource(Transport transport) {
      this.transport = transport;
    }

    /** An estimate of the months that the cash lasts, what is owed to customers, and the utilisation at which nothing is lost. */
    public Runway retrieve() {
      return retrieve(null);
    }

    /** An estimate of the months that the cash lasts, what is owed to customers, and the utilisation at which nothing is lost. */
    public Runway retrieve(RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/economics/runway"), options, Runway::new);
    }
  }

  public static final class AdminChartsResource {
    private final Transport transport;

    AdminChartsResource(Transport transport) {
      this.transport = transport;
    }

    /** Charts of the usage of all organizations, that operators share. */
    public Pages<SavedChartList, SavedChart> list() {
      return list(null, null);
    }

    /** Charts of the usage of all organizations, that operators share. */
    public Pages<SavedChartList, SavedChart> list(ListServiceChartsQuery query) {
      return list(query, null);
    }

    /** Charts of the usage of all organizations, that operators share. */
    public Pages<SavedChartList, SavedChart> list(ListServiceChartsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/charts").query(query), options, "last_id", SavedChartList::new, SavedChart::new);
    }

    /** Save a chart for all operators, in the place of one of the same name. */
    public SavedChart create(SaveChartRequest body) {
      return create(body, null);
    }

    /** Save a chart for all operators, in the place of one of the same name. */
    public SavedChart create(SaveChartRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/charts").body(body), options, SavedChart::new);
    }

    /** Take a chart away from all operators. */
    public SavedChart delete(String chartId) {
      return delete(chartId, null);
    }

    /** Take a chart away from all operators. */
    public SavedChart delete(String chartId, RequestOptions options) {
      return transport.send(new Spec("DELETE", "/admin/v1/charts/" + Spec.segment(chartId)), options, SavedChart::new);
    }
  }

  public static final class AdminDeploymentsResource {
    private final Transport transport;

    AdminDeploymentsResource(Transport transport) {
      this.transport = transport;
    }

    /** Where models run: every deployment of every model. */
    public Pages<DeploymentList, Deployment> list() {
      return list(null, null);
    }

    /** Where models run: every deployment of every model. */
    public Pages<DeploymentList, Deployment> list(ListDeploymentsQuery query) {
      return list(query, null);
    }

    /** Where models run: every deployment of every model. */
    public Pages<DeploymentList, Deployment> list(ListDeploymentsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/deployments").query(query), options, "last_id", DeploymentList::new, Deployment::new);
    }

    /** Bring a deployment in, step by step, or take it out. */
    public Deployment update(String id, PatchDeploymentRequest body) {
      return update(id, body, null);
    }

    /** Bring a deployment in, step by step, or take it out. */
    public Deployment update(String id, PatchDeploymentRequest body, RequestOptions options) {
      return transport.send(new Spec("PATCH", "/admin/v1/deployments/" + Spec.segment(id)).body(body), options, Deployment::new);
    }
  }

  public static final class AdminShadowsResource {
    private final Transport transport;

    AdminShadowsResource(Transport transport) {
      this.transport = transport;
    }

    /** How shadow deployments answered copies of requests, beside the deployments whose answers were given. Nobody was charged. */
    public Pages<ShadowComparisonList, ShadowComparison> list() {
      return list(null, null);
    }

    /** How shadow deployments answered copies of requests, beside the deployments whose answers were given. Nobody was charged. */
    public Pages<ShadowComparisonList, ShadowComparison> list(ListShadowComparisonsQuery query) {
      return list(query, null);
    }

    /** How shadow deployments answered copies of requests, beside the deployments whose answers were given. Nobody was charged. */
    public Pages<ShadowComparisonList, ShadowComparison> list(ListShadowComparisonsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/shadows").query(query), options, "last_id", ShadowComparisonList::new, ShadowComparison::new);
    }
  }

  public static final class AdminDeploymentCostsResource {
    private final Transport transport;

    AdminDeploymentCostsResource(Transport transport) {
      this.transport = transport;
    }

    /** What deployments cost, every version. Customers are shown nothing of it. */
    public Pages<DeploymentCostList, DeploymentCost> list() {
      return list(null, null);
    }

    /** What deployments cost, every version. Customers are shown nothing of it. */
    public Pages<DeploymentCostList, DeploymentCost> list(ListDeploymentCostsQuery query) {
      return list(query, null);
    }

    /** What deployments cost, every version. Customers are shown nothing of it. */
    public Pages<DeploymentCostList, DeploymentCost> list(ListDeploymentCostsQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/deployment-costs").query(query), options, "last_id", DeploymentCostList::new, DeploymentCost::new);
    }

    /** Say what a deployment costs from an hour on: a device's hour of gpu-workers, tokens, requests and seconds of others. Estimates of margins rest on it; nobody is charged by it. */
    public DeploymentCost create(CreateDeploymentCostRequest body) {
      return create(body, null);
    }

    /** Say what a deployment costs from an hour on: a device's hour of gpu-workers, tokens, requests and seconds of others. Estimates of margins rest on it; nobody is charged by it. */
    public DeploymentCost create(CreateDeploymentCostRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/deployment-costs").body(body), options, DeploymentCost::new);
    }

    /** What a deployment's requests of the last days would have cost under other rates, beside what they did. Changes nothing. */
    public DeploymentCostPreview preview(PreviewDeploymentCostRequest body) {
      return preview(body, null);
    }

    /** What a deployment's requests of the last days would have cost under other rates, beside what they did. Changes nothing. */
    public DeploymentCostPreview preview(PreviewDeploymentCostRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/deployment-costs/preview").body(body), options, DeploymentCostPreview::new);
    }
  }

  public static final class AdminAliasesResource {
    private final Transport transport;

    AdminAliasesResource(Transport transport) {
      this.transport = transport;
    }

    /** Create or change an alias of a model, or of another alias. Requests that name it go to the model from then on. */
    public ModelAlias put_(String id, PutAliasRequest body) {
      return put_(id, body, null);
    }

    /** Create or change an alias of a model, or of another alias. Requests that name it go to the model from then on. */
    public ModelAlias put_(String id, PutAliasRequest body, RequestOptions options) {
      return transport.send(new Spec("PUT", "/admin/v1/aliases/" + Spec.segment(id)).body(body), options, ModelAlias::new);
    }

    /** Delete an alias. Nothing else may lead to it. */
    public ModelAlias delete(String id) {
      return delete(id, null);
    }

    /** Delete an alias. Nothing else may lead to it. */
    public ModelAlias delete(String id, RequestOptions options) {
      return transport.send(new Spec("DELETE", "/admin/v1/aliases/" + Spec.segment(id)), options, ModelAlias::new);
    }

    /** Every alias, with the model that it leads to. */
    public Pages<ModelAliasList, ModelAlias> list() {
      return list(null, null);
    }

    /** Every alias, with the model that it leads to. */
    public Pages<ModelAliasList, ModelAlias> list(ListAliasesQuery query) {
      return list(query, null);
    }

    /** Every alias, with the model that it leads to. */
    public Pages<ModelAliasList, ModelAlias> list(ListAliasesQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/aliases").query(query), options, "last_id", ModelAliasList::new, ModelAlias::new);
    }
  }

  public static final class AdminWorkersResource {
    private final Transport transport;

    AdminWorkersResource(Transport transport) {
      this.transport = transport;
    }

    /** The gpu-workers of the pools: what they run, how much waits, how fast they are. */
    public Pages<WorkerList, Worker> list() {
      return list(null, null);
    }

    /** The gpu-workers of the pools: what they run, how much waits, how fast they are. */
    public Pages<WorkerList, Worker> list(ListWorkersQuery query) {
      return list(query, null);
    }

    /** The gpu-workers of the pools: what they run, how much waits, how fast they are. */
    public Pages<WorkerList, Worker> list(ListWorkersQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/workers").query(query), options, "last_id", WorkerList::new, Worker::new);
    }

    /** Give a gpu-worker no more work, until its next start. What runs there runs on. */
    public Drain drain(String id, DrainRequest body) {
      return drain(id, body, null);
    }

    /** Give a gpu-worker no more work, until its next start. What runs there runs on. */
    public Drain drain(String id, DrainRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/workers/" + Spec.segment(id) + "/drain").body(body), options, Drain::new);
    }
  }

  public static final class AdminUsageResource {
    private final Transport transport;

    AdminUsageResource(Transport transport) {
      this.transport = transport;
    }

    /** Requests, tokens and charges of all organizations by hour or day, as they were last sent: seconds old. */
    public Pages<AllUsagePage, AllUsagePageDataItem> list(ListAllUsageQuery query) {
      return list(query, null);
    }

    /** Requests, tokens and charges of all organizations by hour or day, as they were last sent: seconds old. */
    public Pages<AllUsagePage, AllUsagePageDataItem> list(ListAllUsageQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/usage").query(query), options, "next_page", AllUsagePage::new, AllUsagePageDataItem::new);
    }
  }

  public static final class AdminUsersResource {
    private final Transport transport;
    public final AdminUsersSignInLinkResource signInLink;
    public final AdminUsersDataResource data;

    AdminUsersResource(Transport transport) {
      this.transport = transport;
      signInLink = new AdminUsersSignInLinkResource(transport);
      data = new AdminUsersDataResource(transport);
    }

    /** Everybody who can sign in, or will. */
    public Pages<UserList, User> list() {
      return list(null, null);
    }

    /** Everybody who can sign in, or will. */
    public Pages<UserList, User> list(ListUsersQuery query) {
      return list(query, null);
    }

    /** Everybody who can sign in, or will. */
    public Pages<UserList, User> list(ListUsersQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/users").query(query), options, "last_id", UserList::new, User::new);
    }

    /** Make a user, an operator for one. The token with which they set a password is shown once. */
    public CreatedUser create(CreateUserRequest body) {
      return create(body, null);
    }

    /** Make a user, an operator for one. The token with which they set a password is shown once. */
    public CreatedUser create(CreateUserRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/users").body(body), options, CreatedUser::new);
    }

    /** Rename a user, make them an operator or not, or shut them out. */
    public User update(String userId, ChangeUserRequest body) {
      return update(userId, body, null);
    }

    /** Rename a user, make them an operator or not, or shut them out. */
    public User update(String userId, ChangeUserRequest body, RequestOptions options) {
      return transport.send(new Spec("PATCH", "/admin/v1/users/" + Spec.segment(userId)).body(body), options, User::new);
    }

    /** A new set-up token for a user; the password they have stays until it is used. */
    public CreatedUser resetPassword(String userId) {
      return resetPassword(userId, null);
    }

    /** A new set-up token for a user; the password they have stays until it is used. */
    public CreatedUser resetPassword(String userId, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/users/" + Spec.segment(userId) + "/reset-password"), options, CreatedUser::new);
    }

    /** Erase who a user is, for good: address, name, password, sessions, memberships. Answers with a signed statement of it. */
    public Erasure erase(String userId, EraseUserRequest body) {
      return erase(userId, body, null);
    }

    /** Erase who a user is, for good: address, name, password, sessions, memberships. Answers with a signed statement of it. */
    public Erasure erase(String userId, EraseUserRequest body, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/users/" + Spec.segment(userId) + "/erase").body(body), options, Erasure::new);
    }
  }

  public static final class AdminUsersSignInLinkResource {
    private final Transport transport;

    AdminUsersSignInLinkResource(Transport transport) {
      this.transport = transport;
    }

    /** A token that signs a user in once, within half an hour, without their password. */
    public SignInLink create(String userId) {
      return create(userId, null);
    }

    /** A token that signs a user in once, within half an hour, without their password. */
    public SignInLink create(String userId, RequestOptions options) {
      return transport.send(new Spec("POST", "/admin/v1/users/" + Spec.segment(userId) + "/sign-in-link"), options, SignInLink::new);
    }
  }

  public static final class AdminUsersDataResource {
    private final Transport transport;

    AdminUsersDataResource(Transport transport) {
      this.transport = transport;
    }

    /** All that the service knows of a user, for them to have. */
    public UserData retrieve(String userId) {
      return retrieve(userId, null);
    }

    /** All that the service knows of a user, for them to have. */
    public UserData retrieve(String userId, RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/users/" + Spec.segment(userId) + "/data"), options, UserData::new);
    }
  }

  public static final class AdminAuditResource {
    private final Transport transport;

    AdminAuditResource(Transport transport) {
      this.transport = transport;
    }

    /** What operators changed outside any organization: users, models, prices. Newest first. */
    public Pages<AuditList, AuditEntry> list() {
      return list(null, null);
    }

    /** What operators changed outside any organization: users, models, prices. Newest first. */
    public Pages<AuditList, AuditEntry> list(ListServiceAuditQuery query) {
      return list(query, null);
    }

    /** What operators changed outside any organization: users, models, prices. Newest first. */
    public Pages<AuditList, AuditEntry> list(ListServiceAuditQuery query, RequestOptions options) {
      return new Pages<>(transport, new Spec("GET", "/admin/v1/audit").query(query), options, "sequence", AuditList::new, AuditEntry::new);
    }

    /** One entry of what operators changed outside any organization. */
    public AuditEntry retrieve(String sequence) {
      return retrieve(sequence, null);
    }

    /** One entry of what operators changed outside any organization. */
    public AuditEntry retrieve(String sequence, RequestOptions options) {
      return transport.send(new Spec("GET", "/admin/v1/audit/" + Spec.segment(sequence)), options, AuditEntry::new);
    }
  }

  public static final class SigningKeysResource {
    private final Transport transport;

    SigningKeysResource(Transport transport) {
      this.transport = transport;
    }

    /** The public keys that signed receipts and ledgers are checked with, retired ones included. */
    public JwkSet list() {
      return list(null);
    }

    /** The public keys that signed receipts and ledgers are checked with, retired ones included. */
    public JwkSet list(RequestOptions options) {
      return transport.send(new Spec("GET", "/.well-known/jwks.json"), options, JwkSet::new);
    }
  }
}
