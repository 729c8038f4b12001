using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using Steward.Platform.UseCases;

namespace Steward.Platform.Lifecycles;

/// <summary>Every legal move of one kind of thing, one row each: it guards the move, decides who may make it,
/// fills the page's buttons and the JSON's list of open actions, and draws the diagram in docs/lifecycles.</summary>
public sealed class Lifecycle<T, TState, TAction>(TState initial, Func<T, TState> stateOf, params TState[] final) : ILifecycle, IEnumerable
    where T : Thing
    where TState : struct, Enum
    where TAction : struct, Enum
{
    public sealed record Rule(TState From, TAction Action, TState To, Func<T, Actor, bool> Who, string WhoName);

    private readonly List<Rule> rules = [];
    public IReadOnlyList<Rule> Rules => rules;
    public TState Initial => initial;
    public IReadOnlyList<TState> Final => final;

    public void Add(TState from, TAction action, TState to, Func<T, Actor, bool> who, [CallerArgumentExpression(nameof(who))] string whoName = "")
    {
        if (rules.Any(r => r.From.Equals(from) && r.Action.Equals(action)))
            throw new InvalidOperationException($"{typeof(T).Name}: {action} from {from} is listed twice.");
        rules.Add(new(from, action, to, who, whoName));
    }

    /// <summary>The state after the action, remembered in the thing's history, or a refusal that says why not.</summary>
    public TState After(TAction action, T thing, Actor actor, string? note = null, string? code = null)
    {
        var state = stateOf(thing);
        var rule = rules.SingleOrDefault(r => r.From.Equals(state) && r.Action.Equals(action))
            ?? throw new Refused("“{0}” is not possible while it is “{1}”.", action, state);
        if (actor.Kind is not ActorKind.System && !rule.Who(thing, actor)) throw new Denied();
        thing.Remember(action.ToString(), state.ToString(), rule.To.ToString(), note, code);
        return rule.To;
    }

    /// <summary>What this person can do with this thing now.</summary>
    public IReadOnlyList<TAction> Open(T thing, Actor actor) =>
        [.. rules.Where(r => r.From.Equals(stateOf(thing)) && r.Who(thing, actor)).Select(r => r.Action)];

    public string Thing => typeof(T).Name;

    public string Diagram()
    {
        var text = new StringBuilder($"stateDiagram-v2\n    [*] --> {initial}\n");
        foreach (var r in rules) text.Append($"    {r.From} --> {r.To}: {r.Action} ({r.WhoName})\n");
        foreach (var f in final) text.Append($"    {f} --> [*]\n");
        return text.ToString();
    }

    /// <summary>What is wrong with the table: states nobody reaches, dead ends not declared final, actions never used.</summary>
    public IEnumerable<string> Faults()
    {
        var reached = new HashSet<TState> { initial };
        while (rules.Any(r => reached.Contains(r.From) && reached.Add(r.To))) { }
        foreach (var state in Enum.GetValues<TState>())
        {
            if (!reached.Contains(state)) yield return $"{Thing}: nothing leads to {state}.";
            if (rules.All(r => !r.From.Equals(state)) && !final.Contains(state)) yield return $"{Thing}: {state} is a dead end and not declared final.";
        }
        foreach (var action in Enum.GetValues<TAction>())
            if (rules.All(r => !r.Action.Equals(action))) yield return $"{Thing}: {action} is never used.";
    }

    IEnumerator IEnumerable.GetEnumerator() => rules.GetEnumerator();
}

/// <summary>What documents and tests ask of any lifecycle.</summary>
public interface ILifecycle
{
    string Thing { get; }
    string Diagram();
    IEnumerable<string> Faults();
}
