using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>Notes what the service desk says of a defect that was given to it: as which request it is followed, and what whoever answers for it said.</summary>
public sealed class NoteDeskOnDefect(Work work) : Change<DefectId, NoteDeskOnDefect.Form>(work, Permissions.InspectHomes)
{
    public sealed class Form
    {
        public RequestId? Request { get; set; }
        [StringLength(20)] public string? Number { get; set; }
        [StringLength(500)] public string? Words { get; set; }
    }

    protected override async Task Handle(DefectId id, Form form, CancellationToken ct)
    {
        var defect = await Db.Set<Defect>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        if (form is { Request: { } request, Number: { } number }) defect.FollowAs(request, number, Actor);
        if (form.Words.OrNull() is { } words) defect.Answer(words, Actor);
        Refresh(defect.Topic);
    }
}
