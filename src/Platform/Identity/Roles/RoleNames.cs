using Steward.Contracts.Identity;
using Steward.Platform.Languages;

namespace Steward.Platform.Identity.Roles;

public static class RoleNames
{
    /// <summary>A standard role is called by its post in the reader's language, another by the name the company gave it.</summary>
    public static string Of(Catalogue texts, string name, Post post) => post is Post.None ? name : texts.Of(post);
}
