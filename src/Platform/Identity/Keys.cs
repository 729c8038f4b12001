using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Data;

namespace Steward.Platform.Identity;

/// <summary>The keys that sign cookies and links: in the database, so that every node has them and a restart ends no sign-in;
/// encrypted there when the settings name a certificate.</summary>
internal static class Keys
{
    public static IServiceCollection AddKeys(this IServiceCollection services, IConfiguration settings)
    {
        var keys = services.AddDataProtection().SetApplicationName("Steward").PersistKeysToDbContext<Db>();
        if (settings["Keys:Certificate"] is { Length: > 0 } file)
            keys.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(file, settings["Keys:Password"]));
        if (settings["Keys:OldCertificate"] is { Length: > 0 } old)
            keys.UnprotectKeysWithAnyCertificate(X509CertificateLoader.LoadPkcs12FromFile(old, settings["Keys:OldPassword"]));
        return services;
    }
}
