using Steward.Contracts.Files;

namespace Steward.Platform.Files;

/// <summary>An attachment as pages and the API show it; its address is /files/{Id}, with ?size=thumb or ?size=screen for pictures.</summary>
public sealed record AttachmentView(AttachmentId Id, AttachmentKind Kind, FileFamily Family, string Name, long Size, string? Caption, bool IsPublic, string ByName, DateTimeOffset At)
{
    public string Href => $"/files/{Id}";
}
