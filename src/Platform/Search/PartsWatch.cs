using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Platform.Search;

/// <summary>Looks at what a query searched for before it is answered: a number is found by any part, but not part by part.</summary>
public sealed class PartsWatch(Db db, Actor actor, PartsAsked parts, SettingReader settings, IServiceScopeFactory scopes)
{
    internal async Task Look(CancellationToken ct)
    {
        if (db.Sought.Count == 0) return;
        var sought = db.Sought.Select(Parts).OfType<string>().ToArray();
        db.Sought.Clear();
        if (actor.Account is not { } me || sought.Length == 0) return;
        var most = await settings.Get(ConfidentialitySettings.Parts, ct: ct);
        var answers = Array.ConvertAll(sought, words => parts.Ask(me, words, most));
        if (answers.Contains(PartsAsked.Answer.FirstTooMany)) await Tell(most);
        if (answers.Any(a => a is not PartsAsked.Answer.Fine))
            throw new Refused("You have searched for {0} different parts of numbers within an hour, which is all that is allowed. Search by the whole number or by the name, or wait a while.", most) { IsTooOften = true };
    }

    /// <summary>The words as they are asked, if part of a number is among them; a single digit tells nothing, and eleven are a whole number.</summary>
    private static string? Parts(string words)
    {
        var terms = Terms.Asked(words).Select(a => a.Term).ToArray();
        return terms.Any(t => t.Length is >= 2 and <= 10 && t.All(char.IsAsciiDigit)) ? string.Join(' ', terms) : null;
    }

    /// <summary>On record and told although what was asked is refused, and whatever becomes of whoever asked.</summary>
    private async Task Tell(int most)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem();
        await scope.ServiceProvider.GetRequiredService<TellOfParts>().Run(actor.Account!.Value, actor.Name, actor.Sites, most);
    }
}
