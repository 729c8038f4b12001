using SkiaSharp;

namespace Steward.Demo.Photos;

/// <summary>Draws what a worker's telephone would have seen, before the work and after it; the same picture every time.</summary>
internal static class Motifs
{
    public const int Width = 960, Height = 720;

    public static readonly IReadOnlyDictionary<string, Action<SKCanvas, bool>> All = new Dictionary<string, Action<SKCanvas, bool>>
    {
        ["water"] = Tap, ["leak"] = Ceiling, ["electricity"] = Socket, ["drains"] = Basin, ["doors"] = Lock, ["lighting"] = Corridor,
    };

    public static byte[] Draw(Action<SKCanvas, bool> motif, bool after)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Save();
        canvas.RotateDegrees(after ? 1.5f : -2.5f, Width / 2f, Height / 2f);
        canvas.Scale(1.08f, 1.08f, Width / 2f, Height / 2f);
        motif(canvas, after);
        canvas.Restore();
        Shade(canvas, after);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 84);
        return encoded.ToArray();
    }

    private static void Tap(SKCanvas c, bool after)
    {
        Tiles(c, new(0xD9, 0xE2, 0xE4), 120);
        Fill(c, SKRect.Create(0, 520, Width, 200), new(0xEE, 0xEE, 0xEA), new(0xC9, 0xC7, 0xC0));
        var metal = after ? new SKColor(0xE9, 0xEE, 0xF2) : new SKColor(0xB3, 0xA8, 0x93);
        Fill(c, SKRect.Create(440, 300, 80, 230), metal, Dark(metal));
        Fill(c, SKRect.Create(440, 300, 260, 56), metal, Dark(metal));
        Fill(c, SKRect.Create(650, 350, 50, 60), metal, Dark(metal));
        Fill(c, SKRect.Create(400, 250, 160, 44), Dark(metal), metal);
        if (after) return;
        Blot(c, 480, 520, 110, new(0x8A, 0x4B, 0x1E, 0xA0));
        for (var i = 0; i < 4; i++) Oval(c, 675, 430 + i * 32, 7, 12, new(0x8F, 0xC4, 0xE6, 0xE0));
        Oval(c, 650, 620, 240, 50, new(0x9C, 0xC3, 0xD8, 0xB0));
    }

    private static void Ceiling(SKCanvas c, bool after)
    {
        Fill(c, SKRect.Create(0, 0, Width, 480), new(0xF3, 0xF1, 0xEA), new(0xDE, 0xDB, 0xD2));
        Fill(c, SKRect.Create(0, 480, Width, 240), new(0xBF, 0xCB, 0xCF), new(0xA8, 0xB6, 0xBB));
        Oval(c, 250, 190, 110, 60, new(0xFD, 0xFB, 0xF0));
        if (after) { Fill(c, SKRect.Create(470, 130, 360, 260), new(0xFA, 0xF9, 0xF5), new(0xF2, 0xF0, 0xEA)); return; }
        foreach (var (x, y, r) in new[] { (620, 240, 190), (720, 300, 120), (540, 180, 90) }) Blot(c, x, y, r, new(0x9A, 0x78, 0x3C, 0x8C));
        foreach (var (x, y) in new[] { (600, 430), (655, 520), (610, 610) }) Oval(c, x, y, 8, 15, new(0x86, 0xB6, 0xD0, 0xE6));
    }

    private static void Socket(SKCanvas c, bool after)
    {
        Fill(c, SKRect.Create(0, 0, Width, Height), new(0xE8, 0xE3, 0xD6), new(0xCF, 0xC8, 0xB6));
        if (!after) Blot(c, 480, 350, 270, new(0x1B, 0x16, 0x10, 0xD8));
        Round(c, SKRect.Create(340, 220, 280, 280), 24, after ? new(0xFB, 0xFB, 0xFA) : new(0xCB, 0xC2, 0xB0));
        foreach (var (x, y, turn) in new[] { (440, 310, 0), (520, 310, 0), (480, 390, 0), (430, 430, 30), (530, 430, -30) })
        {
            c.Save();
            c.RotateDegrees(turn, x, y);
            Round(c, SKRect.Create(x - 9, y - 26, 18, 52), 4, new(0x33, 0x30, 0x2C));
            c.Restore();
        }
        if (!after) Blot(c, 520, 310, 70, new(0x12, 0x0C, 0x06, 0xF0));
    }

    private static void Basin(SKCanvas c, bool after)
    {
        Fill(c, SKRect.Create(0, 0, Width, Height), new(0xA9, 0x9D, 0x8C), new(0x86, 0x7B, 0x6C));
        Round(c, SKRect.Create(120, 90, 720, 540), 90, new(0xC9, 0xCF, 0xD3));
        Round(c, SKRect.Create(160, 130, 640, 460), 70, after ? new(0xB6, 0xBE, 0xC3) : new(0x84, 0x80, 0x69));
        if (after) { Oval(c, 480, 370, 64, 58, new(0x8E, 0x98, 0x9E)); Oval(c, 480, 372, 40, 36, new(0x2E, 0x33, 0x36)); return; }
        foreach (var (x, y, r) in new[] { (350, 300, 90), (560, 420, 120), (640, 260, 60), (440, 500, 70) }) Blot(c, x, y, r, new(0xC9, 0xB8, 0x7C, 0x78));
        foreach (var (x, y) in new[] { (300, 420), (520, 250), (600, 350), (420, 380) }) Oval(c, x, y, 26, 12, new(0x56, 0x6E, 0x3A, 0xD0));
    }

    private static void Lock(SKCanvas c, bool after)
    {
        Fill(c, SKRect.Create(0, 0, Width, Height), new(0x7B, 0x4F, 0x33), new(0x5E, 0x3A, 0x24));
        for (var x = 40; x < Width; x += 74) Fill(c, SKRect.Create(x, 0, 3, Height), new(0x4B, 0x2D, 0x1B, 0x90), new(0x4B, 0x2D, 0x1B, 0x90));
        var metal = after ? new SKColor(0xE3, 0xDD, 0xC8) : new SKColor(0x8D, 0x7B, 0x5E);
        Round(c, SKRect.Create(400, 150, 170, 430), 26, metal);
        Round(c, SKRect.Create(460, 250, 300, 50), 24, Dark(metal));
        Oval(c, 485, 440, 44, 44, Dark(metal));
        Round(c, SKRect.Create(478, 418, 14, 46), 4, new(0x1E, 0x1B, 0x18));
        if (after) { Fill(c, SKRect.Create(470, 440, 30, 110), new(0xF2, 0xEC, 0xD6), new(0xC2, 0xBA, 0x9C)); Oval(c, 485, 570, 46, 46, new(0xD6, 0xCF, 0xB4)); return; }
        Blot(c, 490, 460, 90, new(0x6B, 0x33, 0x14, 0xB8));
    }

    private static void Corridor(SKCanvas c, bool after)
    {
        var wall = after ? new SKColor(0xE6, 0xE2, 0xD4) : new SKColor(0x2E, 0x2E, 0x33);
        Fill(c, SKRect.Create(0, 0, Width, Height), wall, Dark(wall));
        for (var y = 430; y < Height; y += 2)
        {
            var away = (Height - y) / (float)(Height - 430);
            Fill(c, SKRect.Create(340 * away, y, Width - 680 * away, 2), Dark(Dark(wall)), Dark(wall));
        }
        Fill(c, SKRect.Create(380, 230, 200, 200), Dark(wall), Dark(Dark(wall)));
        foreach (var (x, w) in new[] { (90, 130), (740, 130) }) Fill(c, SKRect.Create(x, 190, w, 430), new(0x6A, 0x4A, 0x36), Dark(new(0x6A, 0x4A, 0x36)));
        if (after) { Blot(c, 480, 90, 260, new(0xFF, 0xF6, 0xD0, 0xF0)); Oval(c, 480, 80, 60, 26, new(0xFF, 0xFE, 0xF4)); }
        else Oval(c, 480, 80, 60, 26, new(0x4A, 0x4A, 0x4E));
    }

    private static void Tiles(SKCanvas c, SKColor colour, int side)
    {
        Fill(c, SKRect.Create(0, 0, Width, Height), colour, Dark(colour));
        using var joint = new SKPaint { Color = new(0xB5, 0xBC, 0xBD), StrokeWidth = 4 };
        for (var x = 0; x <= Width; x += side) c.DrawLine(x, 0, x, Height, joint);
        for (var y = 0; y <= Height; y += side) c.DrawLine(0, y, Width, y, joint);
    }

    private static SKColor Dark(SKColor colour) => new((byte)(colour.Red * 3 / 4), (byte)(colour.Green * 3 / 4), (byte)(colour.Blue * 3 / 4), colour.Alpha);

    private static void Fill(SKCanvas c, SKRect at, SKColor from, SKColor to)
    {
        using var shader = SKShader.CreateLinearGradient(new(at.Left, at.Top), new(at.Right, at.Bottom), [from, to], SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        c.DrawRect(at, paint);
    }

    private static void Round(SKCanvas c, SKRect at, float radius, SKColor colour)
    {
        using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 9);
        using var shadow = new SKPaint { Color = new(0, 0, 0, 0x70), MaskFilter = blur };
        c.DrawRoundRect(SKRect.Create(at.Left + 8, at.Top + 10, at.Width, at.Height), radius, radius, shadow);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        c.DrawRoundRect(at, radius, radius, paint);
    }

    private static void Oval(SKCanvas c, float x, float y, float across, float down, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        c.DrawOval(x, y, across, down, paint);
    }

    private static void Blot(SKCanvas c, float x, float y, float radius, SKColor colour)
    {
        using var shader = SKShader.CreateRadialGradient(new(x, y), radius, [colour, colour.WithAlpha((byte)(colour.Alpha / 2)), colour.WithAlpha(0)], [0, .55f, 1], SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        c.DrawCircle(x, y, radius, paint);
    }

    /// <summary>A telephone's lens: darker at the edges, a little grain.</summary>
    private static void Shade(SKCanvas c, bool after)
    {
        using var edge = SKShader.CreateRadialGradient(new(Width / 2f, Height / 2f), Width * .68f, [SKColors.Transparent, new(0, 0, 0, after ? (byte)0x50 : (byte)0x80)], [.45f, 1], SKShaderTileMode.Clamp);
        using var dark = new SKPaint { Shader = edge };
        c.DrawRect(0, 0, Width, Height, dark);
        using var noise = SKShader.CreatePerlinNoiseFractalNoise(.9f, .9f, 1, after ? 3 : 7);
        using var grain = new SKPaint { Shader = noise, BlendMode = SKBlendMode.SoftLight, Color = new(0xFF, 0xFF, 0xFF, 0x50) };
        c.DrawRect(0, 0, Width, Height, grain);
    }
}
