using SkiaSharp;

namespace Steward.Platform.Files;

/// <summary>Makes photos upright, free of where and with what they were taken, and small enough for lists and screens.</summary>
public sealed class Pictures(FileSettings settings)
{
    public const int ThumbSide = 320, ScreenSide = 1600, KeptSide = 4096;

    public sealed record Made(byte[] Kept, byte[] Screen, byte[] Thumb, int Width, int Height);
    public sealed class Unreadable : Exception;
    public sealed class TooLarge : Exception;

    /// <summary>At most this many pictures are open at a time: each may take some 200 MB.</summary>
    private static readonly SemaphoreSlim Turn = new(2);

    public async Task<Made> Make(byte[] content, FileType type, CancellationToken ct)
    {
        await Turn.WaitAsync(ct);
        try { return await Task.Run(() => Make(content, type), ct); }
        finally { Turn.Release(); }
    }

    private Made Make(byte[] content, FileType type)
    {
        using var data = SKData.CreateCopy(content);
        using var codec = SKCodec.Create(data) ?? throw new Unreadable();
        using var upright = Upright(Open(codec), codec.EncodedOrigin);
        var kept = type == FileType.Gif ? Gif.Cleaned(content) : Encode(upright, KeptSide, type == FileType.Png ? SKEncodedImageFormat.Png : type == FileType.Webp ? SKEncodedImageFormat.Webp : SKEncodedImageFormat.Jpeg, 90);
        return new(kept, Encode(upright, ScreenSide, SKEncodedImageFormat.Jpeg, 82), Encode(upright, ThumbSide, SKEncodedImageFormat.Jpeg, 78), upright.Width, upright.Height);
    }

    /// <summary>A JPEG is opened at a half or a quarter when it is far larger than what is kept.</summary>
    private SKBitmap Open(SKCodec codec)
    {
        var full = codec.Info;
        var scale = Math.Min(1f, (float)KeptSide / Math.Max(full.Width, full.Height));
        var size = scale < 0.75f ? codec.GetScaledDimensions(scale) : full.Size;
        if ((long)size.Width * size.Height > settings.LargestMegapixels * 1_000_000L) throw new TooLarge();
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, full.IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul);
        var bitmap = new SKBitmap(info);
        if (codec.GetPixels(info, bitmap.GetPixels()) is SKCodecResult.Success or SKCodecResult.IncompleteInput) return bitmap;
        bitmap.Dispose();
        throw new Unreadable();
    }

    private static SKBitmap Upright(SKBitmap taken, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default) return taken;
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (w, h) = turned ? (taken.Height, taken.Width) : (taken.Width, taken.Height);
        var upright = new SKBitmap(new SKImageInfo(w, h, taken.ColorType, taken.AlphaType));
        using (taken)
        using (var canvas = new SKCanvas(upright))
        {
            canvas.SetMatrix(origin switch
            {
                SKEncodedOrigin.TopRight    => new(-1, 0, w, 0, 1, 0, 0, 0, 1),
                SKEncodedOrigin.BottomRight => new(-1, 0, w, 0, -1, h, 0, 0, 1),
                SKEncodedOrigin.BottomLeft  => new(1, 0, 0, 0, -1, h, 0, 0, 1),
                SKEncodedOrigin.LeftTop     => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
                SKEncodedOrigin.RightTop    => new(0, -1, w, 1, 0, 0, 0, 0, 1),
                SKEncodedOrigin.RightBottom => new(0, -1, w, -1, 0, h, 0, 0, 1),
                _                           => new(0, 1, 0, -1, 0, h, 0, 0, 1),
            });
            canvas.DrawBitmap(taken, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        }
        return upright;
    }

    private static byte[] Encode(SKBitmap picture, int side, SKEncodedImageFormat format, int quality)
    {
        var scale = Math.Min(1d, (double)side / Math.Max(picture.Width, picture.Height));
        var size = new SKImageInfo(Math.Max(1, (int)(picture.Width * scale)), Math.Max(1, (int)(picture.Height * scale)), picture.ColorType, picture.AlphaType);
        using var small = scale < 1 ? picture.Resize(size, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)) : null;
        using var flat = format is SKEncodedImageFormat.Jpeg && picture.AlphaType is not SKAlphaType.Opaque ? OnWhite(small ?? picture) : null;
        using var encoded = (flat ?? small ?? picture).Encode(format, quality) ?? throw new Unreadable();
        return encoded.ToArray();
    }

    private static SKBitmap OnWhite(SKBitmap picture)
    {
        var flat = new SKBitmap(new SKImageInfo(picture.Width, picture.Height, picture.ColorType, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(flat);
        canvas.Clear(SKColors.White);
        canvas.DrawBitmap(picture, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        return flat;
    }
}
