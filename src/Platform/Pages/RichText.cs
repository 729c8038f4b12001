using System.Text;
using System.Text.Encodings.Web;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace Steward.Platform.Pages;

/// <summary>Words written in Markdown, shown safely whoever wrote them: no HTML of their own, no pictures from elsewhere,
/// and links only to web pages, telephone numbers and pages of Steward.</summary>
public static class RichText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static MarkupString Html(string? words)
    {
        if (Read(words) is not { } document) return new($"<p>{HtmlEncoder.Default.Encode(words ?? "")}</p>");
        using var writer = new StringWriter();
        var renderer = new Markdig.Renderers.HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new(writer.ToString());
    }

    /// <summary>Without any marks, for where only plain words can stand: a message, a label.</summary>
    public static string Plain(string? words)
    {
        if (Read(words) is not { } document) return words ?? "";
        var text = new StringBuilder();
        foreach (var block in document) Write(block, text, "");
        return text.ToString().Trim();
    }

    /// <summary>Whether it can be read: what is nested without end cannot.</summary>
    public static bool IsReadable(string? words) => Read(words) is not null;

    private static MarkdownDocument? Read(string? words)
    {
        try
        {
            var document = Markdown.Parse(words ?? "", Pipeline);
            foreach (var heading in document.Descendants<HeadingBlock>().ToArray()) heading.Level = Math.Min(6, heading.Level + 1);
            foreach (var table in document.Descendants<Markdig.Extensions.Tables.Table>().ToArray()) table.GetAttributes().AddClass("table");
            foreach (var link in document.Descendants<LinkInline>().ToArray()) Tame(link, link.Url, link.IsImage);
            foreach (var link in document.Descendants<AutolinkInline>().ToArray()) Tame(link, link.Url, isImage: link.IsEmail);
            return document;
        }
        // What Markdig says of marks nested too deeply.
        catch (ArgumentException) { return null; }
    }

    private static void Tame(Inline link, string? address, bool isImage)
    {
        if (!isImage && IsSafe(address))
        {
            if (address![0] is not ('/' or '#')) { link.GetAttributes().AddProperty("rel", "noopener noreferrer nofollow"); link.GetAttributes().AddProperty("target", "_blank"); }
            return;
        }
        var words = link is ContainerInline parts ? string.Concat(parts.Descendants<LiteralInline>().Select(l => l.Content.ToString())) : address;
        link.ReplaceBy(new LiteralInline(words ?? ""), copyChildren: false);
    }

    private static bool IsSafe(string? address) => address is { Length: > 0 } && !address.Any(char.IsControl) && (address[0] switch
    {
        '/' => address.Length == 1 || address[1] is not ('/' or '\\'),
        '#' => true,
        _   => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "tel",
    });

    private static void Write(Block block, StringBuilder text, string mark)
    {
        switch (block)
        {
            case ListBlock list:
                foreach (var (item, i) in list.OfType<ListItemBlock>().Select((item, i) => (item, i)))
                    foreach (var (part, first) in item.Select((part, j) => (part, j == 0))) Write(part, text, first ? list.IsOrdered ? $"{i + 1}. " : "· " : "");
                break;
            case Markdig.Extensions.Tables.TableRow row: text.AppendLine(string.Join("　", row.OfType<ContainerBlock>().Select(cell => string.Concat(cell.Descendants<LeafBlock>().Select(Words))))); break;
            case ContainerBlock container: foreach (var inner in container) Write(inner, text, mark); break;
            case CodeBlock code: text.Append(mark).AppendLine(code.Lines.ToString()); break;
            case LeafBlock { Inline: not null } leaf: text.Append(mark).AppendLine(Words(leaf)); break;
        }
    }

    private static string Words(LeafBlock of) => of.Inline is not { } inlines ? "" : string.Concat(inlines.Descendants<Inline>().Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        AutolinkInline link => link.Url,
        LineBreakInline => "\n",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    }));
}
