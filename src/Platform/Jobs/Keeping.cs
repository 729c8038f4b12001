using Steward.Platform.Settings;

namespace Steward.Platform.Jobs;

/// <summary>How many days what has served its time is kept before it is cleared away.</summary>
public static class Keeping
{
    private const string Custom = "Common practice";

    public static readonly Setting<int> Receipts = new("keeping.receipts.days", "Days for which a form sent twice is done once",               7,  1,   90, Custom);
    public static readonly Setting<int> News     = new("keeping.news.days",     "Days for which delivered news can be looked at",             30,  1,  365, Custom);
    public static readonly Setting<int> Attempts = new("keeping.attempts.days", "Days for which attempts to tell other systems are kept",     30,  1,  365, Custom);
    public static readonly Setting<int> Notices  = new("keeping.notices.days",  "Days for which notices to people are kept",                 180, 30, 1095, Custom);
    public static readonly Setting<int> Imports  = new("keeping.imports.days",  "Days for which the rows of a finished import are kept",      30,  1,  365, Custom);
    public static readonly Setting<int> Left     = new("keeping.left.days",     "Days for which an import that nobody finished is kept",      90,  7,  365, Custom);
    public static readonly Setting<int> Runs     = new("keeping.runs.days",     "Days for which runs of scheduled jobs are kept",             90,  7,  365, Custom);
}
