using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>Changes what is on a pass while it is asked for, or after the gate sent it back; what has left stays written. Whoever agreed to less, or to another day, is asked again.</summary>
public sealed class AmendPass(Work work, PassDesk desk, Attachments attachments) : Change<GoodsPassId, PassFields>(work, PassPermissions.Ask)
{
    protected override async Task Handle(GoodsPassId id, PassFields form, CancellationToken ct)
    {
        var pass = await Db.Set<GoodsPass>().VisibleTo(Actor).Include(p => p.Items).Include(p => p.Owners).Where(p => p.Id == id).OrNotFound(ct);
        var before = pass.Content();
        pass.Amend(Actor, null);
        if (form.Day != pass.Day) await desk.Allow(form.Day!.Value, pass.Site, nameof(form.Day), ct);
        form.Fill(pass);
        if (form.Phone.OrNull() is { } phone && phone != Platform.Pages.Shown.Masked(pass.Phone)) pass.By(pass.Customer, pass.Name, Phones.In(phone), form.Company.OrNull() ?? pass.Company);
        if (pass.Content().GoesBeyond(before)) pass.GoBeyond(before, Actor);
        if (pass.State is GoodsPassState.AwaitingOwner) await desk.TellOwners(pass, await desk.AccountsOf(pass.Owners.Select(o => o.Customer), ct), ct);
        await attachments.Add(pass, form.Photos, AttachmentKind.Photo, isPublic: true, ct: ct);
        Refresh(pass.Topic);
        Refresh(pass.OwnTopic);
    }
}
