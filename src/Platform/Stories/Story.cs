using Steward.Platform.Files;
using Steward.Platform.Lifecycles;

namespace Steward.Platform.Stories;

/// <summary>All that happened to a thing, was said of it and put with it, as far as this reader may know.</summary>
public sealed record Story(IReadOnlyList<Moved> Moves, IReadOnlyList<RemarkView> Remarks, IReadOnlyList<AttachmentView> Files)
{
    public static readonly Story Empty = new([], [], []);

    /// <summary>Photos before, after and other, in the order they were taken.</summary>
    public IEnumerable<AttachmentView> Photos => Files.Where(f => f.Family is FileFamily.Image);

    /// <summary>One story out of several: of a request and its work orders.</summary>
    public Story With(Story other) => new([.. Moves, .. other.Moves], [.. Remarks, .. other.Remarks], [.. Files, .. other.Files]);
}

public sealed record RemarkView(string Words, bool IsPublic, string ByName, DateTimeOffset At);
