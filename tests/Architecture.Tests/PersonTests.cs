using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Platform.Data;

namespace Steward.Architecture.Tests;

/// <summary>Whoever asks for a copy of their data gets all of it, whichever module keeps it (个保法 45).</summary>
public sealed partial class PersonTests
{
    /// <summary>What knows a customer and is not told, with the reason.</summary>
    private static readonly Dictionary<string, string> Untold = new()
    {
        ["CustomerPhone"]   = "told with the customer",
        ["CustomerMerge"]   = "that two records were one; what they held is told of the one that stands",
        ["PassOwner"]       = "that an owner may consent to a goods pass, which is told to whoever asked for it",
        ["LikelyDuplicate"] = "a guess that two records are one person, which nobody has confirmed",
    };

    [Fact]
    public async Task Whatever_knows_a_customer_is_told_to_the_person_or_says_why_not()
    {
        await using var app = StewardApp.Blueprint();
        await using var scope = app.Services.CreateAsyncScope();
        var told = Repository.Files("src/Modules").Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).Select(f => File.ReadAllText(Repository.Path(f)))
            .Where(t => Keeper().IsMatch(t)).SelectMany(t => Sets().Matches(Tell(t))).Select(m => m.Groups[1].Value).ToHashSet();
        var knowing = scope.ServiceProvider.GetRequiredService<Db>().Model.GetEntityTypes()
            .Where(e => e.GetProperties().Any(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(CustomerId))).Select(e => e.ClrType.Name).ToArray();
        Assert.True(knowing.Length > 15);
        Assert.DoesNotContain(knowing, e => !told.Contains(e) && !Untold.ContainsKey(e));
        Assert.Empty(Untold.Keys.Except(knowing));
    }

    /// <summary>What answers, and whatever of its own it asks for that.</summary>
    private static string Tell(string text)
    {
        var members = Members().Split(text);
        var tell = members.Single(m => m.Contains(" Tell(CustomerId", StringComparison.Ordinal));
        return tell + string.Concat(members.Where(m => Name().Match(m) is { Success: true } name && tell.Contains($"{name.Groups[1].Value}(", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\n    (?=public |private )")]
    private static partial Regex Members();

    [GeneratedRegex(@"(\w+)\(")]
    private static partial Regex Name();

    [GeneratedRegex(@"class \w+\([^)]*\)(?: : [^{]*)?\bIKeepPersonalData\b")]
    private static partial Regex Keeper();

    [GeneratedRegex(@"Set<(?:\w+\.)*(\w+)>")]
    private static partial Regex Sets();
}
