using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;

namespace Steward.ServiceDesk.Requests;

/// <summary>Keeps and reads whom requests named before.</summary>
public sealed class FormerContacts(Db db, KeyRing ring)
{
    public sealed record Contact(string? Name, string? Phone)
    {
        public static Contact Of(Request request) => new(request.ContactName, request.ContactPhone);
    }

    public void Note(Request request, Contact before, DateTimeOffset now)
    {
        if (before != Contact.Of(request)) db.Add(new FormerContact(request.Id, ring.Encrypt(FormerContact.Purpose, JsonSerializer.Serialize(before, Json.Options)), now));
    }

    /// <summary>Of those that were changed since, whom each named at a moment.</summary>
    public async Task<IReadOnlyDictionary<RequestId, Contact>> Then(IReadOnlyCollection<RequestId> requests, DateTimeOffset moment, CancellationToken ct)
    {
        var ids = requests.ToList();
        var later = await db.Set<FormerContact>().AsNoTracking().Where(f => f.Until > moment && EF.Parameter(ids).Contains(f.Request)).ToListAsync(ct);
        return later.GroupBy(f => f.Request).ToDictionary(g => g.Key, g => Read(g.OrderBy(f => f.Until).ThenBy(f => f.Id).First()));
    }

    public async Task<ILookup<RequestId, Contact>> Of(IReadOnlyCollection<RequestId> requests, CancellationToken ct) =>
        (await db.Set<FormerContact>().AsNoTracking().Where(f => requests.Contains(f.Request)).OrderBy(f => f.Until).ToListAsync(ct)).ToLookup(f => f.Request, Read);

    private Contact Read(FormerContact former) => JsonSerializer.Deserialize<Contact>(ring.TryDecrypt(FormerContact.Purpose, former.Contact) ?? "{}", Json.Options)!;
}
