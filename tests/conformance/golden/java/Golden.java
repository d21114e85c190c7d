import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import tidegate.AnswerStream;
import tidegate.ClientOptions;
import tidegate.EventStream;
import tidegate.FilePart;
import tidegate.Receipt;
import tidegate.Tidegate;
import tidegate.errors.ApiException;
import tidegate.errors.ConnectionException;
import tidegate.errors.NotFoundException;
import tidegate.errors.PaymentRequiredException;
import tidegate.errors.RequestCancelledException;
import tidegate.errors.TidegateException;
import tidegate.types.ApiKey;
import tidegate.types.ChatCompletion;
import tidegate.types.ChatCompletionChunk;
import tidegate.types.ChatCompletionRequest;
import tidegate.types.ChatMessage;
import tidegate.types.CreateTranscriptionRequest;
import tidegate.types.Message;
import tidegate.types.MessageEvent;
import tidegate.types.MessageParam;
import tidegate.types.MessageRequest;
import tidegate.types.Response;
import tidegate.types.ResponseEvent;
import tidegate.types.ResponseRequest;
import tidegate.types.Transcription;
import tidegate.types.TranscriptionEvent;

/**
 * The golden script in Java: what every SDK must do, on a live service. Each step prints a line of
 * JSON; golden.test.ts compares the lines with the books.
 */
final class Golden {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String MODEL = System.getenv("MODEL");
  private static final String PROMPT = "Tell me a story.";
  private static final ChatCompletionRequest SHORT = story(40);
  private static final ChatCompletionRequest LONG = story(1_500);

  private Golden() {}

  private static ChatCompletionRequest story(long maxTokens) {
    return new ChatCompletionRequest()
        .model(MODEL)
        .messages(new ChatMessage().role("user").content(PROMPT))
        .maxTokens(maxTokens)
        .ignoreEos(true)
        .seed(11);
  }

  private static void say(String step, Map<String, ?> fields) throws Exception {
    Map<String, Object> line = new LinkedHashMap<>(fields);
    line.put("step", step);
    System.out.println(MAPPER.writeValueAsString(line));
  }

  private static Tidegate clientOf(String address) {
    return new Tidegate(new ClientOptions().baseUrl(System.getenv(address)));
  }

  private static Tidegate clientWith(String key) {
    return new Tidegate(new ClientOptions().apiKey(System.getenv(key)));
  }

  private static String contentOf(ChatCompletion answer) {
    return answer.choices().get(0).message().content();
  }

  private static EventStream<ChatCompletionChunk> open(
      Tidegate client, ChatCompletionRequest asked) {
    return client.chat.completions.createStream(asked);
  }

  private static String textOf(EventStream<ChatCompletionChunk> stream) {
    StringBuilder text = new StringBuilder();
    try (stream) {
      for (ChatCompletionChunk chunk : stream) {
        String content = chunk.choices().get(0).delta().content();
        if (content != null) text.append(content);
      }
    }
    return text.toString();
  }

  private static TidegateException failureOf(Runnable work) {
    try {
      work.run();
    } catch (TidegateException failed) {
      return failed;
    }
    throw new AssertionError("it should have been refused");
  }

  private static void sayStreams(Tidegate client) throws Exception {
    EventStream<ChatCompletionChunk> stream = open(client, SHORT);
    say("stream", Map.of("text", textOf(stream), "requestId", stream.requestId()));

    int choices = 1;
    ChatCompletion whole;
    AnswerStream<ChatCompletionChunk, ChatCompletion> sum = client.chat.completions.stream(SHORT);
    try (sum) {
      for (ChatCompletionChunk chunk : sum) choices = Math.min(choices, chunk.choices().size());
      whole = sum.finalAnswer();
    }
    say(
        "accumulate",
        Map.of(
            "text", contentOf(whole),
            "tokens", whole.usage().completionTokens(),
            "choices", choices,
            "resumes", sum.resumes()));

    sayDialects(client);

    int chunks = 0;
    EventStream<ChatCompletionChunk> left = open(client, LONG);
    try (left) {
      for (ChatCompletionChunk ignored : left) if (++chunks == 3) break;
    }
    say("abort", Map.of("requestId", left.requestId(), "chunks", chunks));
  }

  private static void sayDialects(Tidegate client) throws Exception {
    MessageRequest message =
        new MessageRequest()
            .model(MODEL)
            .maxTokens(8)
            .messages(new MessageParam().role("user").content(PROMPT));
    StringBuilder said = new StringBuilder();
    try (AnswerStream<MessageEvent, Message> stream = client.messages.stream(message)) {
      for (MessageEvent event : stream)
        if (event.delta() != null && event.delta().text() != null)
          said.append(event.delta().text());
      Message whole = stream.finalAnswer();
      String text = whole.content().get(0).text();
      say("message", Map.of("said", said, "text", text, "stop", whole.stopReason()));
    }

    ResponseRequest response =
        new ResponseRequest().model(MODEL).input(PROMPT).maxOutputTokens(16).store(false);
    said.setLength(0);
    try (AnswerStream<ResponseEvent, Response> stream = client.responses.stream(response)) {
      for (ResponseEvent event : stream)
        if (event.type().equals("response.output_text.delta")) said.append(event.delta());
      Response whole = stream.finalAnswer();
      String text = whole.output().get(0).content().get(0).text();
      say("response", Map.of("said", said, "text", text, "stop", whole.status()));
    }
  }

