using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Roles;

/// <summary>Makes a role of the company's own, with no rights yet.</summary>
public sealed class MakeRole(Work work) : Create<MakeRole.Form, RoleId>(work, Permissions.KeepRoles)
{
    public sealed class Form
    {
        [Required, StringLength(60)] public string Name { get; set; } = "";
    }

    protected override Task<RoleId> Handle(Form form, CancellationToken ct)
    {
        var role = new Role(form.Name.Trim(), Post.None);
        Db.Add(role);
        return Task.FromResult(role.Id);
    }
}

/// <summary>Says what a role may do; it counts from everybody's next click.</summary>
public sealed class EditRole(Work work, Administrators administrators, Rights rights) : Change<RoleId, EditRole.Form>(work, Permissions.KeepRoles)
{
    public sealed class Form : Bare
    {
        [StringLength(60)] public string? Name { get; set; }
        public List<string> Permissions { get; set; } = [];
    }

    protected override async Task Handle(RoleId id, Form form, CancellationToken ct)
    {
        var role = await Db.Set<Role>().Where(r => r.Id == id).OrNotFound(ct);
        if (role.Post is Post.None && !string.IsNullOrWhiteSpace(form.Name)) role.Rename(form.Name.Trim());
        role.Allow(form.Permissions.Where(rights.Known), rights.Known);
        await administrators.Remain(ct);
    }
}

/// <summary>Removes a role of the company's own that nobody has.</summary>
public sealed class RemoveRole(Work work) : Change<RoleId, Bare>(work, Permissions.KeepRoles)
{
    protected override async Task Handle(RoleId id, Bare form, CancellationToken ct)
    {
        var role = await Db.Set<Role>().Where(r => r.Id == id).OrNotFound(ct);
        if (role.Post is not Post.None) throw new Refused("A standard role stays. Take away its rights instead.");
        if (await Db.Set<AccountRole>().AnyAsync(r => r.Role == id, ct)) throw new Refused("Somebody has this role. Give them another first.");
        Db.Remove(role);
    }
}
