using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity;

/// <summary>Makes the standard roles, and gives each new permission to the posts that have it by default, once.</summary>
public sealed class StandardRoles(Db db, IEnumerable<Module> modules)
{
    private static readonly Post[] Single = [.. Enum.GetValues<Post>().Where(p => p is not Post.None && System.Numerics.BitOperations.IsPow2((int)p))];

    public async Task Bring(CancellationToken ct = default)
    {
        var roles = await db.Set<Role>().Where(r => r.Post != Post.None).ToListAsync(ct);
        foreach (var post in Single.Except(roles.Select(r => r.Post)))
        {
            var role = new Role(post.ToString(), post);
            db.Add(role);
            roles.Add(role);
        }
        var known = await db.Set<KnownPermission>().Select(k => k.Name).ToListAsync(ct);
        foreach (var permission in Permission.In([typeof(Db).Assembly, .. modules.Select(m => m.Assembly)]).Where(p => p.IsGiven).ExceptBy(known, p => p.Name))
        {
            db.Add(new KnownPermission(permission.Name));
            foreach (var role in roles.Where(r => permission.Posts.HasFlag(r.Post) || r.Post is Post.Administrator && permission.Posts != Post.None && permission.Posts != Post.Resident))
                role.Allow([.. role.Permissions, permission.Name]);
        }
        await db.SaveChangesAsync(ct);
    }
}
