using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Papers;

/// <summary>One paper on file: whose it is, its dates, number masked, its scans and history.</summary>
public sealed class ShowPaper(Work work, Stories stories, PaperSecrets secrets) : Query<PaperId, ShowPaper.View>(work, Permissions.Papers)
{
    public sealed record View(PaperId Id, string Kind, UnitId? Unit, string? House, CustomerId? Customer, string? Name, string? Number, DateOnly? IssuedOn, DateOnly? ExpiresOn, PaperStanding Standing,
        string? Shelf, string? Note, string? WithdrawnBecause, Story Story, int Version);

    protected override async Task<View> Handle(PaperId id, CancellationToken ct)
    {
        var paper = await Db.Set<Paper>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        var kind = await Db.Set<PaperKind>().SingleAsync(k => k.Id == paper.Kind, ct);
        var house = paper.Unit is null ? null : await Db.Set<Unit>().Where(u => u.Id == paper.Unit).Select(u => u.Label).SingleAsync(ct);
        var customer = paper.Customer is null ? null : await Db.Set<Customer>().Where(c => c.Id == paper.Customer).SingleAsync(ct);
        return new(id, kind.Title, paper.Unit, house, paper.Customer, customer is null ? null : Privacy.Name(Actor, customer.Kind, customer.Name), secrets.Masked(paper.Number),
            paper.IssuedOn, paper.ExpiresOn, ArchiveReader.StandingOf(paper, Shown.DayOf(Now)), paper.Shelf, paper.Note.Masked(), paper.WithdrawnBecause.Masked(), await stories.Of(paper.Key, ct), paper.Version);
    }
}
