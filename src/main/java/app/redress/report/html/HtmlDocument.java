package app.redress.report.html;

import app.redress.report.document.Block;
import app.redress.report.document.Block.Bar;
import app.redress.report.document.Block.Cell;
import app.redress.report.document.Block.Column;
import app.redress.report.document.Block.Figure;
import app.redress.report.document.Block.Row;
import app.redress.report.document.Block.Style;
import app.redress.report.document.Chart;
import app.redress.report.document.ReportDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Documents as one self-contained page.
public final class HtmlDocument {
    private static final String STYLES = "report.css";

    private final Html html = new Html();

    private HtmlDocument() {}

    /// The page as text; several documents, such as languages, follow each other.
    public static String of(List<ReportDocument> documents) {
        HtmlDocument page = new HtmlDocument();
        page.whole(documents);
        return page.html.toString();
    }

    private void whole(List<ReportDocument> documents) {
        ReportDocument first = documents.getFirst();
        html.own("<!DOCTYPE html>\n").open("html", "lang", first.locale().getLanguage());
        head(first.title());
        html.open("body");
        for (ReportDocument document : documents) {
            html.open("main", "lang", document.locale().getLanguage());
            html.open("header")
                    .leaf("h1", document.title())
                    .leaf("p", document.subtitle())
                    .close("header");
            document.blocks().forEach(this::block);
            html.leaf("p", document.foot(), "class", "more").close("main");
        }
        html.close("body").close("html");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(String words) -> html.leaf("h2", words);
            case Block.Prose(Style style, String words) -> html.leaf("p", words, "class", classOf(style));
            case Block.Notes(List<String> lines) -> {
                html.open("ul", "class", "caveats");
                lines.forEach(line -> html.leaf("li", line));
                html.close("ul");
            }
            case Block.Figures(List<Figure> figures) -> figures(figures);
            case Block.Table(List<Column> columns, List<Row> rows) -> table(columns, rows);
            case Block.Bars(List<Bar> bars) -> bars(bars);
            case Block.Losses losses -> losses(losses);
            case Block.Timeline timeline -> timeline(timeline);
            case Block.Details(String summary, List<Block> blocks) -> {
                html.open("details").leaf("summary", summary);
                blocks.forEach(this::block);
                html.close("details");
            }
            case Block.Entry(String name, String words) ->
                html.leaf("h3", name, "class", "id").leaf("p", words, "class", "entry");
            case Block.Verbatim(String text) -> html.leaf("pre", text);
        }
    }

    /// The head of a page that loads nothing from elsewhere.
    private void head(String title) {
        html.open("head").own("<meta charset=\"utf-8\">\n");
        html.own("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.own("<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.leaf("title", title);
        html.own("<style>\n" + styles() + "</style>\n").close("head");
    }

    private static String styles() {
        try (InputStream in = Objects.requireNonNull(HtmlDocument.class.getResourceAsStream(STYLES), STYLES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(STYLES, e);
        }
    }

    private static String classOf(Style style) {
        return switch (style) {
            case PLAIN -> "plain";
            case ANSWER -> "answer";
            case CAPTION -> "more";
            case WARNING -> "undecided";
        };
    }

    private void figures(List<Figure> figures) {
        html.open("div", "class", "figures");
        for (Figure figure : figures) {
            html.open("div", "class", "figure")
                    .leaf("div", figure.label(), "class", "label")
                    .leaf("div", figure.amount(), "class", "value")
                    .leaf("div", figure.detail(), "class", "detail")
                    .close("div");
        }
        html.close("div");
    }

    private void table(List<Column> columns, List<Row> rows) {
        html.open("table").open("thead").open("tr");
        columns.forEach(column ->
                html.leaf("th", column.title(), "scope", "col", "class", column.numeric() ? "number" : "text"));
        html.close("tr").close("thead").open("tbody");
        for (Row row : rows) {
            html.open("tr", "class", row.strong() ? "ours" : "other");
            for (int i = 0; i < row.cells().size(); i++) {
                cell(row.cells().get(i), columns.get(i).numeric());
            }
            html.close("tr");
        }
        html.close("tbody").close("table");
    }

    private void cell(Cell cell, boolean numeric) {
        html.open("td", "class", numeric ? "number" : "text").text(cell.words());
        cell.small().forEach(small -> html.leaf("small", small));
        html.close("td");
    }

    private void bars(List<Bar> bars) {
        html.open("table", "class", "bars").open("tbody");
        for (Bar bar : bars) {
            html.open("tr").leaf("th", bar.label(), "scope", "row").open("td");
            mark(bar);
            html.close("td")
                    .leaf("td", bar.amount(), "class", "number")
                    .leaf("td", bar.detail(), "class", "number")
                    .close("tr");
        }
        html.close("tbody").close("table");
    }

    /// What has no length, such as the rest of a list, gets no mark: one of a pixel would look like a small amount.
    private void mark(Bar bar) {
        if (bar.to() > bar.from()) {
            html.open(
                            "div",
                            "class",
                            "bar " + bar.tone().name().toLowerCase(Locale.ROOT),
                            "style",
                            String.format(
                                    Locale.ROOT,
                                    "margin-left:%.1f%%;width:%.1f%%",
                                    100 * bar.from(),
                                    100 * (bar.to() - bar.from())))
                    .close("div");
        }
    }

    private void losses(Block.Losses losses) {
        html.open("figure", "class", "chart");
        legend(losses.charges(), losses.spend(), losses.unit());
        svg(losses.chart(), losses.title());
        controls(losses.controls());
        html.close("figure");
    }

    private void timeline(Block.Timeline timeline) {
        html.open("figure", "class", "chart").open("p", "class", "legend");
        for (Block.Key key : timeline.keys()) {
            html.open("span", "class", "item")
                    .open("span", "class", "key " + key.kind())
                    .close("span");
            html.text(key.words()).close("span");
        }
        html.close("p");
        svg(timeline.chart(), timeline.title());
        controls(timeline.controls());
        html.close("figure");
    }

    private void controls(List<String> controls) {
        if (!controls.isEmpty()) {
            html.open("ol", "class", "controls");
            controls.forEach(control -> html.leaf("li", control));
            html.close("ol");
        }
    }

    private void legend(String charges, String spend, String unit) {
        html.open("p", "class", "legend").open("span", "class", "key charges").close("span");
        html.text(charges).open("span", "class", "key spend").close("span");
        html.text(spend).leaf("span", unit, "class", "unit");
        html.close("p");
    }

    private void svg(Chart chart, String title) {
        html.open("svg", "viewBox", "0 0 " + Chart.WIDTH + " " + chart.height(), "role", "img", "aria-label", title);
        chart.draw(new SvgSurface(html));
        html.close("svg");
    }
}
