using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>Asks to take goods out (申请放行条): a resident in the portal, a contractor by account, or whoever stands or calls at the desk. Where the owner has to agree, the owner is asked at once.</summary>
public sealed class AskForPass(Work work, Numbers numbers, PassDesk desk, HomeFinder finder, Attachments attachments) : Create<AskForPass.Form, GoodsPassId>(work, PassPermissions.Ask)
{
    public sealed class Form : PassFields
    {
        public UnitId? Unit { get; set; }
        /// <summary>The whole house number, where the unit is not chosen otherwise.</summary>
        [StringLength(60)] public string? House { get; set; }
        /// <summary>Who asks, when they hold or live in the unit.</summary>
        public CustomerId? Customer { get; set; }
    }

    protected override async Task<GoodsPassId> Handle(Form form, CancellationToken ct)
    {
        var unit = await finder.Find(form.Unit, form.House, nameof(form.House), ct);
        await desk.Allow(form.Day!.Value, unit.Site, nameof(form.Day), ct);
        var holders = await desk.Holders(unit.Id, ct);
        var (applicant, who) = Asker(form, holders);
        var name = who?.Name ?? form.Name.OrNull() ?? (Actor.May(PassPermissions.Issue) ? throw new Invalid(nameof(form.Name), "{0} is needed.") : Actor.Name);
        var pass = new GoodsPass(unit.Site, await numbers.Next("FX", ct), unit.Building, unit.Id, unit.Label, applicant, Actor.Account, Now);
        pass.By(who?.Customer, name, Phones.In(form.Phone) ?? (Actor.Kind is ActorKind.Resident ? Actor.Phone : who?.Phone), form.Company.OrNull());
        form.Fill(pass);
        pass.Recall(GoodsPassAction.Ask, form.Note.OrNull());
        Db.Add(pass);
        await attachments.Add(pass, form.Photos, AttachmentKind.Photo, isPublic: true, ct: ct);
        if (await desk.AsksOwner(applicant, unit.Site, ct))
        {
            var owners = holders.Where(h => h.Right is HomeRight.Owner && h.Customer != pass.Customer).Select(h => h.Customer).ToArray();
            pass.AskOwner(owners, Actor);
            await desk.TellOwners(pass, await desk.AccountsOf(owners, ct), ct);
        }
        if (!Actor.May(PassPermissions.Issue)) await desk.TellDesk(pass, PassNotices.Asked, "{0}: {1} asks to take goods out on {2}", [pass.House, pass.Name, Platform.Pages.Shown.Day(pass.Day)], ct);
        Refresh(pass.Topic);
        return pass.Id;
    }

    /// <summary>Whoever is on record asks as what they are in that home; whoever asks by another account is a company; the desk writes down whoever stands there.</summary>
    private (PassApplicant, HomeHolder?) Asker(Form form, IReadOnlyList<HomeHolder> holders)
    {
        if (Actor.Kind is ActorKind.Resident)
        {
            var me = holders.FirstOrDefault(h => Actor.Reach<CustomerId>().Contains(h.Customer)) ?? throw new NotFound();
            return (As(me), me);
        }
        if (form.Customer is { } customer && Actor.May(PassPermissions.Issue))
        {
            if (form.Applicant is PassApplicant.FitOutContractor or PassApplicant.OutsideCompany) throw new Invalid(nameof(form.Customer), "A company asks as somebody else, not as somebody of the household.");
            return holders.FirstOrDefault(h => h.Customer == customer) is { } holder ? (As(holder), holder) : throw new Invalid(nameof(form.Customer), "{0} is not known.");
        }
        if (!Actor.May(PassPermissions.Issue) && form.Applicant is not (PassApplicant.FitOutContractor or PassApplicant.OutsideCompany))
            throw new Invalid(nameof(form.Applicant), "Those who hold or live in the unit ask themselves.");
        return form.Applicant is PassApplicant.Owner or PassApplicant.Tenant && Actor.May(PassPermissions.Issue)
            ? throw new Invalid(nameof(form.Customer), "Choose who of the household it is; somebody who is not on record asks as family or friend.") : (form.Applicant, null);
    }

    private static PassApplicant As(HomeHolder holder) => holder.Right switch { HomeRight.Owner => PassApplicant.Owner, HomeRight.Tenant => PassApplicant.Tenant, _ => PassApplicant.Family };
}
