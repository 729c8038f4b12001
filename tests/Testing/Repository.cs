namespace Steward.Testing;

/// <summary>The working copy that the tests were built from.</summary>
public static class Repository
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Steward.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
