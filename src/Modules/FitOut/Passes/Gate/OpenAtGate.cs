using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes.Gate;

/// <summary>The answer to a scan: the pass behind the code on it, and whether it may leave now.</summary>
public sealed class OpenAtGate(Work work, IEstate estate, SettingReader settings, Stories stories) : Query<string, GateView>(work, PassPermissions.See)
{
    protected override async Task<GateView> Handle(string code, CancellationToken ct)
    {
        var p = await Db.Set<GoodsPass>().VisibleTo(Actor).Include(x => x.Items).Where(x => x.Code == code).OrNotFound(ct);
        var site = (await estate.Sites([p.Site], ct)).GetValueOrDefault(p.Site);
        var files = (await stories.Files([p.Key], ct)).ShownTo(Actor);
        return new(p.Id, p.Version, p.Site, site?.Name ?? "", site?.Phone, p.Number, p.House, p.Day, p.Around, p.State, WhyNot(p), p.AwaitsControl, p.ClearedAt, p.Applicant, Shown.MaskedName(p.Name), p.Company, p.Document, p.DocumentTail,
            p.Carrier is null ? null : Shown.MaskedName(p.Carrier), p.Plate, p.MovesOut, p.Note.Masked(), await settings.Get(PassSettings.StandMinutes, p.Site, ct: ct), await settings.Get(PassSettings.GatePhoto, p.Site, ct: ct),
            Actor.May(PassPermissions.Gate), Actor.May(PassPermissions.Control), [.. p.Items.OrderBy(i => i.Order).Select(i => ShowPass.Of(i, shown: false))], files);
    }

    private static Fault Not(string sentence, params object?[] arguments) => new("", sentence, arguments);

    private Fault? WhyNot(GoodsPass p) => p.State switch
    {
        GoodsPassState.Released => Not("Everything on this pass has left already, at {0}.", p.ReleasedAt is { } at ? Shown.Time(at) : ""),
        GoodsPassState.Expired or GoodsPassState.Issued or GoodsPassState.PartlyReleased when p.Day < Shown.DayOf(Now) => Not("This pass was good on {0} only.", Shown.Day(p.Day)),
        GoodsPassState.Issued or GoodsPassState.PartlyReleased when p.Day > Shown.DayOf(Now) => Not("This pass is good on {0} only, which has not come yet.", Shown.Day(p.Day)),
        GoodsPassState.Issued or GoodsPassState.PartlyReleased => null,
        GoodsPassState.AtDesk => Not("It was sent back to the desk: wait until the desk has issued it again."),
        GoodsPassState.Cancelled or GoodsPassState.Declined => Not("This pass was withdrawn or declined."),
        _ => Not("The desk has not issued this pass yet."),
    };
}
