using Steward.FitOut.BlackList;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>What is applied for with a change, and what the fit-out would be with it.</summary>
public sealed partial class WorkChange
{
    /// <summary>All works as they would be with it, those that stay as they were approved.</summary>
    public IReadOnlyList<IWork> Result => [.. Of.Works.Where(w => Works.All(c => c.Code != w.Code)).OrderBy(w => w.Order), .. Works.Where(w => w.How is not WorkChanged.Dropped).OrderBy(w => w.Order)];
    public DateOnly Last => To > Of.To ? To.Value : Of.To;
    public string? Firm => Contractor ?? Of.Contractor;
    public DateOnly? Licensed => Contractor is null ? LicenceUntil ?? Of.LicenceUntil : LicenceUntil;
    /// <summary>Another contractor takes the place of one that was named.</summary>
    public bool ReplacesFirm => Contractor is not null && FormerContractor is { } now && FirmNames.Key(now) != FirmNames.Key(Contractor);
    public bool BringsFirm => Contractor is not null && (FormerContractor is null || ReplacesFirm);
    public bool SaysSomething => Works.Count > 0 || To is not null || Contractor is not null || LicenceUntil is not null;
    public bool NeedsAuthority => Works.Where(w => w.How is not WorkChanged.Dropped).NeedAuthority();

    public void Ask(string reason, DateOnly? to) => (Reason, To, FormerTo, FormerContractor) = (reason, to, Of.To, Of.Contractor);
    public void By(string? contractor, string? licence, DateOnly? licenceUntil, string? foreman, string? foremanPhone) =>
        (Contractor, Licence, LicenceUntil, Foreman, ForemanPhone) = (contractor, licence, licenceUntil, foreman, foremanPhone);

    /// <summary>These are changed, and no others; says whether it is something else than before.</summary>
    public bool Apply(IReadOnlyList<ChangedWork> works)
    {
        var gone = Works.RemoveAll(w => !works.Any(w.IsLike));
        var come = works.Where(w => !Works.Any(w.IsLike)).ToArray();
        Works.AddRange(come);
        return gone + come.Length > 0;
    }

    /// <summary>Nothing forbidden among the works as they would be, and a contractor whose licence lasts where one is needed.</summary>
    public void RefuseUnfit()
    {
        if (!Of.TakesChanges) throw new Refused("What was approved can be changed until the work is reported done.");
        if (!SaysSomething) throw new Refused("Say first what is to be changed.");
        var result = Result;
        if (result.Count == 0 && Works.Count > 0) throw new Refused("Nothing would be left to be done: withdraw the fit-out, or report it done.");
        result.RefuseForbidden();
        if (To is not null && To <= Of.To) throw new Refused("It runs until {0} already.", Shown.Day(Of.To));
        if (result.NeedLicence() && Firm is null) throw new Refused("Some of these works are for a licensed contractor only (Decree 110, article 9): name the contractor.");
        if (Contractor is not null && (Licence is null || LicenceUntil is null || Foreman is null || ForemanPhone is null))
            throw new Refused("Of the contractor, the licence number, its last day, the person in charge and their telephone number are needed.");
        if (Firm is not null && Licensed < Last) throw new Refused("The contractor's licence ends on {0}, before the works do.", Shown.Day(Licensed.Value));
    }
}
