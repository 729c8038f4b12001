using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Steward.Platform.Files;

/// <summary>Contents as objects in the bucket of an S3-compatible store. The store keeps an object whole or not at all.</summary>
public sealed class S3Store(S3Settings settings) : IFileStore, IDisposable
{
    private readonly AmazonS3Client client = Connect(settings);

    public async Task<string> Put(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        if (await PutAt(hash, ct) is not { } before || before <= DateTime.UtcNow - IFileStore.Fresh / 2) await Keep(hash, content, ct);
        return hash;
    }

    public async Task<Stream> Open(string hash, CancellationToken ct)
    {
        try { return new S3Content(client, await client.GetObjectAsync(settings.Bucket, hash, ct)); }
        catch (AmazonS3Exception missing) when (missing.StatusCode is System.Net.HttpStatusCode.NotFound) { throw new FileNotFoundException(null, hash, missing); }
    }

    public async Task<bool> Delete(string hash, CancellationToken ct)
    {
        if (await PutAt(hash, ct) is not { } at) return true;
        if (at > DateTime.UtcNow - IFileStore.Fresh) return false;
        await client.DeleteObjectAsync(settings.Bucket, hash, ct);
        return true;
    }

    public async Task<bool> IsReady(CancellationToken ct)
    {
        try { await Keep("probe", new byte[] { 1 }, ct); return true; }
        catch (Exception failure) when (failure is AmazonServiceException or AmazonClientException or HttpRequestException) { return false; }
    }

    public void Dispose() => client.Dispose();

    /// <summary>When it was put the last time; null when it is not there.</summary>
    private async Task<DateTime?> PutAt(string key, CancellationToken ct)
    {
        try { return (await client.GetObjectMetadataAsync(settings.Bucket, key, ct)).LastModified?.ToUniversalTime() ?? DateTime.MinValue; }
        catch (AmazonS3Exception missing) when (missing.StatusCode is System.Net.HttpStatusCode.NotFound) { return null; }
    }

    private async Task Keep(string key, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        using var body = new MemoryStream(content.ToArray(), writable: false);
        await client.PutObjectAsync(new PutObjectRequest { BucketName = settings.Bucket, Key = key, InputStream = body, ContentType = "application/octet-stream", UseChunkEncoding = false }, ct);
    }

    private static AmazonS3Client Connect(S3Settings settings)
    {
        var config = new AmazonS3Config
        {
            AuthenticationRegion = settings.Region, ForcePathStyle = true, Timeout = TimeSpan.FromSeconds(30), MaxErrorRetry = 2,
            // Checksums that Amazon alone understands stay off: the key is a hash of the content already.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED, ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (settings.Address is { Length: > 0 } address) config.ServiceURL = address;
        else config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(settings.Region);
        return settings.AccessKey is { Length: > 0 } key ? new(new BasicAWSCredentials(key, settings.SecretKey), config) : new(config);
    }
}
