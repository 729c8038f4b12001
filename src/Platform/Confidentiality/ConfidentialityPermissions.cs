using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality;

public static class ConfidentialityPermissions
{
    public static readonly Permission Names = new("confidentiality.names", "Read the names of customers in full",                         Post.Manager | Post.Desk | Post.Field | Post.Finance | Post.Clubhouse);
    public static readonly Permission Log   = new("confidentiality.log",   "Read and verify the access log",                              Post.Administrator | Post.Manager);
    public static readonly Permission Watch = new("confidentiality.watch", "Be told when somebody reveals unusually much personal data",  Post.Manager | Post.Head);
    public static readonly Permission AskExports    = new("confidentiality.ask-exports",    "Ask to export personal data",                 Post.Manager | Post.Desk | Post.Field | Post.Finance | Post.Clubhouse);
    public static readonly Permission DecideExports = new("confidentiality.decide-exports", "Decide about others' exports of personal data", Post.Manager | Post.Head);
    public static readonly Permission Retention     = new("confidentiality.retention",      "Decide which records are anonymised",         Post.Manager);
    public static readonly Permission Keys  = new("confidentiality.keys",  "Change the keys that encrypt personal data",                  Post.Administrator);
}
