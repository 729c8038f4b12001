using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Cabinets;
using Steward.Estate.Keys.Counts;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Keys.Loans;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

internal static class KeyRoutes
{
    public static void MapKeys(this IEndpointRouteBuilder api)
    {
        var keys = api.MapGroup("estate/keys").WithTags("Keys");
        keys.MapList<KeyList, KeyList.Filter, KeyList.Row>("", KeyList.Columns, "Keys held");
        keys.MapGet ("{id}",           (KeyId id, ShowKey show, CancellationToken ct) => show.Run(id, ct));
        keys.MapGet ("{id}/lending",   (KeyId id, LoanChoices choices, CancellationToken ct) => choices.Run(id, ct));
        keys.MapPost("",               (AddKey.Form form, AddKey add, CancellationToken ct) => add.Run(form, ct));
        keys.MapPost("{id}/correct",   (KeyId id, CorrectKey.Form form, CorrectKey correct, CancellationToken ct) => correct.Run(id, form, ct));
        keys.MapPost("{id}/move",      (KeyId id, MoveKey.Form form, MoveKey move, CancellationToken ct) => move.Run(id, form, ct));
        keys.MapPost("{id}/seal",      (KeyId id, SealKey.Form form, SealKey seal, CancellationToken ct) => seal.Run(id, form, ct));
        keys.MapPost("{id}/unseal",    (KeyId id, UnsealKey.Form form, UnsealKey unseal, CancellationToken ct) => unseal.Run(id, form, ct));
        keys.MapPost("{id}/give-back", (KeyId id, GiveBackKey.Form form, GiveBackKey give, CancellationToken ct) => give.Run(id, form, ct));
        keys.MapPost("{id}/lose",      (KeyId id, LoseKey.Form form, LoseKey lose, CancellationToken ct) => lose.Run(id, form, ct));
        keys.MapPost("{id}/find",      (KeyId id, FindKey.Form form, FindKey find, CancellationToken ct) => find.Run(id, form, ct));
        keys.MapPost("{id}/rekey",     (KeyId id, RekeyLock.Form form, RekeyLock rekey, CancellationToken ct) => rekey.Run(id, form, ct));

        var custody = api.MapGroup("estate/key-custody").WithTags("Keys");
        custody.MapList<CustodyList, CustodyList.Filter, CustodyList.Row>("", CustodyList.Columns, "Custody of keys");
        custody.MapGet ("choices",     ([AsParameters] CustodyChoices.Filter filter, CustodyChoices choices, CancellationToken ct) => choices.Run(filter, ct));
        custody.MapGet ("{id}",        (KeyCustodyId id, ShowCustody show, CancellationToken ct) => show.Run(id, ct));
        custody.MapPost("",            (TakeCustody.Form form, TakeCustody take, CancellationToken ct) => take.Run(form, ct));
        custody.MapPost("{id}/extend", (KeyCustodyId id, ExtendCustody.Form form, ExtendCustody extend, CancellationToken ct) => extend.Run(id, form, ct));
        custody.MapPost("{id}/end",    (KeyCustodyId id, EndCustody.Form form, EndCustody end, CancellationToken ct) => end.Run(id, form, ct));

        MapLoans(api.MapGroup("estate/key-loans").WithTags("Keys"));
        MapCounts(api);
    }

