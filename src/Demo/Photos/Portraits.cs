using SkiaSharp;

namespace Steward.Demo.Photos;

/// <summary>Passport photos of workers that nobody is; each a little different.</summary>
internal static class Portraits
{
    private static readonly SKColor[] Shirts = [new(0x2F, 0x5D, 0x8A), new(0x4B, 0x6B, 0x3A), new(0x8A, 0x4B, 0x2F), new(0x55, 0x55, 0x5F)];

    public static byte[] Draw(int which)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(300, 400, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(0xDC, 0xE8, 0xF2));
        Oval(canvas, 150, 420, 140, 130, Shirts[which % Shirts.Length]);
        Oval(canvas, 150, 290, 34, 60, new(0xD9, 0xA8, 0x82));
        Oval(canvas, 150, 180, 78, 98, new(0xE6, 0xB9, 0x94));
        Oval(canvas, 150, 108, 82, 52, which % 3 == 0 ? new(0xF2, 0xC2, 0x1E) : new(0x22, 0x1C, 0x18));
        Oval(canvas, 120, 180, 7, 7, SKColors.Black);
        Oval(canvas, 180, 180, 7, 7, SKColors.Black);
        Oval(canvas, 150, 235, 24, 6, new(0xA8, 0x5A, 0x4A));
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 82);
        return encoded.ToArray();
    }

    private static void Oval(SKCanvas canvas, float x, float y, float rx, float ry, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawOval(x, y, rx, ry, paint);
    }
}
