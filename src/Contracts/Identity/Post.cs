namespace Steward.Contracts.Identity;

/// <summary>The posts of the department and around it. Each has a standard role whose permissions an administrator may change.</summary>
[Flags]
public enum Post
{
    None          = 0,
    Administrator = 1 << 0,
    Manager       = 1 << 1,
    Head          = 1 << 2,
    Agent         = 1 << 3,
    Assistant     = 1 << 4,
    Engineer      = 1 << 5,
    Clubhouse     = 1 << 6,
    Guard         = 1 << 7,
    Finance       = 1 << 8,
    Personnel     = 1 << 9,
    Contractor    = 1 << 10,
    Resident      = 1 << 11,
    Client        = 1 << 12,

    Desk  = Head | Agent,
    Field = Assistant | Engineer,
    Staff = Manager | Desk | Field | Clubhouse | Guard | Finance | Personnel,
}
