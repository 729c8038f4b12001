using Steward.Platform.Identity;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Notices;

/// <summary>Who asks a customer that no notice reaches: whoever holds the request, or else the desk.</summary>
public sealed class Askers(Colleagues colleagues)
{
    public async Task<IReadOnlyList<CrewMember>> For(Request request, CancellationToken ct)
    {
        var holder = (await colleagues.At([request.Site], Permissions.Handle, ct)).Where(c => c.Id == request.Holder).ToArray();
        return holder.Length > 0 ? holder : await Desk(request, ct);
    }

    /// <summary>The one who asks, by name; null when it is anybody at the desk.</summary>
    public async Task<string?> Named(Request request, CancellationToken ct) => (await For(request, ct)).FirstOrDefault(c => c.Id == request.Holder)?.Name;

    private Task<IReadOnlyList<CrewMember>> Desk(Request request, CancellationToken ct) => colleagues.At([request.Site], Permissions.Direct, ct);
}
