using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Steward.Testing;

/// <summary>A page as a browser without scripts shows it: read it, fill in a form, send it.</summary>
public sealed class Page
{
    internal static readonly Uri Origin = new("https://localhost");

    private readonly HttpClient http;

    private Page(HttpClient http, Uri address, HttpResponseMessage answer, IHtmlDocument document) =>
        (this.http, Address, Answer, Document) = (http, address, answer, document);

    public HttpResponseMessage Answer { get; }
    public HttpStatusCode Status => Answer.StatusCode;
    public IHtmlDocument Document { get; }
    /// <summary>Where one ended up after redirects, with its query.</summary>
    public Uri Address { get; }
    public string Path => Address.AbsolutePath;

    /// <summary>All one can read in the page's main part, with single spaces.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main") ?? Document.Body!).Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IElement? Find(string selector) => Document.QuerySelector(selector);

    /// <summary>The ids of the forms on the page.</summary>
    public IReadOnlyList<string> Forms => [.. Document.Forms.Select(f => f.Id).OfType<string>()];

    /// <summary>What a field of a form holds now.</summary>
    public string? Value(string form, string field) => Fields(FormOf(form)).Where(f => f.Name == $"Model.{field}").Select(f => f.Value).FirstOrDefault();

    /// <summary>Fills in a form by its id and sends it with everything a browser would send along.
    /// A field that the form does not have is a mistake of the test, or a field lost from the page.</summary>
    public Task<Page> Send(string form, params (string Field, string Value)[] filled) => Send(form, filled, []);

    public Task<Page> Send(string form, (string Field, string Value)[] filled, (string Field, string FileName, byte[] Bytes)[] files)
    {
        var element = FormOf(form);
        var fields = Fields(element).ToList();
        var content = new MultipartFormDataContent();
        foreach (var (field, value) in filled)
        {
            var name = NameOf(element, field);
            fields.RemoveAll(f => f.Name == name);
            fields.Add((name, value));
        }
        foreach (var (name, value) in fields) content.Add(new StringContent(value), $"\"{name}\"");
        foreach (var (field, fileName, bytes) in files) content.Add(new ByteArrayContent(bytes), $"\"{NameOf(element, field)}\"", fileName);
        return Load(http, new(HttpMethod.Post, element.GetAttribute("action") is { Length: > 0 } action ? new Uri(Address, action) : Address) { Content = content });
    }

    /// <summary>Follows the link of that text.</summary>
    public Task<Page> Follow(string text) =>
        Open(http, Document.Links.FirstOrDefault(a => a.Text().Trim() == text)?.GetAttribute("href") ?? throw new InvalidOperationException($"There is no link «{text}» on {Address}: {Text}"));

    /// <summary>Opens a page, as a browser does: redirects are followed.</summary>
    public static Task<Page> Open(HttpClient http, string address) => Load(http, new(HttpMethod.Get, address));

    /// <summary>As it is now.</summary>
    public Task<Page> Again() => Load(http, new(HttpMethod.Get, Address));

    internal static async Task<Page> Load(HttpClient http, HttpRequestMessage request)
    {
        var (address, answer) = (new Uri(http.BaseAddress!, request.RequestUri!), await http.SendAsync(request));
        for (var hops = 0; answer.Headers.Location is { } next && (int)answer.StatusCode is >= 301 and <= 303 && hops < 5; hops++)
            answer = await http.GetAsync(address = new(address, next));
        return new(http, address, answer, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    private IHtmlFormElement FormOf(string id) => Document.GetElementById(id) as IHtmlFormElement
        ?? throw new InvalidOperationException($"There is no form «{id}» on {Address} ({(int)Status}), only: {string.Join(", ", Forms)}. {Text}");

    private static string NameOf(IHtmlFormElement form, string field) =>
        new[] { $"Model.{field}", field }.FirstOrDefault(name => form.QuerySelector($"[name='{name}']") is not null)
            ?? throw new InvalidOperationException($"The form «{form.Id}» has no field {field}.");

    private static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
            switch (element)
            {
                case IHtmlInputElement { Name: { } name, Type: "checkbox" or "radio" } box: if (box.IsChecked) yield return (name, box.Value); break;
                case IHtmlInputElement { Type: "file" or "submit" or "button" }: break;
                case IHtmlInputElement { Name: { } name } input: yield return (name, input.Value); break;
                case IHtmlTextAreaElement { Name: { } name } area: yield return (name, area.Value); break;
                case IHtmlSelectElement { Name: { } name } select: foreach (var chosen in select.SelectedOptions) yield return (name, chosen.Value); break;
            }
    }
}
