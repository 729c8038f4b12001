namespace Steward.Estate.Keys.Loans;

/// <summary>What a key is lent for (用途); the site's settings say which of them need approval.</summary>
public enum KeyPurpose { Viewing, Round, Repair, OwnerUse, Emergency, Other }

/// <summary>To whom: a colleague, somebody of a contractor, the customer, or whoever the customer authorised.</summary>
public enum Borrower { Colleague, Contractor, Customer, Authorised }

/// <summary>How a key came back.</summary>
public enum KeyCondition { Good, Damaged, Incomplete }

/// <summary>Why a key is used without the owner (紧急动用原因).</summary>
public enum KeyCause { Leak, Fire, Gas, PersonInDanger, Other }

/// <summary>How the owner was told.</summary>
public enum ToldBy { Telephone, WeChat, InPerson, Letter }
