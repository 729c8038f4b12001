using System.Security.Cryptography;
using System.Text;

namespace Steward.Platform.Confidentiality.Log;

/// <summary>What is wrong with the log, however much it is: the first of it, how much, the newest, and a fingerprint of all of it.</summary>
internal sealed class FaultList
{
    private const int Most = 50;
    private readonly List<Tampering> first = [];

    public IReadOnlyList<Tampering> First => first;
    public int Count { get; private set; }
    public Tampering? Newest { get; private set; }
    /// <summary>The same only for the very same faults, down to what stands in the rows.</summary>
    public string Print { get; private set; } = "";

    public bool Has(TamperKind kind) => first.Exists(f => f.Kind == kind);

    public void Add(Tampering fault)
    {
        Note(fault);
        Count++;
        Print = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Print} {fault.Kind} {fault.Number} {fault.Until} {fault.Entry?.Content} {fault.Entry?.Seal}")))[..32];
    }

    /// <summary>Both, to be shown.</summary>
    public static FaultList Of(FaultList one, FaultList other)
    {
        var both = new FaultList();
        foreach (var list in new[] { one, other })
        {
            foreach (var fault in list.first) both.Note(fault);
            if (list.Newest is { } newest && !(both.Newest?.Number > newest.Number)) both.Newest = newest;
        }
        both.Count = one.Count + other.Count;
        return both;
    }

    private void Note(Tampering fault)
    {
        if (first.Count < Most) first.Add(fault);
        if (!(Newest?.Number > fault.Number)) Newest = fault;
    }
}
