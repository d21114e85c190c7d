import tidegate.AnswerStream;
import tidegate.Receipt;
import tidegate.Tidegate;
import tidegate.types.ChatCompletion;
import tidegate.types.ChatCompletionChunk;
import tidegate.types.ChatCompletionRequest;
import tidegate.types.ChatMessage;

/**
 * A chat as a stream, and what it cost. With `npm run up` in another terminal and its key in
 * TIDEGATE_API_KEY, in sdk/java:
 *
 * <pre>
 * mvn -q package dependency:copy-dependencies -DincludeScope=runtime
 * java -cp "target/*:target/dependency/*" examples/Chat.java "What is the capital of France?"
 * </pre>
 */
final class Chat {
  private Chat() {}

  public static void main(String[] args) {
    String content = args.length > 0 ? args[0] : "What is 12 plus 30?";
    ChatCompletionRequest asked =
        new ChatCompletionRequest()
            .model("pocket-chat")
            .messages(new ChatMessage().role("user").content(content));
    Tidegate client = new Tidegate();
    try (AnswerStream<ChatCompletionChunk, ChatCompletion> stream =
        client.chat.completions.stream(asked)) {
      for (ChatCompletionChunk chunk : stream) {
        String delta = chunk.choices().get(0).delta().content();
        if (delta != null) System.out.print(delta);
      }
      Receipt receipt = client.receipt(stream.snapshot());
      String signature = receipt.jws().substring(0, 24);
      System.out.printf("%n$%.9f, signed: %s…%n", receipt.costUsd(), signature);
    }
  }
}
