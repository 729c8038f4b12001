using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Inspections;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.Confidentiality;
using Steward.Platform.Files;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Acceptances;

/// <summary>Holds an acceptance item by item (验收单 D06): in order and signed, or defects with the day by which each is put right.</summary>
public sealed class HoldAcceptance(Work work, HoldBacks holdBacks, Deposits deposits, ChargeBook charges, Attachments attachments, SettingReader settings, FitOutPeople people) : Change<AcceptanceId, HoldAcceptance.Form>(work, Permissions.Accept)
{
    /// <summary>Under which the signature of whoever fits out is kept.</summary>
    public const string Signed = "Signed the acceptance";

    public sealed class Form : Bare, IValidatableObject
    {
        public List<Look> Looks { get; set; } = [];
        /// <summary>Of what is not in order; left empty, as many days as the site has.</summary>
        public DateOnly? DueOn { get; set; }
        [StringLength(80)] public string? SignedBy { get; set; }
        public string? Signature { get; set; }
        public bool SignedOnPaper { get; set; }
        [StringLength(500)] public string? Remark { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }

        internal bool IsWhole => Enum.GetValues<AcceptanceItem>().All(item => Looks.Any(l => l.Item == item && l.Found is not null));

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Looks.Any(l => l.Found is { } found && !Enum.IsDefined(found))) yield return new("{0} cannot be that.", [nameof(Looks)]);
            if (Looks.Any(l => l.Found is PointFound.NotInOrder && string.IsNullOrWhiteSpace(l.Words))) yield return new("Say in words what is not in order.", [nameof(Looks)]);
            if (Looks.Any(l => l.Words?.Length > 500)) yield return new("The words about an item take at most 500 characters.", [nameof(Looks)]);
            if (!IsWhole || Looks.Any(l => l.Found is PointFound.NotInOrder)) yield break;
            if (string.IsNullOrEmpty(Signature) && !SignedOnPaper) yield return new("It is signed here, or on paper.", [nameof(Signature)]);
            else if (string.IsNullOrWhiteSpace(SignedBy)) yield return new("{0} is needed.", [nameof(SignedBy)]);
        }
    }

    public sealed class Look
    {
        public AcceptanceItem Item { get; set; }
        public PointFound? Found { get; set; }
        public string? Words { get; set; }
    }

    protected override async Task Handle(AcceptanceId id, Form form, CancellationToken ct)
    {
        var acceptance = await Db.Set<Acceptance>().VisibleTo(Actor).Include(a => a.Marks).Where(a => a.Id == id).OrNotFound(ct);
        if (!form.IsWhole) throw new Invalid(nameof(form.Looks), "Say of every item how it was found.");
        var project = await Db.Set<FitOutProject>().SingleAsync(p => p.Id == acceptance.Project, ct);
        Look[] looks = [.. form.Looks.Where(l => l.Found is not null).DistinctBy(l => l.Item)];
        var faulty = looks.Where(l => l.Found is PointFound.NotInOrder).ToArray();
        if (faulty.Length == 0) await holdBacks.Refuse(project, acceptance.Kind, ct);
        var due = form.DueOn ?? Shown.DayOf(Now).AddDays(await settings.Get(SiteSettings.DefectDays, acceptance.Site, ct: ct));
        if (due < Shown.DayOf(Now)) throw new Invalid(nameof(form.DueOn), "{0} lies in the past.");
        if (due > Shown.DayOf(Now).AddYears(1)) throw new Invalid(nameof(form.DueOn), "{0} lies more than a year ahead.");
        acceptance.Hold(looks.Select(l => new AcceptanceMark(l.Item, l.Found!.Value, l.Words.OrNull())), faulty.Length == 0, Masking.NameBack(form.SignedBy.OrNull(), acceptance.ApplicantName, project.Name), form.Remark.OrNull(), Actor, Now);
        await attachments.Add(acceptance, form.Photos, AttachmentKind.Photo, isPublic: true, ct: ct);
        await attachments.AddDrawing(acceptance, form.Signature, AttachmentKind.Signature, nameof(form.Signature), isPublic: true, caption: Signed, ct: ct);
        await Settle(acceptance, faulty, due, ct);
        Go(project, acceptance, faulty, form.Remark.OrNull());
        if (project.State is ProjectState.Passed && !await IsMoneyOpen(project, ct)) CloseMoney(project);
        await Tell(project, acceptance, faulty.Length, due, ct);
        Refresh(acceptance.Topic);
    }

    /// <summary>What was put right and is in order has passed; what is not comes back with another day; the rest is new.</summary>
    private async Task Settle(Acceptance acceptance, Look[] faulty, DateOnly due, CancellationToken ct)
    {
        var looked = await Db.Set<SiteDefect>().Where(d => d.Project == acceptance.Project && d.State == SiteDefectState.PutRight).ToListAsync(ct);
        foreach (var defect in looked)
            if (faulty.FirstOrDefault(f => f.Item == defect.Item) is { } still) defect.Fail(still.Words.OrNull(), due, Actor);
            else defect.Pass(Shown.DayOf(Now), Actor);
        foreach (var look in faulty.Where(f => looked.All(d => d.Item != f.Item)))
        {
            var defect = new SiteDefect(acceptance.Site, acceptance.Project, acceptance.Id, acceptance.Unit, acceptance.House, look.Item, look.Words!.Trim(), Shown.DayOf(Now), due);
            defect.Find(Actor);
            Db.Add(defect);
        }
    }

    private void Go(FitOutProject project, Acceptance acceptance, Look[] faulty, string? remark)
    {
        var what = string.Join('；', faulty.Select(f => f.Words!.Trim()));
        if (acceptance.Kind is AcceptanceKind.SecondLook && faulty.Length > 0) project.FailSecondLook(what, Actor);
        else if (acceptance.Kind is AcceptanceKind.SecondLook) project.PassSecondLook(remark, Actor, Now);
        else if (faulty.Length > 0) project.FindDefects(what, Actor);
        else
        {
            project.Accept(remark, Actor, Now);
            Announce(new FitOutAccepted(project.Id, project.Site, project.Unit, project.Number));
        }
    }

    private async Task<bool> IsMoneyOpen(FitOutProject project, CancellationToken ct) =>
        (await deposits.Held(project.Id, ct)).Fen > 0 || await charges.IsAnythingDue(project.Id, ct);

    /// <summary>Where nothing is held and nothing due there is nothing to give back that somebody could do.</summary>
    private static void CloseMoney(FitOutProject project)
    {
        var nobody = new Actor();
        nobody.BecomeSystem();
        project.Refund(null, nobody);
    }

    private async Task Tell(FitOutProject project, Acceptance acceptance, int faults, DateOnly due, CancellationToken ct)
    {
        if (faults == 0) await people.TellLandlords(project, acceptance.Kind is AcceptanceKind.SecondLook ? "The fit-out {0} of your home {1} by your tenant has passed its second look" : "The fit-out {0} of your home {1} by your tenant is accepted", [project.Number, project.House], ct);
        if (faults > 0) await people.TellOfSite(project, "The acceptance of {0} found {1} defects, to be put right by {2}", [acceptance.House, faults, Shown.Day(due)], ct);
        else if (project.State is ProjectState.Refunded) await people.TellOfSite(project, "{0} has passed its second look", [acceptance.House], ct);
        else if (acceptance.Kind is AcceptanceKind.SecondLook) await people.TellOfSite(project, "{0} has passed its second look: the deposit is released", [acceptance.House], ct);
        else await people.TellOfSite(project, "{0} is accepted: it is looked at again from {1}", [acceptance.House, Shown.Day(Shown.DayOf(Now).AddDays(await settings.Get(SiteSettings.SecondLook, acceptance.Site, ct: ct)))], ct);
    }
}
