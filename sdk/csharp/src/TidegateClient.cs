using System;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Types;

namespace Tidegate;

/// <summary>
/// The client of the Tidegate API. It resumes streams that break, and pays for nothing twice. It is safe for use by several
/// threads.
/// </summary>
public sealed class TidegateClient : Resources
{
    /// <summary>A stream is booked when its end has been told; how often and how long to look for that.</summary>
    private const int ReceiptTries = 20;

    private static readonly TimeSpan ReceiptWait = TimeSpan.FromMilliseconds(100);

    private volatile JwkSet? _keys;

    /// <summary>Without options the key is TIDEGATE_API_KEY and the address TIDEGATE_BASE_URL.</summary>
    public TidegateClient(ClientOptions? options = null)
        : base(new Transport((options ?? new ClientOptions()).ToSettings())) { }

    /// <summary>What an answer cost, with the service's signature checked.</summary>
    /// <param name="answer">Or an event of a stream, or another object with the id of a generation.</param>
    public Task<Receipt> ReceiptAsync(Fields answer, CancellationToken cancellationToken = default) =>
        ReceiptAsync(answer.ToJson().Text("id"), cancellationToken);

    /// <summary>What a request cost, with the service's signature checked.</summary>
    /// <param name="id">Of an answer, or of an event of a stream.</param>
    /// <exception cref="VerificationException">The signature is not good.</exception>
    public async Task<Receipt> ReceiptAsync(string id, CancellationToken cancellationToken = default)
    {
        var generation = await BookedAsync(id, cancellationToken).ConfigureAwait(false);
        var signed = ServiceErrors.TextIn(generation.ToJson(), "signed_receipt")
            ?? throw new VerificationException("the generation has no receipt");
        var keyId = SignedText.Parse(signed).KeyId;
        // The keys change seldom: they are asked for again when there is one that is not known.
        var known = _keys;
        if (known is null || SignedText.Find(known, keyId) is null)
        {
            known = await SigningKeys.ListAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            _keys = known;
        }
        return Receipts.VerifyGeneration(generation, known);
    }

    private async Task<Generation> BookedAsync(string id, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries += 1)
        {
            try
            {
                return await Generations.RetrieveAsync(id, cancellationToken: cancellationToken).ConfigureAwait(false);
            }
            catch (NotFoundException) when (tries < ReceiptTries)
            {
                // Not yet.
            }
            await Task.Delay(ReceiptWait, cancellationToken).ConfigureAwait(false);
        }
    }
}
