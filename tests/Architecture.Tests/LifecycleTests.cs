using System.Reflection;
using Steward.Platform.Lifecycles;

namespace Steward.Architecture.Tests;

public sealed class LifecycleTests
{
    private static readonly ILifecycle[] All =
        [.. Parts.Types.Where(t => !t.ContainsGenericParameters).SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType.IsAssignableTo(typeof(ILifecycle))).Select(f => (ILifecycle)f.GetValue(null)!)];

    public static TheoryData<string> Things => [.. All.Select(l => l.Thing)];

    [Theory, MemberData(nameof(Things))]
    public void Every_state_is_reached_every_dead_end_declared_and_every_action_used(string thing) => Assert.Empty(Of(thing).Faults());

    [Theory, MemberData(nameof(Things))]
    public void The_diagram_in_the_documents_is_the_table_in_the_code(string thing) =>
        Document.Says($"docs/lifecycles/{thing}.md", $"# {thing}\n\nEvery legal move, and in brackets who may make it. Written by a test from the table in the code.\n\n```mermaid\n{Of(thing).Diagram()}```\n");

    [Fact]
    public void No_document_tells_of_a_lifecycle_that_is_gone() =>
        Assert.Empty(Repository.Files("docs/lifecycles").Select(f => Path.GetFileNameWithoutExtension(f)).Except(All.Select(l => l.Thing)));

    private static ILifecycle Of(string thing) => All.Single(l => l.Thing == thing);
}
