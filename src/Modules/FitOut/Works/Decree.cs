namespace Steward.FitOut.Works;

/// <summary>What follows from each clause of Decree 110, with its article in our own short words.</summary>
public static class Decree
{
    /// <param name="Number">Of the article, English; translated where shown.</param>
    /// <param name="Words">What it says, shortened; English, translated where shown.</param>
    /// <param name="Forbids">It cannot be done at all.</param>
    /// <param name="By">Who has to approve it first.</param>
    /// <param name="Designer">A scheme of the original designer, or one of the same grade, has to be there.</param>
    /// <param name="Test">It ends with a ponding test (闭水试验).</param>
    /// <param name="Licensed">Only a licensed contractor may do it (第九条).</param>
    public sealed record Article(Clause Clause, string Number, string Words, bool Forbids = false, Authority? By = null, bool Designer = false, bool Test = false, bool Licensed = false);

    public const string Name = "Measures for Residential Interior Decoration, Decree 110";

    public static readonly IReadOnlyList<Article> All =
    [
        new(Clause.LoadBearing,     "Article 5 (1)", "The main or load-bearing structure is changed only by a scheme of the original designer or one of the same grade, and by a licensed contractor.", Designer: true, Licensed: true),
        new(Clause.WetRoomMoved,    "Article 5 (2)", "A room without waterproofing, or a balcony, does not become a bathroom or kitchen.",                   Forbids: true),
        new(Clause.OpeningWidened,  "Article 5 (3)", "Doors and windows in load-bearing walls are not widened; the brick or concrete wall to the balcony is not taken down.", Forbids: true),
        new(Clause.EnergySaving,    "Article 5 (4)", "What saves energy in the house is not damaged or made worse.",                                         Forbids: true),
        new(Clause.OtherwiseUnsafe, "Article 5 (5)", "Nothing is done that endangers the structure or the safe use of the building.",                        Forbids: true),
        new(Clause.Structure,       "Article 6 (1)", "Buildings and structures are put up only with the approval of the planning authority.",                By: Authority.Planning, Licensed: true),
        new(Clause.Facade,          "Article 6 (2)", "The facade is changed, and an outer wall that bears nothing opened, only with the approval of the planning authority.", By: Authority.Planning, Licensed: true),
        new(Clause.Heating,         "Article 6 (3)", "Heating pipes and equipment are moved only with the approval of the heating company.",                 By: Authority.HeatingCompany, Licensed: true),
        new(Clause.Gas,             "Article 6 (4)", "Gas pipes and equipment are moved only with the approval of the gas company.",                         By: Authority.GasCompany, Licensed: true),
        new(Clause.FloorLoad,       "Article 7",     "More load on a floor than it was designed for needs a scheme of the original designer or one of the same grade.", Designer: true, Licensed: true),
        new(Clause.Waterproofing,   "Article 8",     "A changed waterproof layer in kitchen or bathroom needs a plan by the standard and a ponding test.",   Test: true, Licensed: true),
    ];

    private static readonly Dictionary<Clause, Article> ByClause = All.ToDictionary(a => a.Clause);
    public static Article Of(Clause clause) => ByClause[clause];
}
