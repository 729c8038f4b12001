using Steward.Demo.Places;
using Steward.Platform.Audit;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Requests;

namespace Steward.Demo.History;

/// <summary>It rained the evening before last: those whose leaks were seen to are being called, one by one; and the desk says at repairs what its head has written.</summary>
internal sealed class AfterRain(Past past, Plot plot)
{
    private readonly Actor desk = past.Of("wang"), lin = past.Of("lin");

    public void Tell()
    {
        past.Db.Add(new CallScript(plot.Site.Id, ScriptFor.Repair, "{customer}您好，我是{site}客服中心{caller}。您报修的“{subject}”师傅已经处理好了：{resolution}\n1. 现在用着正常吗？\n2. 师傅上门准时吗，有没有戴工牌、穿鞋套？\n3. 收费事先讲清楚了吗？\n总的来说，您是满意、较满意，还是不满意？", lin.Account, lin.Name, past.Now.AddDays(-60)));
        var at = past.Now.AddHours(-40);
        var category = past.Categories[(RequestType.Repair, "leak")].Id;
        var leaks = past.Db.Set<Request>().Local.Where(r => r.Site == plot.Site.Id && r.Category == category && r.State is (RequestState.Resolved or RequestState.Closed) && r.ResolvedAt < at && r.CallBackReason is not CallReason.NobodyToCall).OrderBy(r => r.Number).ToArray();
        var rain = new Rain(plot.Site.Id, Shown.DayOf(at), Shown.DayOf(at).AddDays(-CallBackSettings.RainDays.Default), desk.Account, desk.Name, at) { Leaks = leaks.Length };
        past.Db.Add(rain);
        foreach (var (leak, n) in leaks.Select((leak, n) => (leak, n)))
        {
            leak.CallAfterRain(rain, [], at, at.AddHours(CallBackSettings.RainHours.Default));
            past.Db.Recount(leak, desk, at);
            if (n % 3 != 0) Hear(leak, at.AddMinutes(20 + 6 * n));
            past.Db.AddRange(leak.CallsDue.Where(d => d.AfterRain));
        }
    }

    private void Hear(Request leak, DateTimeOffset at)
    {
        if (at > past.Now) return;
        var call = new CallBack(leak.Id, leak.Site, CallMethod.Telephone, Satisfaction.Satisfied, "雨后没有再渗。", desk.Account, desk.Name, at);
        leak.CallBack(call, desk);
        past.Db.Recount(leak, desk, at);
        past.Db.Add(call);
    }
}
