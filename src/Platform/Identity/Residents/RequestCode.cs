using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Steward.Platform.Languages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Residents;

/// <summary>Sends a one-time code to a telephone. Whether the estate knows the number makes no difference to what is said or done.</summary>
public sealed class RequestCode(Work work, IPasswordHasher<Account> hasher, ISendSms sms, CodeSeal seal, Catalogue texts, IOptions<CodeLimits> limits, SettingReader settings, Sending sending) : Create<RequestCode.Form, Guid>(work, Permission.Anyone)
{
    public sealed class Form
    {
        [Required, StringLength(30)] public string Phone { get; set; } = "";
    }

    protected override async Task<Guid> Handle(Form form, CancellationToken ct)
    {
        var phone = Mobile.Number(form.Phone) ?? throw new Invalid(nameof(form.Phone), "{0} is not a mobile number.");
        if (sms is NoSms) throw new Refused("Signing in by code is not set up here yet. Please call the service centre.");
        var address = sending.Network is { } network ? Secret.Hash(network) : null;
        await Restrain(phone, address, ct);
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6");
        var minutes = await settings.Get(SignInSettings.CodeMinutes, ct: ct);
        var issued = new SignInCode(phone, hasher.HashPassword(null!, code), address, Now, Now.AddMinutes(minutes));
        Db.Add(issued);
        if (sms is SmsOnPage page) page.Keep(issued.Id, code);
        else Announce(new SignInCodeIssued(seal.Close(new(phone, texts["Your code for Steward is {0}. It is good for {1} minutes. Tell it to nobody.", code, minutes], code), TimeSpan.FromMinutes(minutes))));
        return issued.Id;
    }

    private async Task Restrain(string phone, string? address, CancellationToken ct)
    {
        var (minute, hour, day) = (Now - SignInCode.Pause, Now.AddHours(-1), Now - SignInCode.Kept);
        var codes = Db.Set<SignInCode>();
        await codes.Where(c => c.IssuedAt < day).ExecuteDeleteAsync(ct);
        var earlier = await codes.Where(c => c.Phone == phone).Select(c => c.IssuedAt).ToListAsync(ct);
        if (earlier.Any(at => at > minute)) throw new Refused(SignInCode.TooSoon);
        if (earlier.Count >= SignInCode.MostPerDay || earlier.Count(at => at > hour) >= SignInCode.MostPerHour
            || address is not null && await codes.CountAsync(c => c.Address == address && c.IssuedAt > hour, ct) >= limits.Value.PerAddressAndHour)
            throw new Refused("Too many codes were asked for. Please try again in an hour, or call the service centre.");
    }
}

public sealed class CodeLimits
{
    /// <summary>Many households may share one address: generous.</summary>
    public int PerAddressAndHour { get; set; } = 60;
}
