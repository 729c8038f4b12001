using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>A certificate counts no more and nobody need renew it: it was entered by mistake, or is no longer asked for.</summary>
public sealed class WithdrawCertificate(Work work) : Change<FacilityCertificateId, WithdrawCertificate.Form>(work, Permissions.KeepFacilities)
{
    public sealed class Form
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(FacilityCertificateId id, Form form, CancellationToken ct)
    {
        var certificate = await Db.Set<FacilityCertificate>().VisibleTo(Actor).Where(c => c.Id == id && c.Counting != null).OrNotFound(ct);
        var facility = await Db.Set<Facility>().SingleAsync(f => f.Id == certificate.Facility, ct);
        facility.WithdrawCertificate($"{certificate.Kind}：{form.Reason.Trim()}", Actor);
        certificate.CountNoMore();
        Refresh(facility.Topic);
    }
}
