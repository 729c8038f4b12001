namespace Steward.Platform.Confidentiality.Exports;

/// <summary>The leave under which the list now asked is exported, if it is: then it tells what it would mask.</summary>
public sealed class ExportLeave
{
    public string? Number { get; private set; }
    public bool Holds => Number is not null;
    /// <param name="number">Of the export or the person's request that it stands under.</param>
    public void Give(string number) => Number = number;
}
