// A chat as a stream, and what it cost. With `npm run up` in another terminal and its key in TIDEGATE_API_KEY, in sdk/csharp:
//
//     dotnet run --project examples/Chat -- "What is the capital of France?"
using System;
using Tidegate;
using Tidegate.Types;

var client = new TidegateClient();
var asked = new ChatCompletionRequest
{
    Model = "pocket-chat",
    Messages = new[] { new ChatMessage { Role = "user", Content = args.Length > 0 ? args[0] : "What is 12 plus 30?" } },
};
var stream = await client.Chat.Completions.StreamAsync(asked);
await foreach (var chunk in stream) Console.Write(chunk.Choices[0].Delta.Content);
var receipt = await client.ReceiptAsync(stream.Snapshot!);
Console.WriteLine($"\n${receipt.CostUsd:F9}, signed: {receipt.Jws[..24]}…");
