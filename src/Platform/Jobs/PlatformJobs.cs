namespace Steward.Platform.Jobs;

/// <summary>The jobs that belong to no module: clearing away what has served its time.</summary>
public static class PlatformJobs
{
    public static readonly IReadOnlyList<Job> Items =
    [
        Job.Of<PruneReceipts>("Clear receipts",         "0 10 3 * * ?"),
        Job.Of<PruneOutbox>  ("Clear delivered news",   "0 20 3 * * ?"),
        Job.Of<PruneImports> ("Clear imported files",   "0 30 3 * * ?"),
        Job.Of<PruneRuns>    ("Clear old runs",         "0 40 3 * * ?"),
        Job.Of<PruneRenewals>("Clear reference notes",  "0 42 3 * * ?"),
        Job.Of<PruneNotices> ("Clear old notices",      "0 45 3 * * ?"),
        Job.Of<Confidentiality.Keys.EncryptAnew>  (Confidentiality.Keys.EncryptAnew.Name, "0 5 4 * * ?"),
        Job.Of<Confidentiality.Log.KeepAccessLog>("Verify the access log", "0 15 4 * * ?"),
        Job.Of<Confidentiality.Retention.DrawRetentionLists>("List records kept long enough", "0 30 2 1 * ?"),
        Job.Of<Confidentiality.Retention.CarryOutRetentionLists>("Anonymise approved records", "0 45 2 * * ?"),
        Job.Of<Files.DeleteDropped>("Delete discarded files", "0 50 * * * ?"),
        Job.Of<PruneAttempts>("Clear webhook attempts", "0 50 3 * * ?"),
    ];
}
