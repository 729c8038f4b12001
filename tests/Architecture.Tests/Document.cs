namespace Steward.Architecture.Tests;

/// <summary>A document that the code itself writes, so that it cannot fall behind.</summary>
internal static class Document
{
    /// <summary>Writes the document where somebody works on it; where the work is judged (CI=true), it must say this already.</summary>
    public static void Says(string path, string text)
    {
        var file = Repository.Path(path);
        if (Environment.GetEnvironmentVariable("CI") is null or "" or "false" && !IsCurrent(file, text))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Assert.True(IsCurrent(file, text), $"{path} is out of date: run bin/test Architecture, which writes it, and keep the result.");
    }

    private static bool IsCurrent(string file, string text) => File.Exists(file) && File.ReadAllText(file) == text;
}
