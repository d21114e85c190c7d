// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
#nullable enable

using System.Threading;
using System.Threading.Tasks;
using Tidegate.Types;

namespace Tidegate;

/// <summary>The API's resources.</summary>
public class Resources
{
    private readonly Transport _transport;

    internal Resources(Transport transport)
    {
        _transport = transport;
        Chat = new ChatResource(transport);
        Completions = new CompletionsResource(transport);
        Embeddings = new EmbeddingsResource(transport);
        Audio = new AudioResource(transport);
        Moderations = new ModerationsResource(transport);
        Messages = new MessagesResource(transport);
        Responses = new ResponsesResource(transport);
        Estimate = new EstimateResource(transport);
        Route = new RouteResource(transport);
        Requests = new RequestsResource(transport);
        Models = new ModelsResource(transport);
        Generations = new GenerationsResource(transport);
        Key = new KeyResource(transport);
        Credits = new CreditsResource(transport);
        Organization = new OrganizationResource(transport);
        Widget = new WidgetResource(transport);
        Admin = new AdminResource(transport);
        SigningKeys = new SigningKeysResource(transport);
    }

    public ChatResource Chat { get; }

    public CompletionsResource Completions { get; }

    public EmbeddingsResource Embeddings { get; }

    public AudioResource Audio { get; }

    public ModerationsResource Moderations { get; }

    public MessagesResource Messages { get; }

    public ResponsesResource Responses { get; }

    public EstimateResource Estimate { get; }

    public RouteResource Route { get; }

    public RequestsResource Requests { get; }

    public ModelsResource Models { get; }

    public GenerationsResource Generations { get; }

    public KeyResource Key { get; }

    public CreditsResource Credits { get; }

    public OrganizationResource Organization { get; }

    public WidgetResource Widget { get; }

    public AdminResource Admin { get; }

    public SigningKeysResource SigningKeys { get; }

