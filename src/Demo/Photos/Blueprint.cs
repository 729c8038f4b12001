using SkiaSharp;

namespace Steward.Demo.Photos;

/// <summary>A plan of a home as a designer draws it, with the room that is worked on marked; as a picture or as a PDF.</summary>
internal static class Blueprint
{
    private const int Width = 1000, Height = 760;

    public static byte[] Jpeg(string title, string marked)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        Draw(canvas, title, marked);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 82);
        return encoded.ToArray();
    }

    public static byte[] Pdf(string title, string marked)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream))
        {
            Draw(document.BeginPage(Width, Height), title, marked);
            document.EndPage();
            document.Close();
        }
        return stream.ToArray();
    }

    private static readonly (string Name, SKRect At)[] Rooms =
    [
        ("主卧", SKRect.Create(60, 60, 300, 260)), ("次卧", SKRect.Create(360, 60, 240, 260)), ("书房", SKRect.Create(600, 60, 200, 180)),
        ("卫生间", SKRect.Create(800, 60, 140, 180)), ("客厅", SKRect.Create(60, 320, 440, 300)), ("餐厅", SKRect.Create(500, 320, 200, 300)),
        ("厨房", SKRect.Create(700, 240, 240, 200)), ("阳台", SKRect.Create(700, 440, 240, 180)),
    ];

    private static void Draw(SKCanvas c, string title, string marked)
    {
        c.Clear(SKColors.White);
        using var wall = new SKPaint { Style = SKPaintStyle.Stroke, StrokeWidth = 8, Color = new(0x1F, 0x2A, 0x37), IsAntialias = true };
        using var mark = new SKPaint { Style = SKPaintStyle.Fill, Color = new(0xF5, 0x9F, 0x00, 0x55) };
        using var thin = new SKPaint { Style = SKPaintStyle.Stroke, StrokeWidth = 1, Color = new(0x8A, 0x94, 0xA3) };
        using var ink = new SKPaint { Color = new(0x1F, 0x2A, 0x37), IsAntialias = true };
        using var font = new SKFont(SKFontManager.Default.MatchCharacter('室') ?? SKTypeface.Default, 24);
        foreach (var (name, at) in Rooms)
        {
            if (name == marked) c.DrawRect(at, mark);
            c.DrawRect(at, wall);
            c.DrawText(name, at.MidX, at.MidY + 8, SKTextAlign.Center, font, ink);
        }
        for (var x = 60; x <= 940; x += 110) c.DrawLine(x, 650, x, 670, thin);
        c.DrawLine(60, 660, 940, 660, thin);
        c.DrawText(title, 60, 715, SKTextAlign.Left, font, ink);
        c.DrawText("1 : 100", 940, 715, SKTextAlign.Right, font, ink);
    }
}
