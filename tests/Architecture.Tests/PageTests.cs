using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Steward.Architecture.Tests;

public sealed class PageTests
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void Pages_never_touch_the_database()
    {
        var touching = Parts.Pages.Where(p =>
            p.GetFields(Any).Any(f => IsDatabase(f.FieldType)) || p.GetProperties(Any).Any(m => IsDatabase(m.PropertyType)) ||
            p.GetConstructors(Any).SelectMany(c => c.GetParameters()).Any(a => IsDatabase(a.ParameterType)) ||
            p.GetMethods(Any).SelectMany(m => m.GetParameters()).Any(a => IsDatabase(a.ParameterType)));
        Assert.Empty(touching.Select(p => p.FullName));
    }

    /// <summary>The parts of a page ask side by side; only use cases take turns at the database.</summary>
    [Fact]
    public void Pages_ask_other_modules_only_through_use_cases()
    {
        var asking = from page in Parts.Pages
                     from asked in page.GetProperties(Any)
                     where asked.IsDefined(typeof(Microsoft.AspNetCore.Components.InjectAttribute)) && asked.PropertyType.Assembly == typeof(Contracts.IId<>).Assembly
                     select $"{page.FullName} asks {asked.PropertyType.Name}";
        Assert.Empty(asking);
    }

    /// <summary>Every page stands under one base, so what has only a question mark leads to the first page.</summary>
    [Fact]
    public void Every_link_says_where_it_leads()
    {
        var nowhere = from file in Repository.Files("src")
                      where file.EndsWith(".razor", StringComparison.Ordinal)
                      from line in File.ReadAllLines(Repository.Path(file)).Index()
                      where System.Text.RegularExpressions.Regex.IsMatch(line.Item, @"\shref=""(@\(\$"")?\?\?[?]")
                      select $"{file}:{line.Index + 1}: {line.Item.Trim()}";
        Assert.Empty(nowhere);
    }

    /// <summary>Below every list stands how many rows a page may have.</summary>
    [Fact]
    public void Every_list_has_as_many_rows_as_its_address_asks_for()
    {
        var deaf = from file in Repository.Files("src")
                   where file.EndsWith(".razor", StringComparison.Ordinal)
                   let page = File.ReadAllText(Repository.Path(file))
                   where page.Contains("@page ", StringComparison.Ordinal) && page.Contains("<Table ", StringComparison.Ordinal) && !page.Contains(" Size = Size", StringComparison.Ordinal)
                   select file;
        Assert.Empty(deaf);
    }

    [Fact]
    public void No_page_brings_script_or_style_of_its_own()
    {
        var inline = from file in Repository.Files("src")
                     where file.EndsWith(".razor", StringComparison.Ordinal)
                     from line in File.ReadAllLines(Repository.Path(file)).Index()
                     where System.Text.RegularExpressions.Regex.IsMatch(line.Item, @"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son(click|change|load|input|submit)=""[^@]")
                     select $"{file}:{line.Index + 1}: {line.Item.Trim()}";
        Assert.Empty(inline);
    }

    /// <summary>Without the mark it is a word of its own, and the filter forgets what was chosen.</summary>
    [Fact]
    public void Filters_show_what_was_chosen()
    {
        var forgetful = from file in Repository.Files("src")
                        where file.EndsWith(".razor", StringComparison.Ordinal)
                        from line in File.ReadAllLines(Repository.Path(file)).Index()
                        where System.Text.RegularExpressions.Regex.IsMatch(line.Item, @"<(EnumFilter|Filtering)\s[^>]*\sValue=""[^@""]")
                        select $"{file}:{line.Index + 1}: {line.Item.Trim()}";
        Assert.Empty(forgetful);
    }

    private static bool IsDatabase(Type type) => type.IsAssignableTo(typeof(DbContext)) || type.IsAssignableTo(typeof(IQueryable));
}