    private static void MapLoans(RouteGroupBuilder loans)
    {
        loans.MapList<LoanList, LoanList.Filter, LoanList.Row>("", LoanList.Columns, "Loans of keys");
        loans.MapGet ("{id}",            (KeyLoanId id, ShowLoan show, CancellationToken ct) => show.Run(id, ct));
        loans.MapPost("",                (LendKey.Form form, LendKey lend, CancellationToken ct) => lend.Run(form, ct));
        loans.MapPost("{id}/approve",    (KeyLoanId id, ApproveLoan.Form form, ApproveLoan approve, CancellationToken ct) => approve.Run(id, form, ct));
        loans.MapPost("{id}/decline",    (KeyLoanId id, DeclineLoan.Form form, DeclineLoan decline, CancellationToken ct) => decline.Run(id, form, ct));
        loans.MapPost("{id}/cancel",     (KeyLoanId id, CancelLoan.Form form, CancelLoan cancel, CancellationToken ct) => cancel.Run(id, form, ct));
        loans.MapPost("{id}/confirm",    (KeyLoanId id, Bare form, ConfirmLoan confirm, CancellationToken ct) => confirm.Run(id, form, ct));
        loans.MapPost("{id}/hand-over",  (KeyLoanId id, HandOverKey.Form form, HandOverKey hand, CancellationToken ct) => hand.Run(id, form, ct));
        loans.MapPost("{id}/extend",     (KeyLoanId id, ExtendLoan.Form form, ExtendLoan extend, CancellationToken ct) => extend.Run(id, form, ct));
        loans.MapPost("{id}/take-back",  (KeyLoanId id, TakeBackKey.Form form, TakeBackKey back, CancellationToken ct) => back.Run(id, form, ct));
        loans.MapPost("{id}/tell-owner", (KeyLoanId id, RecordOwnerTold.Form form, RecordOwnerTold tell, CancellationToken ct) => tell.Run(id, form, ct));
        loans.MapPost("{id}/settle",     (KeyLoanId id, SettleEmergency.Form form, SettleEmergency settle, CancellationToken ct) => settle.Run(id, form, ct));
        loans.MapPost("{id}/reveal",     (KeyLoanId id, RevealForm form, RevealBorrower reveal, CancellationToken ct) => reveal.Run(id, form, ct));
        loans.MapPost("{id}/lapse",      (KeyLoanId id, Bare form, LapseLoan lapse, CancellationToken ct) => lapse.Run(id, form, ct));
        loans.MapPost("{id}/remind",     (KeyLoanId id, Bare form, RemindOfLoan remind, CancellationToken ct) => remind.Run(id, form, ct)).WithSummary("Looks again at one loan now, as is done of all every five minutes.");
    }

    private static void MapCounts(IEndpointRouteBuilder api)
    {
        var cabinets = api.MapGroup("estate/key-cabinets").WithTags("Keys");
        cabinets.MapGet ("",          (CabinetList list, CancellationToken ct) => list.Run(new(), ct));
        cabinets.MapGet ("{id}",      (KeyCabinetId id, ShowCabinet show, CancellationToken ct) => show.Run(id, ct));
        cabinets.MapGet ("hooks/{id}", (KeyHookId id, ShowHook show, CancellationToken ct) => show.Run(id, ct));
        cabinets.MapPost("",          (AddCabinet.Form form, AddCabinet add, CancellationToken ct) => add.Run(form, ct));
        cabinets.MapPost("{id}/edit", (KeyCabinetId id, EditCabinet.Form form, EditCabinet edit, CancellationToken ct) => edit.Run(id, form, ct));

        var counts = api.MapGroup("estate/key-counts").WithTags("Keys");
        counts.MapList<CountList, CountList.Filter, CountList.Row>("", CountList.Columns, "Counts of keys");
        counts.MapGet ("{id}",         (KeyCountId id, ShowCount show, CancellationToken ct) => show.Run(id, ct));
        counts.MapPost("",             (BeginCount.Form form, BeginCount begin, CancellationToken ct) => begin.Run(form, ct));
        counts.MapPost("{id}/tick",    (KeyCountId id, TickCount.Form form, TickCount tick, CancellationToken ct) => tick.Run(id, form, ct));
        counts.MapPost("{id}/resolve", (KeyCountId id, ResolveDifference.Form form, ResolveDifference resolve, CancellationToken ct) => resolve.Run(id, form, ct));
        counts.MapPost("{id}/close",   (KeyCountId id, CloseCount.Form form, CloseCount close, CancellationToken ct) => close.Run(id, form, ct));
        counts.MapPost("{id}/remind",  (KeyCountId id, Bare form, RemindOfCount remind, CancellationToken ct) => remind.Run(id, form, ct)).WithSummary("Looks again at one count now, as is done of all every five minutes.");
    }
}
