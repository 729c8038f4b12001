using Steward.Platform.Settings;
using Steward.Estate.Keys.Loans;

namespace Steward.Estate.Keys;

/// <summary>How keys are kept; every company's own choice.</summary>
public static class KeySettings
{
    private const string Rule = "Rules for the keeping of keys (common practice)", Viewing = "Staff go along to viewings of vacant homes, with leave (common practice)", Others = "Others fetch a key with letter, identity card and a call to the owner (common practice)";

    public static readonly Setting<bool> ViewingApproval    = new("keys.approval.viewing",    "Lending a key for a viewing needs approval",               true,  false, true, Viewing);
    public static readonly Setting<bool> RoundApproval      = new("keys.approval.round",      "Lending a key for a round needs approval",                 false, false, true, Rule);
    public static readonly Setting<bool> RepairApproval     = new("keys.approval.repair",     "Lending a key for a repair needs approval",                false, false, true, Rule);
    public static readonly Setting<bool> OwnerApproval      = new("keys.approval.owner",      "Lending a key to its owner needs approval",                false, false, true, Rule);
    public static readonly Setting<bool> OtherApproval      = new("keys.approval.other",      "Lending a key for anything else needs approval",           true,  false, true, Rule);
    public static readonly Setting<bool> AuthorisedApproval = new("keys.approval.authorised", "Lending a key to an authorised person needs approval",     true,  false, true, Others);
    public static readonly Setting<bool> SealedApproval     = new("keys.approval.sealed",     "Lending a sealed key needs approval",                      true,  false, true, "A sealed key is opened only with leave (common practice)");
    public static readonly Setting<bool> Papers             = new("keys.papers",              "Keys are taken into custody only with the customer's papers", true, false, true, "Custody takes a letter of authority or commitment (common practice)");
    public static readonly Setting<int>  DueHour            = new("keys.due.hour",            "Hour of the day by which a lent key is back",              18, 8, 23, "What is lent comes back the same day (common practice)");
    public static readonly Setting<int>  RemindMinutes      = new("keys.remind.minutes",      "Minutes before the return at which the borrower is reminded", 30, 5, 480, Rule);
    public static readonly Setting<int>  HeadMinutes        = new("keys.head.minutes",        "Minutes after which the head hears of a key that is not back", 60, 0, 1440, Rule);
    public static readonly Setting<int>  CountDays          = new("keys.count.days",          "Days from one count of a cabinet to the next",             7, 1, 31, "Counted each week (common practice)");
    public static readonly Setting<int>  CountGraceDays     = new("keys.count.grace.days",    "Days within which a count is to be finished",              2, 0, 14, Rule);
    public static readonly Setting<int>  CustodyWarningDays = new("keys.custody.warning.days", "Days before its end at which a custody is said to run out", 14, 1, 90, Rule);

    internal static Setting<bool>? ApprovalFor(KeyPurpose purpose) => purpose switch
    {
        KeyPurpose.Viewing  => ViewingApproval,
        KeyPurpose.Round    => RoundApproval,
        KeyPurpose.Repair   => RepairApproval,
        KeyPurpose.OwnerUse => OwnerApproval,
        KeyPurpose.Other    => OtherApproval,
        _                   => null,
    };
}
