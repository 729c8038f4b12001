using Amazon.S3;
using Amazon.S3.Model;

namespace Steward.Platform.Files;

/// <summary>A content of an S3-compatible store as a stream: from where one seeks to, it is asked for anew.</summary>
internal sealed class S3Content(IAmazonS3 client, GetObjectResponse answer) : Stream
{
    private readonly string bucket = answer.BucketName, key = answer.Key;
    private GetObjectResponse? answer = answer;
    private long position;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length { get; } = answer.ContentLength;

    public override long Position
    {
        get => position;
        set
        {
            if (value == position) return;
            Release();
            position = value;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken ct = default)
    {
        if (position >= Length) return 0;
        answer ??= await client.GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = key, ByteRange = new(position, Length - 1) }, ct);
        var read = await answer.ResponseStream.ReadAsync(buffer, ct);
        position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken ct) => ReadAsync(buffer.AsMemory(offset, count), ct).AsTask();
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer, offset, count, default).GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin   => offset,
        SeekOrigin.Current => position + offset,
        _                  => Length + offset,
    };

    public override void Flush() { }
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        Release();
        base.Dispose(disposing);
    }

    private void Release()
    {
        answer?.Dispose();
        answer = null;
    }
}
