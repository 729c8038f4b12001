using Steward.Platform.Data;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.Demo.History;

/// <summary>Something residents bring, in their words, and how it usually ends.</summary>
/// <param name="Category">The code of its category.</param>
/// <param name="Place">Where, when it is not in somebody's home.</param>
/// <param name="Bill">Materials and labour: «三角阀 1只 25; 人工 1次 40».</param>
internal sealed record Scenario(RequestType Type, string Category, string Subject, string? Details, string Result, string? Place = null, string? Bill = null)
{
    /// <summary>The department it is handed to, if the desk does not see to it itself.</summary>
    public string? Department { get; init; }

    public IEnumerable<WorkOrderLine> Lines() =>
        from line in (Bill ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let parts = line.Split(' ')
        let digits = string.Concat(parts[1].TakeWhile(char.IsAsciiDigit))
        select new WorkOrderLine(parts[0] == "人工" ? LineKind.Labour : LineKind.Material, parts[0], decimal.Parse(digits), parts[1][digits.Length..], Money.Parse(parts[2]));
}
