using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.OpenDoor;

/// <summary>Says at whose door another system knocks, and whether it is let in: its jurisdiction is a site.</summary>
public sealed class Doorkeeper(Actor actor, IEstate estate, SettingReader settings)
{
    /// <summary>To read: a client's own sites, and those that let everybody read. A jurisdiction that there is not is not found, with a key or without.</summary>
    public async Task<SiteCard> Admit(string? code, CancellationToken ct)
    {
        var site = await Site(code, ct);
        if (site is not null && actor.Sites.Contains(site.Id) && actor.May(Permissions.OpenDoor)) return site;
        if (site is not null && await settings.Get(OpenDoorSettings.Public, site.Id, ct: ct)) return site;
        throw site is null || actor.May(Permissions.OpenDoor) ? new NotFound() : (Refusal)new Denied();
    }

    /// <summary>To send: a client's own sites only.</summary>
    public async Task<SiteCard> AdmitOwn(string? code, CancellationToken ct) =>
        await Site(code, ct) is { } site && actor.Sites.Contains(site.Id) ? site : throw new NotFound();

    /// <summary>Where only one site lets everybody read, nobody need say which.</summary>
    private async Task<SiteCard?> OnlyPublic(CancellationToken ct)
    {
        var open = new List<SiteCard>();
        foreach (var site in await estate.AllSites(ct))
            if (await settings.Get(OpenDoorSettings.Public, site.Id, ct: ct)) open.Add(site);
        return open is [var only] ? only : null;
    }

    private async Task<SiteCard?> Site(string? code, CancellationToken ct)
    {
        if (code?.Trim() is { Length: > 0 } given) return (await estate.SitesCoded([given], ct)).SingleOrDefault();
        if (actor.Sites.Count == 1) return (await estate.Sites(actor.Sites, ct)).Values.Single();
        if (actor.Sites.Count == 0 && await OnlyPublic(ct) is { } open) return open;
        throw new Invalid("jurisdiction_id", "jurisdiction_id was not provided.");
    }
}