  private static void sayEnded(Tidegate client) throws Exception {
    AtomicReference<String> requestId = new AtomicReference<>();
    TidegateException cancelled =
        failureOf(
            () -> {
              try (EventStream<ChatCompletionChunk> ended = open(client, LONG)) {
                requestId.set(ended.requestId());
                for (ChatCompletionChunk ignored : ended)
                  client.requests.cancel(ended.idempotencyKey());
              }
            });
    say(
        "cancelled",
        Map.of(
            "isOfItsClass", cancelled instanceof RequestCancelledException,
            "code", ((ApiException) cancelled).code(),
            "requestId", requestId.get()));

    TidegateException stuck = failureOf(() -> textOf(open(clientOf("STUCK_BASE_URL"), SHORT)));
    say("stuck", Map.of("isOfItsClass", stuck instanceof ConnectionException));
  }

  private static void sayBroken() throws Exception {
    EventStream<ChatCompletionChunk> cut = open(clientOf("CUT_BASE_URL"), SHORT);
    String text = textOf(cut);
    say("cut", Map.of("text", text, "requestId", cut.requestId(), "resumes", cut.resumes()));

    ChatCompletion killed = clientOf("SILENT_BASE_URL").chat.completions.create(SHORT);
    say(
        "killed",
        Map.of(
            "text", contentOf(killed),
            "attempts", killed.responseMeta().attempts(),
            "requestId", killed.responseMeta().requestId()));
  }

  private static void sayHeard(Tidegate client) throws Exception {
    CreateTranscriptionRequest asked =
        new CreateTranscriptionRequest()
            .file(FilePart.of(Path.of(System.getenv("SOUND"))))
            .model(System.getenv("SPEECH_MODEL"));
    Transcription whole = client.audio.transcriptions.create(asked);
    StringBuilder streamed = new StringBuilder();
    String done = "";
    try (EventStream<TranscriptionEvent> events = client.audio.transcriptions.createStream(asked)) {
      for (TranscriptionEvent event : events) {
        if (event.delta() != null) streamed.append(event.delta());
        if (event.text() != null) done = event.text();
      }
    }
    Transcription heard = clientOf("DEAF_BASE_URL").audio.transcriptions.create(asked);
    Transcription plain = client.audio.transcriptions.create(asked.responseFormat("text"));
    say(
        "transcription",
        Map.of(
            "text", whole.text(),
            "inputTokens", whole.usage().inputTokens(),
            "streamed", streamed,
            "done", done,
            "plain", plain.text()));
    say(
        "heard",
        Map.of(
            "text", heard.text(),
            "attempts", heard.responseMeta().attempts(),
            "requestId", heard.responseMeta().requestId()));
  }

  /** One request at a time: the second is told to come back while the first runs. */
  private static void sayLimited() throws Exception {
    Tidegate limited =
        new Tidegate(new ClientOptions().apiKey(System.getenv("LIMITED_KEY")).maxRetries(100));
    EventStream<ChatCompletionChunk> first = open(limited, LONG);
    CompletableFuture<ChatCompletion> second =
        CompletableFuture.supplyAsync(() -> limited.chat.completions.create(SHORT));
    textOf(first);
    say("limited", Map.of("attempts", second.get().responseMeta().attempts()));
  }

  private static void sayPoor() throws Exception {
    ClientOptions options =
        new ClientOptions()
            .apiKey(System.getenv("POOR_KEY"))
            .baseUrl(System.getenv("POOR_BASE_URL"));
    TidegateException broke =
        failureOf(() -> new Tidegate(options).chat.completions.create(SHORT));
    say(
        "poor",
        Map.of(
            "isOfItsClass", broke instanceof PaymentRequiredException,
            "code", ((ApiException) broke).code()));
  }

  private static void sayPages() throws Exception {
    Set<String> ids = new HashSet<>();
    String crowd = System.getenv("CROWD");
    for (ApiKey key : clientWith("ADMIN_TOKEN").admin.organizations.keys.list(crowd))
      ids.add(key.id());
    say("pages", Map.of("keys", ids.size()));
  }

  public static void main(String[] args) throws Exception {
    // No option is required: the key and the address are in the environment.
    Tidegate client = new Tidegate();
    ChatCompletion answer = client.chat.completions.create(SHORT);
    String requestId = answer.responseMeta().requestId();
    say("chat", Map.of("id", answer.id(), "text", contentOf(answer), "requestId", requestId));
    sayStreams(client);
    sayEnded(client);
    sayBroken();
    sayHeard(client);
    sayLimited();
    sayPoor();
    sayPages();

    ApiException missing = (ApiException) failureOf(() -> client.models.retrieve("nothing"));
    say(
        "error",
        Map.of(
            "isOfItsClass", missing instanceof NotFoundException,
            "status", missing.status(),
            "code", missing.code(),
            "requestId", missing.requestId()));

    Receipt receipt = client.receipt(answer);
    say(
        "receipt",
        Map.of(
            "costNanoUsd", receipt.costNanoUsd(),
            "reference", receipt.proof().entry().reference()));
  }
}