    /// <summary>Documents in the order in which they answer a query.</summary>
    public Task<Rerank> RerankAsync(RerankRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/rerank") { Body = body, IsKeyed = true }, options, static value => new Rerank(value), cancellationToken);

    /// <summary>What a classifier says of texts: the likeliest label of each, and the odds of all.</summary>
    public Task<Classification> ClassifyAsync(ClassifyRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/classify") { Body = body, IsKeyed = true }, options, static value => new Classification(value), cancellationToken);

    /// <summary>The tokens of a chat's messages or of a text, exactly as a generation would read them. Nothing is run, held or charged.</summary>
    public Task<Tokenization> TokenizeAsync(TokenizeRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/tokenize") { Body = body }, options, static value => new Tokenization(value), cancellationToken);

    /// <summary>The text of tokens. Nothing is run, held or charged.</summary>
    public Task<Detokenization> DetokenizeAsync(DetokenizeRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/detokenize") { Body = body }, options, static value => new Detokenization(value), cancellationToken);
}

public sealed class ChatResource
{
    private readonly Transport _transport;

    internal ChatResource(Transport transport)
    {
        _transport = transport;
        Completions = new ChatCompletionsResource(transport);
    }

    public ChatCompletionsResource Completions { get; }
}

public sealed class ChatCompletionsResource
{
    private readonly Transport _transport;

    internal ChatCompletionsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Answer a conversation, whole or as a stream of chunks.</summary>
    public Task<ChatCompletion> CreateAsync(ChatCompletionRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/chat/completions") { Body = body, IsKeyed = true }, options, static value => new ChatCompletion(value), cancellationToken);

    /// <summary>The same as a stream of events. The caller iterates or disposes of it.</summary>
    public Task<EventStream<ChatCompletionChunk>> CreateStreamAsync(ChatCompletionRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.StreamAsync(new Spec("POST", "/v1/chat/completions") { Body = body, IsKeyed = true }, options, static value => new ChatCompletionChunk(value), cancellationToken);

    /// <summary>The same as a stream that also adds up: FinalAsync gives the whole answer.</summary>
    public Task<AnswerStream<ChatCompletionChunk, ChatCompletion>> StreamAsync(ChatCompletionRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.AccumulateAsync(new Spec("POST", "/v1/chat/completions") { Body = body, IsKeyed = true }, options, static value => new ChatCompletionChunk(value), new ChatAccumulator(), cancellationToken);
}

public sealed class CompletionsResource
{
    private readonly Transport _transport;

    internal CompletionsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Continue texts or token ids, whole or as a stream of chunks.</summary>
    public Task<Completion> CreateAsync(CompletionRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/completions") { Body = body, IsKeyed = true }, options, static value => new Completion(value), cancellationToken);

    /// <summary>The same as a stream of events. The caller iterates or disposes of it.</summary>
    public Task<EventStream<Completion>> CreateStreamAsync(CompletionRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.StreamAsync(new Spec("POST", "/v1/completions") { Body = body, IsKeyed = true }, options, static value => new Completion(value), cancellationToken);

    /// <summary>The same as a stream that also adds up: FinalAsync gives the whole answer.</summary>
    public Task<AnswerStream<Completion, Completion>> StreamAsync(CompletionRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.AccumulateAsync(new Spec("POST", "/v1/completions") { Body = body, IsKeyed = true }, options, static value => new Completion(value), new CompletionAccumulator(), cancellationToken);
}

public sealed class EmbeddingsResource
{
    private readonly Transport _transport;

    internal EmbeddingsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Embeddings of texts: vectors that are near each other where texts say alike.</summary>
    public Task<Embeddings> CreateAsync(EmbeddingsRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/embeddings") { Body = body, IsKeyed = true }, options, static value => new Embeddings(value), cancellationToken);
}

public sealed class AudioResource
{
    private readonly Transport _transport;

    internal AudioResource(Transport transport)
    {
        _transport = transport;
        Transcriptions = new AudioTranscriptionsResource(transport);
    }

    public AudioTranscriptionsResource Transcriptions { get; }
}

public sealed class AudioTranscriptionsResource
{
    private readonly Transport _transport;

    internal AudioTranscriptionsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>The text of what is said in a sound.</summary>
    public Task<Transcription> CreateAsync(CreateTranscriptionRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/audio/transcriptions") { Body = body, IsForm = true, IsKeyed = true, HasPlainText = true }, options, static value => new Transcription(value), cancellationToken);

    /// <summary>The same as a stream of events. The caller iterates or disposes of it.</summary>
    public Task<EventStream<TranscriptionEvent>> CreateStreamAsync(CreateTranscriptionRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.StreamAsync(new Spec("POST", "/v1/audio/transcriptions") { Body = body, IsForm = true, IsKeyed = true, HasPlainText = true }, options, static value => new TranscriptionEvent(value), cancellationToken);
}

public sealed class ModerationsResource
{
    private readonly Transport _transport;

    internal ModerationsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Which of OpenAI's categories of harm a classifier sees in texts.</summary>
    public Task<Moderation> CreateAsync(ModerationRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/moderations") { Body = body, IsKeyed = true }, options, static value => new Moderation(value), cancellationToken);
}

public sealed class MessagesResource
{
    private readonly Transport _transport;

    internal MessagesResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Answer a conversation in Anthropic's dialect, whole or as a stream of events.</summary>
    public Task<Message> CreateAsync(MessageRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/messages") { Body = body, IsKeyed = true }, options, static value => new Message(value), cancellationToken);

    /// <summary>The same as a stream of events. The caller iterates or disposes of it.</summary>
    public Task<EventStream<MessageEvent>> CreateStreamAsync(MessageRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.StreamAsync(new Spec("POST", "/v1/messages") { Body = body, IsKeyed = true }, options, static value => new MessageEvent(value), cancellationToken);

    /// <summary>The same as a stream that also adds up: FinalAsync gives the whole answer.</summary>
    public Task<AnswerStream<MessageEvent, Message>> StreamAsync(MessageRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.AccumulateAsync(new Spec("POST", "/v1/messages") { Body = body, IsKeyed = true }, options, static value => new MessageEvent(value), new MessageAccumulator(), cancellationToken);

    /// <summary>How many tokens the prompt of a message has, exactly as it would be billed. Nothing is run, held or charged.</summary>
    public Task<MessageTokensCount> CountTokensAsync(MessageCountTokensRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/messages/count_tokens") { Body = body }, options, static value => new MessageTokensCount(value), cancellationToken);
}

public sealed class ResponsesResource
{
    private readonly Transport _transport;

    internal ResponsesResource(Transport transport)
    {
        _transport = transport;
        InputTokens = new ResponsesInputTokensResource(transport);
        InputItems = new ResponsesInputItemsResource(transport);
    }

    public ResponsesInputTokensResource InputTokens { get; }

    public ResponsesInputItemsResource InputItems { get; }

    /// <summary>Answer a conversation as a response, whole or as a stream of events.</summary>
    public Task<Response> CreateAsync(ResponseRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/responses") { Body = body, IsKeyed = true }, options, static value => new Response(value), cancellationToken);

    /// <summary>The same as a stream of events. The caller iterates or disposes of it.</summary>
    public Task<EventStream<ResponseEvent>> CreateStreamAsync(ResponseRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.StreamAsync(new Spec("POST", "/v1/responses") { Body = body, IsKeyed = true }, options, static value => new ResponseEvent(value), cancellationToken);

    /// <summary>The same as a stream that also adds up: FinalAsync gives the whole answer.</summary>
    public Task<AnswerStream<ResponseEvent, Response>> StreamAsync(ResponseRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.AccumulateAsync(new Spec("POST", "/v1/responses") { Body = body, IsKeyed = true }, options, static value => new ResponseEvent(value), new ResponseAccumulator(), cancellationToken);

    /// <summary>A stored response of the key's project.</summary>
    public Task<Response> RetrieveAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/v1/responses/{Spec.Segment(id)}"), options, static value => new Response(value), cancellationToken);

    /// <summary>Erase a stored response, and the items with it.</summary>
    public Task<DeletedResponse> DeleteAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("DELETE", $"/v1/responses/{Spec.Segment(id)}"), options, static value => new DeletedResponse(value), cancellationToken);

    /// <summary>Refused: a stored response has ended. One that runs is cancelled by closing its connection.</summary>
    public Task<Response> CancelAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/v1/responses/{Spec.Segment(id)}/cancel"), options, static value => new Response(value), cancellationToken);
}

public sealed class ResponsesInputTokensResource
{
    private readonly Transport _transport;

    internal ResponsesInputTokensResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>How many tokens the prompt of a response has, exactly as it would be billed. Nothing is run, held or charged.</summary>
    public Task<ResponseInputTokens> CountAsync(ResponseInputTokensRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/responses/input_tokens") { Body = body }, options, static value => new ResponseInputTokens(value), cancellationToken);
}

public sealed class ResponsesInputItemsResource
{
    private readonly Transport _transport;

    internal ResponsesInputItemsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>The items of a stored response's own request, from the last unless `order` is `asc`.</summary>
    public Pages<ResponseInputItemList, ResponseInputItemListDataItem> List(string id, ListResponseInputItemsQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/v1/responses/{Spec.Segment(id)}/input_items") { Query = query }, options, "last_id", static value => new ResponseInputItemList(value), static value => new ResponseInputItemListDataItem(value));
}

public sealed class EstimateResource
{
    private readonly Transport _transport;

    internal EstimateResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>What a chat completion (a body with messages) or a completion (one with a prompt) would cost. Nothing is run, held or charged.</summary>
    public Task<Estimate> CreateAsync(CreateEstimateRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/estimate") { Body = body }, options, static value => new Estimate(value), cancellationToken);
}

public sealed class RouteResource
{
    private readonly Transport _transport;

    internal RouteResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Where a generation or a task would go, at what price, how long it would wait and why. It takes what decides that, not the messages; of a choice by `auto`, the user's texts. Nothing is run, held or charged; it counts as an estimate.</summary>
    public Task<ExplainedRoute> CreateAsync(RouteRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/route") { Body = body }, options, static value => new ExplainedRoute(value), cancellationToken);
}

public sealed class RequestsResource
{
    private readonly Transport _transport;

    internal RequestsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>End a request that was sent with an Idempotency-Key; whoever still reads, waits or asks again gets request_cancelled. What was generated is charged; what was not, is not.</summary>
    public Task<CancelledRequest> CancelAsync(string idempotencyKey, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("DELETE", $"/v1/requests/{Spec.Segment(idempotencyKey)}"), options, static value => new CancelledRequest(value), cancellationToken);
}

public sealed class ModelsResource
{
    private readonly Transport _transport;

    internal ModelsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>List the models this server offers.</summary>
    public Task<ModelList> ListAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", "/v1/models"), options, static value => new ModelList(value), cancellationToken);

    /// <summary>Describe one model.</summary>
    public Task<Model> RetrieveAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/v1/models/{Spec.Segment(id)}"), options, static value => new Model(value), cancellationToken);
}

public sealed class GenerationsResource
{
    private readonly Transport _transport;

    internal GenerationsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>How one request was metered, priced and booked, with the worker's receipt.</summary>
    public Task<Generation> RetrieveAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/v1/generations/{Spec.Segment(id)}"), options, static value => new Generation(value), cancellationToken);
}

public sealed class KeyResource
{
    private readonly Transport _transport;

    internal KeyResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>The key that asks: what it spent, which budget binds it, when it expires.</summary>
    public Task<KeyStanding> RetrieveAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", "/v1/key"), options, static value => new KeyStanding(value), cancellationToken);
}

public sealed class CreditsResource
{
    private readonly Transport _transport;

    internal CreditsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>What the organization has left and what it used. A member's own key needs a role that sees where money comes from.</summary>
    public Task<CreditStanding> RetrieveAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", "/v1/credits"), options, static value => new CreditStanding(value), cancellationToken);
}

public sealed class OrganizationResource
{
    private readonly Transport _transport;

    internal OrganizationResource(Transport transport)
    {
        _transport = transport;
        Plan = new OrganizationPlanResource(transport);
        Usage = new OrganizationUsageResource(transport);
        Costs = new OrganizationCostsResource(transport);
        Ledger = new OrganizationLedgerResource(transport);
        WidgetTokens = new OrganizationWidgetTokensResource(transport);
        EndUserTokens = new OrganizationEndUserTokensResource(transport);
        Invoices = new OrganizationInvoicesResource(transport);
    }

    public OrganizationPlanResource Plan { get; }

    public OrganizationUsageResource Usage { get; }

    public OrganizationCostsResource Costs { get; }

    public OrganizationLedgerResource Ledger { get; }

    public OrganizationWidgetTokensResource WidgetTokens { get; }

    public OrganizationEndUserTokensResource EndUserTokens { get; }

    public OrganizationInvoicesResource Invoices { get; }
}

public sealed class OrganizationPlanResource
{
    private readonly Transport _transport;

    internal OrganizationPlanResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>The organization's plan: what is left of what it includes and until when, the trial, what is paid beyond, what is to come.</summary>
    public Task<OrganizationPlan> RetrieveAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", "/v1/organization/plan"), options, static value => new OrganizationPlan(value), cancellationToken);
}

public sealed class OrganizationUsageResource
{
    private readonly Transport _transport;

    internal OrganizationUsageResource(Transport transport)
    {
        _transport = transport;
        Completions = new OrganizationUsageCompletionsResource(transport);
        Embeddings = new OrganizationUsageEmbeddingsResource(transport);
        EndUsers = new OrganizationUsageEndUsersResource(transport);
    }

    public OrganizationUsageCompletionsResource Completions { get; }

    public OrganizationUsageEmbeddingsResource Embeddings { get; }

    public OrganizationUsageEndUsersResource EndUsers { get; }
}

public sealed class OrganizationUsageCompletionsResource
{
    private readonly Transport _transport;

    internal OrganizationUsageCompletionsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Tokens and requests by minute, hour or day.</summary>
    public Pages<UsagePage, UsagePageDataItem> List(ListCompletionsUsageQuery query, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/v1/organization/usage/completions") { Query = query }, options, "next_page", static value => new UsagePage(value), static value => new UsagePageDataItem(value));
}

public sealed class OrganizationUsageEmbeddingsResource
{
    private readonly Transport _transport;

    internal OrganizationUsageEmbeddingsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Tokens and requests of embeddings by minute, hour or day.</summary>
    public Pages<EmbeddingsUsagePage, EmbeddingsUsagePageDataItem> List(ListEmbeddingsUsageQuery query, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/v1/organization/usage/embeddings") { Query = query }, options, "next_page", static value => new EmbeddingsUsagePage(value), static value => new EmbeddingsUsagePageDataItem(value));
}

public sealed class OrganizationUsageEndUsersResource
{
    private readonly Transport _transport;

    internal OrganizationUsageEndUsersResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Requests, tokens and charges of your own customers by hour or day: the hundred that were charged most, and all others as one.</summary>
    public Pages<EndUsersUsagePage, EndUsersUsagePageDataItem> List(ListEndUsersUsageQuery query, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/v1/organization/usage/end_users") { Query = query }, options, "next_page", static value => new EndUsersUsagePage(value), static value => new EndUsersUsagePageDataItem(value));
}

public sealed class OrganizationCostsResource
{
    private readonly Transport _transport;

    internal OrganizationCostsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Charges by minute, hour or day.</summary>
    public Pages<CostsPage, CostsPageDataItem> List(ListCostsQuery query, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/v1/organization/costs") { Query = query }, options, "next_page", static value => new CostsPage(value), static value => new CostsPageDataItem(value));
}

public sealed class OrganizationLedgerResource
{
    private readonly Transport _transport;

    internal OrganizationLedgerResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Every entry of the organization's ledger, oldest first, each with its hash.</summary>
    public Pages<LedgerPage, LedgerPageDataItem> Export(ExportLedgerQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/v1/organization/ledger") { Query = query }, options, "sequence", static value => new LedgerPage(value), static value => new LedgerPageDataItem(value));
}

public sealed class OrganizationWidgetTokensResource
{
    private readonly Transport _transport;

    internal OrganizationWidgetTokensResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>A short-lived token that shows usage in a page of yours, and opens nothing else.</summary>
    public Task<WidgetToken> CreateAsync(CreateWidgetTokenRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/organization/widget_tokens") { Body = body }, options, static value => new WidgetToken(value), cancellationToken);
}

public sealed class OrganizationEndUserTokensResource
{
    private readonly Transport _transport;

    internal OrganizationEndUserTokensResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Make a token for one of your own customers: inference alone, up to a budget that nothing passes. Its text is in this answer and nowhere else.</summary>
    public Task<CreatedEndUserToken> CreateAsync(CreateEndUserTokenRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/organization/end_user_tokens") { Body = body }, options, static value => new CreatedEndUserToken(value), cancellationToken);

    /// <summary>The tokens that this key made, with what they spent; those that ended for a week.</summary>
    public Pages<EndUserTokenList, EndUserToken> List(ListEndUserTokensQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/v1/organization/end_user_tokens") { Query = query }, options, "last_id", static value => new EndUserTokenList(value), static value => new EndUserToken(value));

    /// <summary>A token that this key made, with what it spent so far.</summary>
    public Task<EndUserToken> RetrieveAsync(string tokenId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/v1/organization/end_user_tokens/{Spec.Segment(tokenId)}"), options, static value => new EndUserToken(value), cancellationToken);

    /// <summary>Revoke a token that this key made. The next request with it is refused, and one that runs stops within a slice.</summary>
    public Task<EndUserToken> RevokeAsync(string tokenId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("DELETE", $"/v1/organization/end_user_tokens/{Spec.Segment(tokenId)}"), options, static value => new EndUserToken(value), cancellationToken);

    /// <summary>Revoke all tokens of one of your own customers that this key made, or one that it was rotated from or to. The next request with any of them is refused, and one that runs stops within a slice.</summary>
    public Task<RevokedEndUser> RevokeEndUserAsync(RevokeEndUserRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/v1/organization/end_user_tokens/revoke") { Body = body }, options, static value => new RevokedEndUser(value), cancellationToken);
}

public sealed class OrganizationInvoicesResource
{
    private readonly Transport _transport;

    internal OrganizationInvoicesResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>The organization's drafts, invoices and credit notes, newest first.</summary>
    public Pages<InvoiceList, Invoice> List(ListOwnInvoicesQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/v1/organization/invoices") { Query = query }, options, "last_id", static value => new InvoiceList(value), static value => new Invoice(value));

    /// <summary>An invoice of the organization with its lines.</summary>
    public Task<InvoiceWithLines> RetrieveAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/v1/organization/invoices/{Spec.Segment(id)}"), options, static value => new InvoiceWithLines(value), cancellationToken);
}

public sealed class WidgetResource
{
    private readonly Transport _transport;

    internal WidgetResource(Transport transport)
    {
        _transport = transport;
        Usage = new WidgetUsageResource(transport);
    }

    public WidgetUsageResource Usage { get; }
}

public sealed class WidgetUsageResource
{
    private readonly Transport _transport;

    internal WidgetUsageResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Requests and tokens by day, as far as a widget's token goes.</summary>
    public Task<WidgetUsage> RetrieveAsync(RetrieveWidgetUsageQuery? query = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", "/v1/widget/usage") { Query = query }, options, static value => new WidgetUsage(value), cancellationToken);
}

public sealed class AdminResource
{
    private readonly Transport _transport;

    internal AdminResource(Transport transport)
    {
        _transport = transport;
        Organizations = new AdminOrganizationsResource(transport);
        Models = new AdminModelsResource(transport);
        Simulations = new AdminSimulationsResource(transport);
        Plans = new AdminPlansResource(transport);
        Economics = new AdminEconomicsResource(transport);
        Charts = new AdminChartsResource(transport);
        Deployments = new AdminDeploymentsResource(transport);
        Shadows = new AdminShadowsResource(transport);
        DeploymentCosts = new AdminDeploymentCostsResource(transport);
        Aliases = new AdminAliasesResource(transport);
        Workers = new AdminWorkersResource(transport);
        Usage = new AdminUsageResource(transport);
        Users = new AdminUsersResource(transport);
        Audit = new AdminAuditResource(transport);
    }

    public AdminOrganizationsResource Organizations { get; }

    public AdminModelsResource Models { get; }

    public AdminSimulationsResource Simulations { get; }

    public AdminPlansResource Plans { get; }

    public AdminEconomicsResource Economics { get; }

    public AdminChartsResource Charts { get; }

    public AdminDeploymentsResource Deployments { get; }

    public AdminShadowsResource Shadows { get; }

    public AdminDeploymentCostsResource DeploymentCosts { get; }

    public AdminAliasesResource Aliases { get; }

    public AdminWorkersResource Workers { get; }

    public AdminUsageResource Usage { get; }

    public AdminUsersResource Users { get; }

    public AdminAuditResource Audit { get; }
}

public sealed class AdminOrganizationsResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsResource(Transport transport)
    {
        _transport = transport;
        Usage = new AdminOrganizationsUsageResource(transport);
        Plan = new AdminOrganizationsPlanResource(transport);
        Generations = new AdminOrganizationsGenerationsResource(transport);
        Route = new AdminOrganizationsRouteResource(transport);
        Costs = new AdminOrganizationsCostsResource(transport);
        Ledger = new AdminOrganizationsLedgerResource(transport);
        Reconciliation = new AdminOrganizationsReconciliationResource(transport);
        Rollups = new AdminOrganizationsRollupsResource(transport);
        Clock = new AdminOrganizationsClockResource(transport);
        Credits = new AdminOrganizationsCreditsResource(transport);
        Refunds = new AdminOrganizationsRefundsResource(transport);
        Corrections = new AdminOrganizationsCorrectionsResource(transport);
        CreditLimit = new AdminOrganizationsCreditLimitResource(transport);
        BillingProfile = new AdminOrganizationsBillingProfileResource(transport);
        BillingTerms = new AdminOrganizationsBillingTermsResource(transport);
        Invoices = new AdminOrganizationsInvoicesResource(transport);
        Projects = new AdminOrganizationsProjectsResource(transport);
        Keys = new AdminOrganizationsKeysResource(transport);
        EndUserTokens = new AdminOrganizationsEndUserTokensResource(transport);
        ProviderKeys = new AdminOrganizationsProviderKeysResource(transport);
        ResponseCache = new AdminOrganizationsResponseCacheResource(transport);
        Retention = new AdminOrganizationsRetentionResource(transport);
        Charts = new AdminOrganizationsChartsResource(transport);
        Compliance = new AdminOrganizationsComplianceResource(transport);
        Policy = new AdminOrganizationsPolicyResource(transport);
        Routes = new AdminOrganizationsRoutesResource(transport);
        Limits = new AdminOrganizationsLimitsResource(transport);
        Refusals = new AdminOrganizationsRefusalsResource(transport);
        Budgets = new AdminOrganizationsBudgetsResource(transport);
        Alerts = new AdminOrganizationsAlertsResource(transport);
        Webhooks = new AdminOrganizationsWebhooksResource(transport);
        WebhookDeliveries = new AdminOrganizationsWebhookDeliveriesResource(transport);
        Audit = new AdminOrganizationsAuditResource(transport);
        Members = new AdminOrganizationsMembersResource(transport);
        Invitations = new AdminOrganizationsInvitationsResource(transport);
    }

    public AdminOrganizationsUsageResource Usage { get; }

    public AdminOrganizationsPlanResource Plan { get; }

    public AdminOrganizationsGenerationsResource Generations { get; }

    public AdminOrganizationsRouteResource Route { get; }

    public AdminOrganizationsCostsResource Costs { get; }

    public AdminOrganizationsLedgerResource Ledger { get; }

    public AdminOrganizationsReconciliationResource Reconciliation { get; }

    public AdminOrganizationsRollupsResource Rollups { get; }

    public AdminOrganizationsClockResource Clock { get; }

    public AdminOrganizationsCreditsResource Credits { get; }

    public AdminOrganizationsRefundsResource Refunds { get; }

    public AdminOrganizationsCorrectionsResource Corrections { get; }

    public AdminOrganizationsCreditLimitResource CreditLimit { get; }

    public AdminOrganizationsBillingProfileResource BillingProfile { get; }

    public AdminOrganizationsBillingTermsResource BillingTerms { get; }

    public AdminOrganizationsInvoicesResource Invoices { get; }

    public AdminOrganizationsProjectsResource Projects { get; }

    public AdminOrganizationsKeysResource Keys { get; }

    public AdminOrganizationsEndUserTokensResource EndUserTokens { get; }

    public AdminOrganizationsProviderKeysResource ProviderKeys { get; }

    public AdminOrganizationsResponseCacheResource ResponseCache { get; }

    public AdminOrganizationsRetentionResource Retention { get; }

    public AdminOrganizationsChartsResource Charts { get; }

    public AdminOrganizationsComplianceResource Compliance { get; }

    public AdminOrganizationsPolicyResource Policy { get; }

    public AdminOrganizationsRoutesResource Routes { get; }

    public AdminOrganizationsLimitsResource Limits { get; }

    public AdminOrganizationsRefusalsResource Refusals { get; }

    public AdminOrganizationsBudgetsResource Budgets { get; }

    public AdminOrganizationsAlertsResource Alerts { get; }

    public AdminOrganizationsWebhooksResource Webhooks { get; }

    public AdminOrganizationsWebhookDeliveriesResource WebhookDeliveries { get; }

    public AdminOrganizationsAuditResource Audit { get; }

    public AdminOrganizationsMembersResource Members { get; }

    public AdminOrganizationsInvitationsResource Invitations { get; }

    /// <summary>Erase an organization for good: texts, names, addresses, keys, members. The books stay. Answers with a signed statement; asked again, it goes on or says the same.</summary>
    public Task<OrganizationErasure> EraseAsync(string organizationId, EraseOrganizationRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/erase") { Body = body }, options, static value => new OrganizationErasure(value), cancellationToken);

    /// <summary>Every organization, oldest first, or those with a part of their name.</summary>
    public Pages<OrganizationList, OrganizationEntry> List(ListOrganizationsQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/admin/v1/organizations") { Query = query }, options, "last_id", static value => new OrganizationList(value), static value => new OrganizationEntry(value));

    /// <summary>Create an organization with its account and first credit.</summary>
    public Task<Organization> CreateAsync(CreateOrganizationRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/admin/v1/organizations") { Body = body }, options, static value => new Organization(value), cancellationToken);

    /// <summary>An organization with its balance, limits and open holds.</summary>
    public Task<Organization> RetrieveAsync(string organizationId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}"), options, static value => new Organization(value), cancellationToken);

    /// <summary>Suspend an organization: its keys get 403, and requests that run stop within a slice. Each reason stands by itself.</summary>
    public Task<Organization> SuspendAsync(string organizationId, SuspendRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/suspend") { Body = body }, options, static value => new Organization(value), cancellationToken);

    /// <summary>Take a reason for a suspension back, or all of them; with the last one the keys open again at once.</summary>
    public Task<Organization> ResumeAsync(string organizationId, ResumeRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/resume") { Body = body }, options, static value => new Organization(value), cancellationToken);
}

public sealed class AdminOrganizationsUsageResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsUsageResource(Transport transport)
    {
        _transport = transport;
        EndUsers = new AdminOrganizationsUsageEndUsersResource(transport);
        Completions = new AdminOrganizationsUsageCompletionsResource(transport);
        Totals = new AdminOrganizationsUsageTotalsResource(transport);
    }

    public AdminOrganizationsUsageEndUsersResource EndUsers { get; }

    public AdminOrganizationsUsageCompletionsResource Completions { get; }

    public AdminOrganizationsUsageTotalsResource Totals { get; }

    /// <summary>Usage records, newest first. Of what is rare among very many others a page may be short: `has_more` says whether there may be more.</summary>
    public Pages<UsageRecordList, UsageRecord> List(string organizationId, ListUsageQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/usage") { Query = query }, options, "sequence", static value => new UsageRecordList(value), static value => new UsageRecord(value));
}

public sealed class AdminOrganizationsUsageEndUsersResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsUsageEndUsersResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Requests, tokens and charges of an organization's own customers by hour or day: the hundred that were charged most, and all others as one.</summary>
    public Pages<EndUsersUsagePage, EndUsersUsagePageDataItem> List(string organizationId, ListOrganizationEndUsersUsageQuery query, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/usage/end_users") { Query = query }, options, "next_page", static value => new EndUsersUsagePage(value), static value => new EndUsersUsagePageDataItem(value));
}

public sealed class AdminOrganizationsUsageCompletionsResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsUsageCompletionsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>An organization's tokens and requests by minute, hour or day.</summary>
    public Pages<UsagePage, UsagePageDataItem> List(string organizationId, ListOrganizationUsageQuery query, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/usage/completions") { Query = query }, options, "next_page", static value => new UsagePage(value), static value => new UsagePageDataItem(value));
}

public sealed class AdminOrganizationsUsageTotalsResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsUsageTotalsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>An organization's requests, tokens and charges of all operations by minute, hour or day.</summary>
    public Pages<UsageTotalsPage, UsageTotalsPageDataItem> List(string organizationId, ListOrganizationTotalsQuery query, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/usage/totals") { Query = query }, options, "next_page", static value => new UsageTotalsPage(value), static value => new UsageTotalsPageDataItem(value));
}

public sealed class AdminOrganizationsPlanResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsPlanResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>The organization's plan, what is left of what it includes, and what is to come.</summary>
    public Task<OrganizationPlan> RetrieveAsync(string organizationId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/plan"), options, static value => new OrganizationPlan(value), cancellationToken);

    /// <summary>Put the organization on a version of a plan, now or from a time on. What a month includes and its fee go by the time that is left of it.</summary>
    public Task<OrganizationPlan> AssignAsync(string organizationId, AssignPlanRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PUT", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/plan") { Body = body }, options, static value => new OrganizationPlan(value), cancellationToken);
}

public sealed class AdminOrganizationsGenerationsResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsGenerationsResource(Transport transport)
    {
        _transport = transport;
        Cost = new AdminOrganizationsGenerationsCostResource(transport);
    }

    public AdminOrganizationsGenerationsCostResource Cost { get; }

    /// <summary>How one request of an organization was metered, priced and booked.</summary>
    public Task<Generation> RetrieveAsync(string organizationId, string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/generations/{Spec.Segment(id)}"), options, static value => new Generation(value), cancellationToken);
}

public sealed class AdminOrganizationsGenerationsCostResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsGenerationsCostResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>An estimate of what one request cost to serve: prefill, decode, and its share of the device's idle time in its hour.</summary>
    public Task<RequestCost> RetrieveAsync(string organizationId, string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/generations/{Spec.Segment(id)}/cost"), options, static value => new RequestCost(value), cancellationToken);
}

public sealed class AdminOrganizationsRouteResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsRouteResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Where a request of an organization would go, at what price and at what cost to the operator, by a key that is bound to nothing. Nothing is run, held, charged or counted; limits and balances are not asked.</summary>
    public Task<CostedRoute> ExplainAsync(string organizationId, RouteRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/route") { Body = body }, options, static value => new CostedRoute(value), cancellationToken);
}

public sealed class AdminOrganizationsCostsResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsCostsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>An organization's charges by minute, hour or day.</summary>
    public Pages<CostsPage, CostsPageDataItem> List(string organizationId, ListOrganizationCostsQuery query, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/costs") { Query = query }, options, "next_page", static value => new CostsPage(value), static value => new CostsPageDataItem(value));
}

public sealed class AdminOrganizationsLedgerResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsLedgerResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Every entry of an organization's ledger, oldest first, each with its hash.</summary>
    public Pages<LedgerPage, LedgerPageDataItem> Export(string organizationId, ExportOrganizationLedgerQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/ledger") { Query = query }, options, "sequence", static value => new LedgerPage(value), static value => new LedgerPageDataItem(value));
}

public sealed class AdminOrganizationsReconciliationResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsReconciliationResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Check the books against everything that could contradict them: ledger, balance, holds, rollups, database, archive, workers.</summary>
    public Task<Reconciliation> ReconcileAsync(string organizationId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/reconciliation"), options, static value => new Reconciliation(value), cancellationToken);
}

public sealed class AdminOrganizationsRollupsResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsRollupsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Make the organization's rollups anew from its ledger, in the account and in the database.</summary>
    public Task<Reconciliation> RebuildAsync(string organizationId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/rollups/rebuild"), options, static value => new Reconciliation(value), cancellationToken);
}

public sealed class AdminOrganizationsClockResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsClockResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>After the machine's clock was ahead: count now what was booked at times to come, and let limits forget what they counted.</summary>
    public Task<ClockCorrection> CorrectAsync(string organizationId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/clock/correct"), options, static value => new ClockCorrection(value), cancellationToken);
}

public sealed class AdminOrganizationsCreditsResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsCreditsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Add credit, once per external reference.</summary>
    public Task<Booking> GrantAsync(string organizationId, GrantCreditRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/credits") { Body = body }, options, static value => new Booking(value), cancellationToken);

    /// <summary>The credits that have something left. Grants without terms of their own are one.</summary>
    public Pages<CreditList, Credit> List(string organizationId, ListCreditsQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/credits") { Query = query }, options, "last_id", static value => new CreditList(value), static value => new Credit(value));
}

public sealed class AdminOrganizationsRefundsResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsRefundsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Give a request's charge back, whole or in part; never more than it was charged.</summary>
    public Task<Booking> CreateAsync(string organizationId, RefundRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/refunds") { Body = body }, options, static value => new Booking(value), cancellationToken);
}

public sealed class AdminOrganizationsCorrectionsResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsCorrectionsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Correct the balance by a further entry, once per external reference.</summary>
    public Task<Booking> CreateAsync(string organizationId, CorrectionRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/corrections") { Body = body }, options, static value => new Booking(value), cancellationToken);
}

public sealed class AdminOrganizationsCreditLimitResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsCreditLimitResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>How far below zero the balance may go; never less than what is owed and held now.</summary>
    public Task<Organization> SetAsync(string organizationId, CreditLimitRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PUT", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/credit-limit") { Body = body }, options, static value => new Organization(value), cancellationToken);
}

public sealed class AdminOrganizationsBillingProfileResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsBillingProfileResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Whom invoices are made out to, and the taxes on them.</summary>
    public Task<BillingProfile> RetrieveAsync(string organizationId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/billing-profile"), options, static value => new BillingProfile(value), cancellationToken);

    /// <summary>Set whom invoices are made out to, from the next one on.</summary>
    public Task<BillingProfile> PutValueAsync(string organizationId, PutBillingProfileRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PUT", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/billing-profile") { Body = body }, options, static value => new BillingProfile(value), cancellationToken);
}

public sealed class AdminOrganizationsBillingTermsResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsBillingTermsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Set the taxes on invoices and to whom Stripe sends them, from the next one on.</summary>
    public Task<BillingProfile> PutValueAsync(string organizationId, PutBillingTermsRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PUT", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/billing-terms") { Body = body }, options, static value => new BillingProfile(value), cancellationToken);
}

public sealed class AdminOrganizationsInvoicesResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsInvoicesResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Drafts, invoices and credit notes, newest first. A calendar month in UTC has one invoice.</summary>
    public Pages<InvoiceList, Invoice> List(string organizationId, ListInvoicesQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/invoices") { Query = query }, options, "last_id", static value => new InvoiceList(value), static value => new Invoice(value));

    /// <summary>An invoice with its lines, whose sum is what the ledger charged in its month.</summary>
    public Task<InvoiceWithLines> RetrieveAsync(string organizationId, string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/invoices/{Spec.Segment(id)}"), options, static value => new InvoiceWithLines(value), cancellationToken);

    /// <summary>Make a draft final whose month is over: it gets its number and is never changed again.</summary>
    public Task<Invoice> FinalizeAsync(string organizationId, string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/invoices/{Spec.Segment(id)}/finalize"), options, static value => new Invoice(value), cancellationToken);

    /// <summary>Note that an open invoice was paid; what it asked for becomes credit, once.</summary>
    public Task<Invoice> PayAsync(string organizationId, string id, PayInvoiceRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/invoices/{Spec.Segment(id)}/pay") { Body = body }, options, static value => new Invoice(value), cancellationToken);

    /// <summary>Take an open invoice back. It keeps its number; what is owed, the next one asks for.</summary>
    public Task<Invoice> VoidAsync(string organizationId, string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/invoices/{Spec.Segment(id)}/void"), options, static value => new Invoice(value), cancellationToken);

    /// <summary>Send an open invoice to Stripe, or try again where that failed. It is sent once.</summary>
    public Task<Invoice> SendAsync(string organizationId, string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/invoices/{Spec.Segment(id)}/send"), options, static value => new Invoice(value), cancellationToken);
}

public sealed class AdminOrganizationsProjectsResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsProjectsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Create a project.</summary>
    public Task<Project> CreateAsync(string organizationId, CreateProjectRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/projects") { Body = body }, options, static value => new Project(value), cancellationToken);

    /// <summary>The organization's projects.</summary>
    public Pages<ProjectList, Project> List(string organizationId, ListProjectsQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/projects") { Query = query }, options, "last_id", static value => new ProjectList(value), static value => new Project(value));

    /// <summary>Rename a project, bind its keys to models and tiers, archive it or take it back. An archived project's keys open nothing.</summary>
    public Task<Project> UpdateAsync(string organizationId, string projectId, ChangeProjectRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PATCH", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/projects/{Spec.Segment(projectId)}") { Body = body }, options, static value => new Project(value), cancellationToken);
}

public sealed class AdminOrganizationsKeysResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsKeysResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Make an API key. Its text is in this answer and nowhere else.</summary>
    public Task<CreatedApiKey> CreateAsync(string organizationId, CreateKeyRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/keys") { Body = body }, options, static value => new CreatedApiKey(value), cancellationToken);

    /// <summary>The organization's keys, without their texts.</summary>
    public Pages<ApiKeyList, ApiKey> List(string organizationId, ListKeysQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/keys") { Query = query }, options, "last_id", static value => new ApiKeyList(value), static value => new ApiKey(value));

    /// <summary>Change what a key may be used for, or disable it. The next request feels it, and one that runs within a slice.</summary>
    public Task<ApiKey> UpdateAsync(string organizationId, string keyId, ChangeKeyRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PATCH", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/keys/{Spec.Segment(keyId)}") { Body = body }, options, static value => new ApiKey(value), cancellationToken);

    /// <summary>Revoke a key. The next request with it is refused, and one that runs stops within a slice.</summary>
    public Task<ApiKey> RevokeAsync(string organizationId, string keyId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("DELETE", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/keys/{Spec.Segment(keyId)}"), options, static value => new ApiKey(value), cancellationToken);

    /// <summary>Make a successor with the same terms and spending; the old key opens for the overlap.</summary>
    public Task<CreatedApiKey> RotateAsync(string organizationId, string keyId, RotateKeyRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/keys/{Spec.Segment(keyId)}/rotate") { Body = body }, options, static value => new CreatedApiKey(value), cancellationToken);
}

public sealed class AdminOrganizationsEndUserTokensResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsEndUserTokensResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Make a token of one of the organization's keys for one of its own customers. Its text is in this answer and nowhere else.</summary>
    public Task<CreatedEndUserToken> CreateAsync(string organizationId, CreateOrganizationEndUserTokenRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/end_user_tokens") { Body = body }, options, static value => new CreatedEndUserToken(value), cancellationToken);

    /// <summary>Tokens of the organization's own customers, with what they spent; those that ended for a week.</summary>
    public Pages<EndUserTokenList, EndUserToken> List(string organizationId, ListOrganizationEndUserTokensQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/end_user_tokens") { Query = query }, options, "last_id", static value => new EndUserTokenList(value), static value => new EndUserToken(value));

    /// <summary>Revoke a token of one of the organization's own customers. The next request with it is refused, and one that runs stops within a slice.</summary>
    public Task<EndUserToken> RevokeAsync(string organizationId, string tokenId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("DELETE", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/end_user_tokens/{Spec.Segment(tokenId)}"), options, static value => new EndUserToken(value), cancellationToken);

    /// <summary>Revoke all tokens of one of the organization's own customers, of all keys that are yours to change, or of one. The next request with any of them is refused, and one that runs stops within a slice.</summary>
    public Task<RevokedEndUser> RevokeOrganizationEndUserAsync(string organizationId, RevokeOrganizationEndUserRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/end_user_tokens/revoke") { Body = body }, options, static value => new RevokedEndUser(value), cancellationToken);
}

public sealed class AdminOrganizationsProviderKeysResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsProviderKeysResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>The organization's own keys for providers, but for the keys themselves.</summary>
    public Pages<ProviderKeyList, ProviderKey> List(string organizationId, ListProviderKeysQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/provider-keys") { Query = query }, options, "last_id", static value => new ProviderKeyList(value), static value => new ProviderKey(value));

    /// <summary>Set the organization's own key for a provider. Deployments that take customers' keys send it in the place of the operator's.</summary>
    public Task<ProviderKey> PutValueAsync(string organizationId, string provider, PutProviderKeyRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PUT", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/provider-keys/{Spec.Segment(provider)}") { Body = body }, options, static value => new ProviderKey(value), cancellationToken);

    /// <summary>Take the organization's own key for a provider away: from then on the operator's is sent.</summary>
    public Task<ProviderKey> DeleteAsync(string organizationId, string provider, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("DELETE", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/provider-keys/{Spec.Segment(provider)}"), options, static value => new ProviderKey(value), cancellationToken);
}

public sealed class AdminOrganizationsResponseCacheResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsResponseCacheResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Whether the organization's answers are kept, to be given again, and how many are.</summary>
    public Task<ResponseCache> RetrieveAsync(string organizationId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/response-cache"), options, static value => new ResponseCache(value), cancellationToken);

    /// <summary>Set whether the organization's answers are kept, to be given again. Within ten seconds everywhere; `off` erases what is kept at once.</summary>
    public Task<ResponseCache> PutValueAsync(string organizationId, PutResponseCacheRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PUT", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/response-cache") { Body = body }, options, static value => new ResponseCache(value), cancellationToken);

    /// <summary>Erase every answer that is kept. The setting stays.</summary>
    public Task<ResponseCache> ClearAsync(string organizationId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("DELETE", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/response-cache"), options, static value => new ResponseCache(value), cancellationToken);
}

public sealed class AdminOrganizationsRetentionResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsRetentionResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>How long texts of the organization are kept, and how many are.</summary>
    public Task<Retention> RetrieveAsync(string organizationId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/retention"), options, static value => new Retention(value), cancellationToken);

    /// <summary>Set how long texts of the organization are kept: what is older is erased at once.</summary>
    public Task<Retention> PutValueAsync(string organizationId, PutRetentionRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PUT", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/retention") { Body = body }, options, static value => new Retention(value), cancellationToken);
}

public sealed class AdminOrganizationsChartsResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsChartsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Charts of usage that the organization's members share.</summary>
    public Pages<SavedChartList, SavedChart> List(string organizationId, ListSavedChartsQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/charts") { Query = query }, options, "last_id", static value => new SavedChartList(value), static value => new SavedChart(value));

    /// <summary>Save a chart for everybody of the organization, in the place of one of the same name.</summary>
    public Task<SavedChart> CreateAsync(string organizationId, SaveChartRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/charts") { Body = body }, options, static value => new SavedChart(value), cancellationToken);

    /// <summary>Take a chart away from everybody of the organization.</summary>
    public Task<SavedChart> DeleteAsync(string organizationId, string chartId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("DELETE", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/charts/{Spec.Segment(chartId)}"), options, static value => new SavedChart(value), cancellationToken);
}

public sealed class AdminOrganizationsComplianceResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsComplianceResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Who can see what of the organization, who may get the texts of its requests, where, and how long texts are kept.</summary>
    public Task<ComplianceReport> RetrieveAsync(string organizationId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/compliance"), options, static value => new ComplianceReport(value), cancellationToken);
}

public sealed class AdminOrganizationsPolicyResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsPolicyResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Which models and deployments the organization's requests may use.</summary>
    public Task<StoredRoutingPolicy> RetrieveAsync(string organizationId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/policy"), options, static value => new StoredRoutingPolicy(value), cancellationToken);

    /// <summary>Set which models and deployments the organization's requests may use: all of it, within ten seconds everywhere. What contradicts itself is refused.</summary>
    public Task<StoredRoutingPolicy> PutValueAsync(string organizationId, RoutingPolicy body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PUT", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/policy") { Body = body }, options, static value => new StoredRoutingPolicy(value), cancellationToken);
}

public sealed class AdminOrganizationsRoutesResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsRoutesResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>The organization's named routes, with the versions that are kept.</summary>
    public Pages<NamedRouteList, NamedRoute> List(string organizationId, ListNamedRoutesQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/routes") { Query = query }, options, "last_id", static value => new NamedRouteList(value), static value => new NamedRoute(value));

    /// <summary>Deploy a version of a named route: within ten seconds requests for `route/name` go through it. A graph with a fault is refused by its node.</summary>
    public Task<NamedRoute> PutValueAsync(string organizationId, string name, RouteGraph body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PUT", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/routes/{Spec.Segment(name)}") { Body = body }, options, static value => new NamedRoute(value), cancellationToken);

    /// <summary>Delete a named route with all its versions. Requests that name it are refused then.</summary>
    public Task<NamedRoute> DeleteAsync(string organizationId, string name, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("DELETE", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/routes/{Spec.Segment(name)}"), options, static value => new NamedRoute(value), cancellationToken);

    /// <summary>Deploy an earlier version of a named route again, as it was.</summary>
    public Task<NamedRoute> RollBackAsync(string organizationId, string name, RollBackRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/routes/{Spec.Segment(name)}/roll-back") { Body = body }, options, static value => new NamedRoute(value), cancellationToken);
}

public sealed class AdminOrganizationsLimitsResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsLimitsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Limits, with what is in use of each. A request must fit into all that apply to its key, project and model.</summary>
    public Pages<LimitList, LimitUsage> List(string organizationId, ListLimitsQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/limits") { Query = query }, options, "last_id", static value => new LimitList(value), static value => new LimitUsage(value));

    /// <summary>Set a limit. There is one for each scope, model, metric and period.</summary>
    public Task<LimitList> PutValueAsync(string organizationId, Limit body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PUT", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/limits") { Body = body }, options, static value => new LimitList(value), cancellationToken);

    /// <summary>Take a limit away.</summary>
    public Task<LimitList> DeleteAsync(string organizationId, string limitId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("DELETE", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/limits/{Spec.Segment(limitId)}"), options, static value => new LimitList(value), cancellationToken);
}

public sealed class AdminOrganizationsRefusalsResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsRefusalsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Why requests were refused lately, the newest first: those that are alike are one, at most 50 of them. Not kept for long.</summary>
    public Pages<RefusalList, Refusal> List(string organizationId, ListRefusalsQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/refusals") { Query = query }, options, "last_id", static value => new RefusalList(value), static value => new Refusal(value));
}

public sealed class AdminOrganizationsBudgetsResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsBudgetsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Budgets, with what is spent and held in the window of now.</summary>
    public Pages<BudgetList, Budget> List(string organizationId, ListBudgetsQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/budgets") { Query = query }, options, "last_id", static value => new BudgetList(value), static value => new Budget(value));

    /// <summary>Set a budget. There is one for each scope and window.</summary>
    public Task<BudgetList> PutValueAsync(string organizationId, PutBudgetRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PUT", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/budgets") { Body = body }, options, static value => new BudgetList(value), cancellationToken);

    /// <summary>Take a budget away.</summary>
    public Task<BudgetList> DeleteAsync(string organizationId, string budgetId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("DELETE", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/budgets/{Spec.Segment(budgetId)}"), options, static value => new BudgetList(value), cancellationToken);
}

public sealed class AdminOrganizationsAlertsResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsAlertsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Thresholds of budgets that were passed, newest first; each once per window.</summary>
    public Pages<AlertList, Alert> List(string organizationId, ListAlertsQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/alerts") { Query = query }, options, "sequence", static value => new AlertList(value), static value => new Alert(value));
}

public sealed class AdminOrganizationsWebhooksResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsWebhooksResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Have a server told of thresholds, refusals and empty balances. Its secret is in this answer and nowhere else.</summary>
    public Task<MadeWebhook> CreateAsync(string organizationId, CreateWebhookRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/webhooks") { Body = body }, options, static value => new MadeWebhook(value), cancellationToken);

    /// <summary>Where the organization is told of things.</summary>
    public Pages<WebhookList, Webhook> List(string organizationId, ListWebhooksQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/webhooks") { Query = query }, options, "last_id", static value => new WebhookList(value), static value => new Webhook(value));

    /// <summary>Change where a webhook goes and what it is told of, or disable it.</summary>
    public Task<Webhook> UpdateAsync(string organizationId, string webhookId, ChangeWebhookRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PATCH", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/webhooks/{Spec.Segment(webhookId)}") { Body = body }, options, static value => new Webhook(value), cancellationToken);

    /// <summary>Take a webhook away, with its deliveries.</summary>
    public Task<Webhook> DeleteAsync(string organizationId, string webhookId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("DELETE", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/webhooks/{Spec.Segment(webhookId)}"), options, static value => new Webhook(value), cancellationToken);

    /// <summary>Give a webhook another secret; for the overlap events are signed by both.</summary>
    public Task<MadeWebhook> RotateAsync(string organizationId, string webhookId, RotateWebhookRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/webhooks/{Spec.Segment(webhookId)}/rotate") { Body = body }, options, static value => new MadeWebhook(value), cancellationToken);

    /// <summary>Send `webhook.test`; while one waits, that one is the answer.</summary>
    public Task<WebhookDelivery> TestAsync(string organizationId, string webhookId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/webhooks/{Spec.Segment(webhookId)}/test"), options, static value => new WebhookDelivery(value), cancellationToken);
}

public sealed class AdminOrganizationsWebhookDeliveriesResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsWebhookDeliveriesResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>What webhooks were told, and what came of it, newest first.</summary>
    public Pages<WebhookDeliveryList, WebhookDelivery> List(string organizationId, ListWebhookDeliveriesQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/webhook-deliveries") { Query = query }, options, "last_id", static value => new WebhookDeliveryList(value), static value => new WebhookDelivery(value));
}

public sealed class AdminOrganizationsAuditResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsAuditResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Who changed what, newest first. Entries are never changed or deleted.</summary>
    public Pages<AuditList, AuditEntry> List(string organizationId, ListAuditQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/audit") { Query = query }, options, "sequence", static value => new AuditList(value), static value => new AuditEntry(value));

    /// <summary>One entry of who changed what.</summary>
    public Task<AuditEntry> RetrieveAsync(string organizationId, string sequence, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/audit/{Spec.Segment(sequence)}"), options, static value => new AuditEntry(value), cancellationToken);
}

public sealed class AdminOrganizationsMembersResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsMembersResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>The organization's members.</summary>
    public Pages<MemberList, Member> List(string organizationId, ListMembersQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/members") { Query = query }, options, "last_id", static value => new MemberList(value), static value => new Member(value));

    /// <summary>Give a member another role. One that has no keys of its own loses those it had.</summary>
    public Task<Member> UpdateAsync(string organizationId, string userId, ChangeMemberRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PATCH", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/members/{Spec.Segment(userId)}") { Body = body }, options, static value => new Member(value), cancellationToken);

    /// <summary>Remove a member. Their own keys are revoked with them.</summary>
    public Task<Member> RemoveAsync(string organizationId, string userId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("DELETE", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/members/{Spec.Segment(userId)}"), options, static value => new Member(value), cancellationToken);
}

public sealed class AdminOrganizationsInvitationsResource
{
    private readonly Transport _transport;

    internal AdminOrganizationsInvitationsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Invitations, newest first.</summary>
    public Pages<InvitationList, Invitation> List(string organizationId, ListInvitationsQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/invitations") { Query = query }, options, "last_id", static value => new InvitationList(value), static value => new Invitation(value));

    /// <summary>Invite somebody. The token is in this answer and nowhere else; hand it to them.</summary>
    public Task<CreatedInvitation> CreateAsync(string organizationId, InviteRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/invitations") { Body = body }, options, static value => new CreatedInvitation(value), cancellationToken);

    /// <summary>Take an invitation back.</summary>
    public Task<Invitation> RevokeAsync(string organizationId, string invitationId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("DELETE", $"/admin/v1/organizations/{Spec.Segment(organizationId)}/invitations/{Spec.Segment(invitationId)}"), options, static value => new Invitation(value), cancellationToken);
}

public sealed class AdminModelsResource
{
    private readonly Transport _transport;

    internal AdminModelsResource(Transport transport)
    {
        _transport = transport;
        Prices = new AdminModelsPricesResource(transport);
    }

    public AdminModelsPricesResource Prices { get; }

    /// <summary>Create or change a model. A changed price becomes a new version; running requests keep theirs.</summary>
    public Task<CatalogModel> PutValueAsync(string id, PutModelRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PUT", $"/admin/v1/models/{Spec.Segment(id)}") { Body = body }, options, static value => new CatalogModel(value), cancellationToken);

    /// <summary>A model with its deployments and its list price of now.</summary>
    public Task<CatalogModel> RetrieveAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/admin/v1/models/{Spec.Segment(id)}"), options, static value => new CatalogModel(value), cancellationToken);

    /// <summary>Every model that is offered, with its deployments and its list price of now.</summary>
    public Pages<CatalogModelList, CatalogModel> List(ListCatalogModelsQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/admin/v1/models") { Query = query }, options, "last_id", static value => new CatalogModelList(value), static value => new CatalogModel(value));
}

public sealed class AdminModelsPricesResource
{
    private readonly Transport _transport;

    internal AdminModelsPricesResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Every version of a model's price, newest first, those to come included.</summary>
    public Pages<PriceList, PriceVersion> List(string id, ListPricesQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/models/{Spec.Segment(id)}/prices") { Query = query }, options, "last_id", static value => new PriceList(value), static value => new PriceVersion(value));

    /// <summary>Add a version, in force from now or from a date. Running requests keep theirs.</summary>
    public Task<PriceVersion> CreateAsync(string id, CreatePriceRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/models/{Spec.Segment(id)}/prices") { Body = body }, options, static value => new PriceVersion(value), cancellationToken);

    /// <summary>What recent traffic would have cost at a price. Changes nothing.</summary>
    public Task<PricePreview> PreviewAsync(string id, PreviewPriceRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/models/{Spec.Segment(id)}/prices/preview") { Body = body }, options, static value => new PricePreview(value), cancellationToken);
}

public sealed class AdminSimulationsResource
{
    private readonly Transport _transport;

    internal AdminSimulationsResource(Transport transport)
    {
        _transport = transport;
        Prices = new AdminSimulationsPricesResource(transport);
    }

    public AdminSimulationsPricesResource Prices { get; }
}

public sealed class AdminSimulationsPricesResource
{
    private readonly Transport _transport;

    internal AdminSimulationsPricesResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>An estimate of a period's revenue and margin under other prices, another mix of models or other plans, request by request from the ledgers. Changes nothing.</summary>
    public Task<PriceSimulation> SimulateAsync(SimulatePricesRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/admin/v1/simulations/prices") { Body = body }, options, static value => new PriceSimulation(value), cancellationToken);
}

public sealed class AdminPlansResource
{
    private readonly Transport _transport;

    internal AdminPlansResource(Transport transport)
    {
        _transport = transport;
        Versions = new AdminPlansVersionsResource(transport);
    }

    public AdminPlansVersionsResource Versions { get; }

    /// <summary>The newest version of each plan, by id.</summary>
    public Pages<PlanVersionList, PlanVersion> List(ListPlansQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/admin/v1/plans") { Query = query }, options, "last_id", static value => new PlanVersionList(value), static value => new PlanVersion(value));

    /// <summary>What the last whole month would have cost each customer under a plan. Changes nothing.</summary>
    public Task<PlanPreview> PreviewAsync(PreviewPlanRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/admin/v1/plans/preview") { Body = body }, options, static value => new PlanPreview(value), cancellationToken);
}

public sealed class AdminPlansVersionsResource
{
    private readonly Transport _transport;

    internal AdminPlansVersionsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Every version of a plan, newest first. None is ever changed.</summary>
    public Pages<PlanVersionList, PlanVersion> List(string id, ListPlanVersionsQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", $"/admin/v1/plans/{Spec.Segment(id)}/versions") { Query = query }, options, "last_id", static value => new PlanVersionList(value), static value => new PlanVersion(value));

    /// <summary>Add a version of a plan, the first of which makes it. Who is on an earlier one stays.</summary>
    public Task<PlanVersion> CreateAsync(string id, CreatePlanVersionRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/plans/{Spec.Segment(id)}/versions") { Body = body }, options, static value => new PlanVersion(value), cancellationToken);
}

public sealed class AdminEconomicsResource
{
    private readonly Transport _transport;

    internal AdminEconomicsResource(Transport transport)
    {
        _transport = transport;
        Settings = new AdminEconomicsSettingsResource(transport);
        Runway = new AdminEconomicsRunwayResource(transport);
    }

    public AdminEconomicsSettingsResource Settings { get; }

    public AdminEconomicsRunwayResource Runway { get; }

    /// <summary>An estimate of what a period's requests cost to serve, idle time shared out, against what the ledgers charged.</summary>
    public Task<Economics> RetrieveAsync(RetrieveEconomicsQuery query, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", "/admin/v1/economics") { Query = query }, options, static value => new Economics(value), cancellationToken);
}

public sealed class AdminEconomicsSettingsResource
{
    private readonly Transport _transport;

    internal AdminEconomicsSettingsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>What devices and providers cost, the cash, the fixed costs: what estimates rest on.</summary>
    public Task<EconomicsSettings> RetrieveAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", "/admin/v1/economics/settings"), options, static value => new EconomicsSettings(value), cancellationToken);

    /// <summary>Set what estimates of cost and runway rest on. Nothing is charged by it.</summary>
    public Task<EconomicsSettings> PutValueAsync(EconomicsSettingsRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PUT", "/admin/v1/economics/settings") { Body = body }, options, static value => new EconomicsSettings(value), cancellationToken);
}

public sealed class AdminEconomicsRunwayResource
{
    private readonly Transport _transport;

    internal AdminEconomicsRunwayResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>An estimate of the months that the cash lasts, what is owed to customers, and the utilisation at which nothing is lost.</summary>
    public Task<Runway> RetrieveAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", "/admin/v1/economics/runway"), options, static value => new Runway(value), cancellationToken);
}

public sealed class AdminChartsResource
{
    private readonly Transport _transport;

    internal AdminChartsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Charts of the usage of all organizations, that operators share.</summary>
    public Pages<SavedChartList, SavedChart> List(ListServiceChartsQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/admin/v1/charts") { Query = query }, options, "last_id", static value => new SavedChartList(value), static value => new SavedChart(value));

    /// <summary>Save a chart for all operators, in the place of one of the same name.</summary>
    public Task<SavedChart> CreateAsync(SaveChartRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/admin/v1/charts") { Body = body }, options, static value => new SavedChart(value), cancellationToken);

    /// <summary>Take a chart away from all operators.</summary>
    public Task<SavedChart> DeleteAsync(string chartId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("DELETE", $"/admin/v1/charts/{Spec.Segment(chartId)}"), options, static value => new SavedChart(value), cancellationToken);
}

public sealed class AdminDeploymentsResource
{
    private readonly Transport _transport;

    internal AdminDeploymentsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Where models run: every deployment of every model.</summary>
    public Pages<DeploymentList, Deployment> List(ListDeploymentsQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/admin/v1/deployments") { Query = query }, options, "last_id", static value => new DeploymentList(value), static value => new Deployment(value));

    /// <summary>Bring a deployment in, step by step, or take it out.</summary>
    public Task<Deployment> UpdateAsync(string id, PatchDeploymentRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PATCH", $"/admin/v1/deployments/{Spec.Segment(id)}") { Body = body }, options, static value => new Deployment(value), cancellationToken);
}

public sealed class AdminShadowsResource
{
    private readonly Transport _transport;

    internal AdminShadowsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>How shadow deployments answered copies of requests, beside the deployments whose answers were given. Nobody was charged.</summary>
    public Pages<ShadowComparisonList, ShadowComparison> List(ListShadowComparisonsQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/admin/v1/shadows") { Query = query }, options, "last_id", static value => new ShadowComparisonList(value), static value => new ShadowComparison(value));
}

public sealed class AdminDeploymentCostsResource
{
    private readonly Transport _transport;

    internal AdminDeploymentCostsResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>What deployments cost, every version. Customers are shown nothing of it.</summary>
    public Pages<DeploymentCostList, DeploymentCost> List(ListDeploymentCostsQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/admin/v1/deployment-costs") { Query = query }, options, "last_id", static value => new DeploymentCostList(value), static value => new DeploymentCost(value));

    /// <summary>Say what a deployment costs from an hour on: a device's hour of gpu-workers, tokens, requests and seconds of others. Estimates of margins rest on it; nobody is charged by it.</summary>
    public Task<DeploymentCost> CreateAsync(CreateDeploymentCostRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/admin/v1/deployment-costs") { Body = body }, options, static value => new DeploymentCost(value), cancellationToken);

    /// <summary>What a deployment's requests of the last days would have cost under other rates, beside what they did. Changes nothing.</summary>
    public Task<DeploymentCostPreview> PreviewAsync(PreviewDeploymentCostRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/admin/v1/deployment-costs/preview") { Body = body }, options, static value => new DeploymentCostPreview(value), cancellationToken);
}

public sealed class AdminAliasesResource
{
    private readonly Transport _transport;

    internal AdminAliasesResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Create or change an alias of a model, or of another alias. Requests that name it go to the model from then on.</summary>
    public Task<ModelAlias> PutValueAsync(string id, PutAliasRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PUT", $"/admin/v1/aliases/{Spec.Segment(id)}") { Body = body }, options, static value => new ModelAlias(value), cancellationToken);

    /// <summary>Delete an alias. Nothing else may lead to it.</summary>
    public Task<ModelAlias> DeleteAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("DELETE", $"/admin/v1/aliases/{Spec.Segment(id)}"), options, static value => new ModelAlias(value), cancellationToken);

    /// <summary>Every alias, with the model that it leads to.</summary>
    public Pages<ModelAliasList, ModelAlias> List(ListAliasesQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/admin/v1/aliases") { Query = query }, options, "last_id", static value => new ModelAliasList(value), static value => new ModelAlias(value));
}

public sealed class AdminWorkersResource
{
    private readonly Transport _transport;

    internal AdminWorkersResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>The gpu-workers of the pools: what they run, how much waits, how fast they are.</summary>
    public Pages<WorkerList, Worker> List(ListWorkersQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/admin/v1/workers") { Query = query }, options, "last_id", static value => new WorkerList(value), static value => new Worker(value));

    /// <summary>Give a gpu-worker no more work, until its next start. What runs there runs on.</summary>
    public Task<Drain> DrainAsync(string id, DrainRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/workers/{Spec.Segment(id)}/drain") { Body = body }, options, static value => new Drain(value), cancellationToken);
}

public sealed class AdminUsageResource
{
    private readonly Transport _transport;

    internal AdminUsageResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>Requests, tokens and charges of all organizations by hour or day, as they were last sent: seconds old.</summary>
    public Pages<AllUsagePage, AllUsagePageDataItem> List(ListAllUsageQuery query, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/admin/v1/usage") { Query = query }, options, "next_page", static value => new AllUsagePage(value), static value => new AllUsagePageDataItem(value));
}

public sealed class AdminUsersResource
{
    private readonly Transport _transport;

    internal AdminUsersResource(Transport transport)
    {
        _transport = transport;
        SignInLink = new AdminUsersSignInLinkResource(transport);
        Data = new AdminUsersDataResource(transport);
    }

    public AdminUsersSignInLinkResource SignInLink { get; }

    public AdminUsersDataResource Data { get; }

    /// <summary>Everybody who can sign in, or will.</summary>
    public Pages<UserList, User> List(ListUsersQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/admin/v1/users") { Query = query }, options, "last_id", static value => new UserList(value), static value => new User(value));

    /// <summary>Make a user, an operator for one. The token with which they set a password is shown once.</summary>
    public Task<CreatedUser> CreateAsync(CreateUserRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", "/admin/v1/users") { Body = body }, options, static value => new CreatedUser(value), cancellationToken);

    /// <summary>Rename a user, make them an operator or not, or shut them out.</summary>
    public Task<User> UpdateAsync(string userId, ChangeUserRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("PATCH", $"/admin/v1/users/{Spec.Segment(userId)}") { Body = body }, options, static value => new User(value), cancellationToken);

    /// <summary>A new set-up token for a user; the password they have stays until it is used.</summary>
    public Task<CreatedUser> ResetPasswordAsync(string userId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/users/{Spec.Segment(userId)}/reset-password"), options, static value => new CreatedUser(value), cancellationToken);

    /// <summary>Erase who a user is, for good: address, name, password, sessions, memberships. Answers with a signed statement of it.</summary>
    public Task<Erasure> EraseAsync(string userId, EraseUserRequest body, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/users/{Spec.Segment(userId)}/erase") { Body = body }, options, static value => new Erasure(value), cancellationToken);
}

public sealed class AdminUsersSignInLinkResource
{
    private readonly Transport _transport;

    internal AdminUsersSignInLinkResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>A token that signs a user in once, within half an hour, without their password.</summary>
    public Task<SignInLink> CreateAsync(string userId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("POST", $"/admin/v1/users/{Spec.Segment(userId)}/sign-in-link"), options, static value => new SignInLink(value), cancellationToken);
}

public sealed class AdminUsersDataResource
{
    private readonly Transport _transport;

    internal AdminUsersDataResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>All that the service knows of a user, for them to have.</summary>
    public Task<UserData> RetrieveAsync(string userId, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/admin/v1/users/{Spec.Segment(userId)}/data"), options, static value => new UserData(value), cancellationToken);
}

public sealed class AdminAuditResource
{
    private readonly Transport _transport;

    internal AdminAuditResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>What operators changed outside any organization: users, models, prices. Newest first.</summary>
    public Pages<AuditList, AuditEntry> List(ListServiceAuditQuery? query = null, RequestOptions? options = null) =>
        new(_transport, new Spec("GET", "/admin/v1/audit") { Query = query }, options, "sequence", static value => new AuditList(value), static value => new AuditEntry(value));

    /// <summary>One entry of what operators changed outside any organization.</summary>
    public Task<AuditEntry> RetrieveAsync(string sequence, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", $"/admin/v1/audit/{Spec.Segment(sequence)}"), options, static value => new AuditEntry(value), cancellationToken);
}

public sealed class SigningKeysResource
{
    private readonly Transport _transport;

    internal SigningKeysResource(Transport transport)
    {
        _transport = transport;
    }

    /// <summary>The public keys that signed receipts and ledgers are checked with, retired ones included.</summary>
    public Task<JwkSet> ListAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new Spec("GET", "/.well-known/jwks.json"), options, static value => new JwkSet(value), cancellationToken);
}
