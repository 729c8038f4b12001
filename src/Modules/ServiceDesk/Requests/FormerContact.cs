using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality.Keys;

namespace Steward.ServiceDesk.Requests;

/// <summary>Whom a request named until somebody put it right, encrypted: the audit says nothing of persons, and what was drawn up before is counted once more as it was known.</summary>
public sealed class FormerContact(RequestId request, string contact, DateTimeOffset until)
{
    internal const string Purpose = "requests.contact";

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public RequestId Request { get; private set; } = request;
    [Sealed(Purpose)] public string Contact { get; private set; } = contact;
    public DateTimeOffset Until { get; private set; } = until;

    internal sealed class Table : IEntityTypeConfiguration<FormerContact>
    {
        public void Configure(EntityTypeBuilder<FormerContact> former)
        {
            former.ToTable("service_desk_former_contacts");
            former.HasIndex(f => new { f.Request, f.Until });
        }
    }
}
