using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Closes the file (归档) once every paper is in it and every step done, or with a reason why not.</summary>
public sealed class ArchiveHandover(Work work, HandoverPapers papers) : Change<HandoverId, ArchiveHandover.Form>(work, Permissions.MoveInCounter)
{
    public sealed class Form : Bare
    {
        /// <summary>Why the file is closed although papers or steps are missing.</summary>
        [StringLength(500)] public string? Gaps { get; set; }
    }

    protected override async Task Handle(HandoverId id, Form form, CancellationToken ct)
    {
        var handover = await Db.Handover(id, Actor, ct);
        handover.Archive((await papers.Of(handover, ct)).Count(p => !p.OnFile) + handover.Undone, form.Gaps.OrNull(), Actor, Now);
        Refresh(handover.Topic);
    }
}
