using SkiaSharp;

namespace Steward.Demo.Photos;

/// <summary>The drawings that hang in the engineers' room, and where on them things stand; always the same.</summary>
internal static class Drawings
{
    private const int Width = 1600, Height = 1100, Top = 90, Bottom = 960, Floors = 18;
    private static readonly SKColor Ink = new(0x55, 0x60, 0x6B), Pale = new(0xE4, 0xE9, 0xEE), Water = new(0xD6, 0xE8, 0xF2), Grass = new(0xE8, 0xF0, 0xE2);

    /// <summary>Building 3 cut open: two stairs of eighteen floors above a basement.</summary>
    public static byte[] Riser() => Draw(c =>
    {
        foreach (var left in new[] { 420, 1010 })
        {
            Box(c, left, Top, 470, Bottom - Top, SKColors.White);
            for (var floor = 1; floor <= Floors; floor++)
            {
                Line(c, left, Level(floor), left + 470, Level(floor));
                Write(c, $"{floor}F", left + 425, Level(floor) - 14, 20);
            }
            Write(c, left == 420 ? "1单元" : "2单元", left + 190, Top - 24, 30);
        }
        Box(c, 120, Bottom, 1400, 90, Pale);
        Write(c, "地下车库 B1", 1360, Bottom + 52, 24);
        Write(c, "3栋给水系统图", 60, 60, 34);
    });

    /// <summary>In ten-thousandths of width and height; null for what is not on this drawing.</summary>
    public static (int X, int Y)? OnRiser(string label) => label switch
    {
        "J-0" => Part(60, 1005), "J-1" => Part(150, 1005), "J-2" => Part(240, 1005), "J-3" => Part(350, 1005), "J-3-1" => Part(500, 1005), "J-3-2" => Part(1090, 1005),
        _ when !label.StartsWith("J-3-", StringComparison.Ordinal) => null,
        _ when label.EndsWith('低') => Part(Stair(label) + 60, Level(5) - 24), _ when label.EndsWith('高') => Part(Stair(label) + 150, Level(14) - 24),
        _ when int.TryParse(label[^2..], out var floor) => Part(Stair(label) + 260, Level(floor) - 24),
        _ => null,
    };

    private static int Stair(string label) => label[4] == '1' ? 420 : 1010;
    private static int Level(int floor) => Bottom - (floor - 1) * (Bottom - Top) / Floors;

    /// <summary>The community from above: six buildings around the lake.</summary>
    public static byte[] Site() => Draw(c =>
    {
        Box(c, 40, 90, 1520, 960, Grass);
        using (var lake = new SKPaint { Color = Water, IsAntialias = true }) c.DrawOval(800, 580, 260, 130, lake);
        Write(c, "翠湖", 770, 590, 30);
        foreach (var (name, x, y) in new[] { ("1栋", 180, 200), ("2栋", 560, 180), ("3栋", 960, 190), ("5栋", 1280, 360), ("6栋", 220, 760), ("8栋", 1140, 800) })
        {
            Box(c, x, y, 220, 110, SKColors.White);
            Write(c, name, x + 80, y + 66, 30);
        }
        Box(c, 700, 60, 200, 30, Pale); Write(c, "北门", 770, 84, 22);
        Box(c, 700, 1050, 200, 30, Pale); Write(c, "南门", 770, 1074, 22);
        Write(c, "翠湖花园总平面图", 60, 60, 34);
    });

    public static readonly IReadOnlyDictionary<string, (int X, int Y)> OnSite = new Dictionary<string, (int, int)>
    {
        ["J-0"] = Part(940, 110), ["J-1"] = Part(940, 165), ["J-2"] = Part(560, 420), ["J-3"] = Part(1000, 330), ["X-0"] = Part(560, 520), ["X-1"] = Part(1060, 170), ["X-2"] = Part(1120, 340), ["D-0"] = Part(420, 420),
        ["消防水泵"] = Part(620, 470), ["柴油发电机"] = Part(400, 500), ["北门车行道闸"] = Part(760, 130), ["南门人行门禁"] = Part(760, 1020), ["儿童滑梯组合"] = Part(480, 860), ["健身器材（9件）"] = Part(1090, 640), ["垃圾分类亭"] = Part(1240, 250),
    };

    private static (int X, int Y) Part(int x, int y) => (x * 10_000 / Width, y * 10_000 / Height);

    private static byte[] Draw(Action<SKCanvas> what)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        what(canvas);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 88);
        return encoded.ToArray();
    }

    private static void Box(SKCanvas c, int x, int y, int width, int height, SKColor fill)
    {
        using var inside = new SKPaint { Color = fill };
        using var outline = new SKPaint { Color = Ink, IsStroke = true, StrokeWidth = 2 };
        c.DrawRect(x, y, width, height, inside);
        c.DrawRect(x, y, width, height, outline);
    }

    private static void Line(SKCanvas c, int fromX, int fromY, int toX, int toY)
    {
        using var line = new SKPaint { Color = Pale, IsStroke = true, StrokeWidth = 2 };
        c.DrawLine(fromX, fromY, toX, toY, line);
    }

    private static void Write(SKCanvas c, string text, int x, int y, int size)
    {
        using var ink = new SKPaint { Color = Ink, IsAntialias = true };
        using var face = SKFontManager.Default.MatchCharacter('图') ?? SKTypeface.CreateDefault();
        using var font = new SKFont(face, size);
        c.DrawText(text, x, y, SKTextAlign.Left, font, ink);
    }
}
