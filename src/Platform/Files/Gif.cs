namespace Steward.Platform.Files;

/// <summary>A GIF without what was written into it beside its pictures: comments, and whatever programs and cameras add. It goes on moving.</summary>
internal static class Gif
{
    private const byte Extension = 0x21, Picture = 0x2C, End = 0x3B, Comment = 0xFE, Application = 0xFF;

    /// <summary>What is broken off keeps the pictures before.</summary>
    public static byte[] Cleaned(byte[] content)
    {
        if (content.Length < 13) throw new Pictures.Unreadable();
        var kept = new MemoryStream(content.Length);
        var at = 13 + Colours(content[10]);
        kept.Write(content, 0, Math.Min(at, content.Length));
        while (at < content.Length && content[at] is Extension or Picture)
        {
            var until = AfterBlocks(content, content[at] is Extension ? at + 2 : at + 11 + Colours(At(content, at + 9)));
            if (until > content.Length) break;
            if (IsSeen(content, at)) kept.Write(content, at, until - at);
            at = until;
        }
        kept.WriteByte(End);
        return kept.ToArray();
    }

    /// <summary>Of what programs add, only how often it is to be repeated.</summary>
    private static bool IsSeen(byte[] content, int at) => content[at] is Picture || At(content, at + 1) switch
    {
        Comment     => false,
        Application => content.AsSpan(at + 2).StartsWith("\u000BNETSCAPE2.0"u8) || content.AsSpan(at + 2).StartsWith("\u000BANIMEXTS1.0"u8),
        _           => true,
    };

    /// <summary>The bytes of a table of colours, if there is one.</summary>
    private static int Colours(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;

    /// <summary>Blocks of at most 255 bytes, each after its length, until one that is empty.</summary>
    private static int AfterBlocks(byte[] content, int at)
    {
        while (At(content, at) is > 0 and var length) at += length + 1;
        return at + 1;
    }

    private static byte At(byte[] content, int at) => at < content.Length ? content[at] : (byte)0;
}
