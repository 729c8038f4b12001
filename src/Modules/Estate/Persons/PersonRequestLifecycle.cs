using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Estate.Persons.PersonRequestAction;
using static Steward.Estate.Persons.PersonRequestState;

namespace Steward.Estate.Persons;

/// <summary>What a person may ask (个保法 45–47).</summary>
public enum PersonWish { Copy, Correction, Erasure }

/// <summary>Why data is to be erased (个保法 47).</summary>
public enum ErasureGround { PurposeAchieved, ServiceEnded, ConsentWithdrawn, UnlawfulUse, OtherGround }

public enum PersonRequestState
{
    [Tone("yellow")] Received,
    [Tone("green")] Answered,
    [Tone("green")] Corrected,
    [Tone("teal")] Erased,
    [Tone("red")] Declined,
}

public enum PersonRequestAction
{
    [Told("{0} made the copy", Icon = "download")] Answer,
    [Told("{0} put right what was wrong", Icon = "edit")] Correct,
    [Told("{0} erased what goes", Icon = "shield-check")] Erase,
    [Told("{0} declined", Icon = "x")] Decline,
}

/// <summary>What may happen to a person's request, and by whom: whoever took down a wish for a copy or for erasure does not carry it out.</summary>
public static class PersonRequestLifecycle
{
    public static readonly Lifecycle<PersonRequest, PersonRequestState, PersonRequestAction> Rules = new(Received, request => request.State, final: [Answered, Corrected, Erased, Declined])
    {
        // from       action    to         who
        { Received,   Answer,   Answered,  AnotherOfCopy },
        { Received,   Correct,  Corrected, OfCorrection },
        { Received,   Erase,    Erased,    AnotherOfErasure },
        { Received,   Decline,  Declined,  Keeper },
    };

    private static bool Keeper(PersonRequest request, Actor actor) => actor.May(Permissions.Persons);
    private static bool AnotherOfCopy(PersonRequest request, Actor actor) => request.Wish is PersonWish.Copy && request.By != actor.Account && Keeper(request, actor);
    private static bool OfCorrection(PersonRequest request, Actor actor) => request.Wish is PersonWish.Correction && Keeper(request, actor);
    private static bool AnotherOfErasure(PersonRequest request, Actor actor) => request.Wish is PersonWish.Erasure && request.By != actor.Account && Keeper(request, actor);
}
