using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.Estate.Papers;

/// <summary>Puts a paper on file: of a unit, of a customer, or of a customer for a unit.</summary>
public sealed class AddPaper(Work work, Attachments attachments, PaperSecrets secrets) : Create<AddPaper.Form, PaperId>(work, Permissions.KeepPapers)
{
    public sealed class Form : PaperFields
    {
        public PaperKindId? Kind { get; set; }
        public UnitId? Unit { get; set; }
        public CustomerId? Customer { get; set; }
    }

    protected override async Task<PaperId> Handle(Form form, CancellationToken ct)
    {
        var kind = form.Kind is { } id ? await Db.Set<PaperKind>().SingleOrDefaultAsync(k => k.Id == id && !k.Retired, ct) : null;
        if (kind is null) throw new Invalid(nameof(form.Kind), form.Kind is null ? "{0} is needed." : "{0} is not known.");
        if (form.Unit is null && form.Customer is null) throw new Invalid(nameof(form.Unit), "Say whose paper it is: a unit's or a customer's.");
        var unit = form.Unit is null ? null : await Db.Set<Unit>().VisibleTo(Actor).SingleOrDefaultAsync(u => u.Id == form.Unit, ct) ?? throw new Invalid(nameof(form.Unit), "{0} is not known.");
        var customer = form.Customer is null ? null : await Db.Set<Customer>().VisibleTo(Actor).SingleOrDefaultAsync(c => c.Id == form.Customer, ct) ?? throw new Invalid(nameof(form.Customer), "{0} is not known.");
        if (unit is not null && customer is not null && unit.Site != customer.Site) throw new Invalid(nameof(form.Customer), "{0} is not known.");
        var paper = new Paper(unit?.Site ?? customer!.Site, kind.Id, unit?.Id, customer?.Id, Now, Actor.Name);
        form.Fill(paper, secrets);
        paper.Recall(PaperAction.Add);
        await attachments.Add(paper, form.Scans, AttachmentKind.Document, caption: kind.Name, ct: ct);
        Db.Add(paper);
        return paper.Id;
    }
}
