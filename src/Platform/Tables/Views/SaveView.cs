using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Views;

/// <summary>Keeps the present filter and order of a list under a name; the same name again means the new filter.</summary>
public sealed class SaveView(Work work) : Create<SaveView.Form, SavedViewId>(work, Permission.SignedIn)
{
    public sealed class Form
    {
        [Required, StringLength(100)] public string List { get; set; } = "";
        [Required, StringLength(40)] public string Name { get; set; } = "";
        [StringLength(1000)] public string? Query { get; set; }
    }

    public const int Most = 20;

    protected override async Task<SavedViewId> Handle(Form form, CancellationToken ct)
    {
        if (Actor.Account is not { } me) throw new Denied();
        if (form.List is not ['/', not ('/' or '\\'), ..]) throw new Invalid(nameof(form.List), "{0} cannot be that.");
        var mine = await Db.Set<SavedView>().Where(v => v.Account == me && v.List == form.List).ToListAsync(ct);
        var (name, query) = (form.Name.Trim(), Plain(form.Query));
        if (mine.Find(v => v.Name == name) is { } known)
        {
            known.Change(query);
            return known.Id;
        }
        if (mine.Count >= Most) throw new Refused("You have {0} views of this list already: remove one first.", Most);
        var view = new SavedView(me, form.List, name, query);
        Db.Add(view);
        return view.Id;
    }

    /// <summary>Filters and order, not where one was leafing.</summary>
    internal static string Plain(string? query) => QueryHelpers.AddQueryString("", QueryHelpers.ParseQuery(query)
        .Where(p => p.Key is not ("Page" or "page") && !string.IsNullOrEmpty(p.Value)).OrderBy(p => p.Key, StringComparer.Ordinal)).TrimStart('?');
}
