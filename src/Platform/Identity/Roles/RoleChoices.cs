using Steward.Contracts.Identity;
using Steward.Platform.Languages;

namespace Steward.Platform.Identity.Roles;

internal static class RoleChoices
{
    /// <summary>The roles that make sense for a person, or for a program.</summary>
    public static IReadOnlyList<(string, string)>? Of(Catalogue texts, IReadOnlyList<RoleList.Row>? roles, bool client) =>
        roles?.Where(r => r.Post is not Post.Resident && (client || r.Post is not Post.Client)).Select(r => (r.Id.ToString(), RoleNames.Of(texts, r.Name, r.Post))).ToArray();
}
