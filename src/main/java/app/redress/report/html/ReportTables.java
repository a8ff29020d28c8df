package app.redress.report.html;

import app.redress.damages.BreakdownRow;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.Channel;
import app.redress.domain.Tier;
import app.redress.evidence.imports.LineCounts;
import app.redress.evidence.imports.Receipt;
import app.redress.findings.Findings;
import app.redress.language.Catalogue;
import app.redress.report.text.Formats;
import app.redress.report.text.ReasonWords;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The tables of the report.
final class ReportTables {
    private static final int TOP = 5;
    private static final List<String> DIMENSIONS = List.of("STORE", "PREFECTURE", "GOODS", "METHOD", "COUNTRY");

    private final Findings findings;
    private final Catalogue words;
    private final Catalogue messages;
    private final ReasonWords reasons;
    private final Formats formats;
    private final Html html;

    ReportTables(
            Findings findings, Catalogue words, Catalogue messages, ReasonWords reasons, Formats formats, Html html) {
        this.messages = messages;
        this.findings = findings;
        this.words = words;
        this.reasons = reasons;
        this.formats = formats;
        this.html = html;
    }

    void definitions() {
        head("definitions", "definition", "#accounts", "#amount", "#range", "#certain", "#suspected");
        for (DamageEstimate e : findings.figures().estimates()) {
            boolean ours = e.definition() == Definition.EVIDENCE;
            html.open("tr", "class", ours ? "ours" : "other");
            html.open("th", "scope", "row").text(words.say("definition." + e.definition()));
            html.leaf("small", words.say("definition." + e.definition() + ".detail"))
                    .close("th");
            number(formats.count(e.accounts()));
            number(formats.yen(e.amount()));
            DamageEstimate.Range range = e.range();
            number(ours && range != null ? formats.range(range.low(), range.high()) : "–");
            number(ours ? formats.yen(e.low()) : "–");
            number(ours ? formats.yen(e.high()) : "–").close("tr");
        }
        foot();
    }

    void tiers() {
        Map<Tier, Long> counts = findings.accounts().stream()
                .collect(Collectors.groupingBy(a -> a.timeline().tier(), TreeMap::new, Collectors.counting()));
        Map<Tier, Long> due = findings.accounts().stream()
                .collect(Collectors.groupingBy(
                        a -> a.timeline().tier(),
                        TreeMap::new,
                        Collectors.summingLong(a -> a.damages().point().totalDue())));
        head("tiers", "tier", "#accounts", "#due");
        for (Tier tier : Tier.values()) {
            if (tier == Tier.MULE && !counts.containsKey(tier)) {
                continue;
            }
            html.open("tr").leaf("th", words.say("tier." + tier), "scope", "row");
            number(formats.count(counts.getOrDefault(tier, 0L)));
            number(formats.yen(due.getOrDefault(tier, 0L))).close("tr");
        }
        foot();
    }

    void compensation() {
        head("compensation", "channel", "#items", "#amount");
        for (Channel channel : Channel.values()) {
            List<CompensationItem> items = findings.lists().compensation().stream()
                    .filter(c -> c.channel() == channel)
                    .toList();
            if (channel != Channel.POINTS || !items.isEmpty()) {
                compensationRow(words.say("channel." + channel), items);
            }
        }
        html.close("tbody").open("tbody", "class", "total");
        compensationRow(words.say("column.total"), findings.lists().compensation());
        foot();
    }

    private void compensationRow(String label, List<CompensationItem> items) {
        html.open("tr").leaf("th", label, "scope", "row");
        number(formats.count(items.size()));
        number(formats.yen(items.stream().mapToLong(CompensationItem::amount).reduce(0, Math::addExact)));
        html.close("tr");
    }

    void freeze() {
        head("freeze", "#priority", "account", "#atRisk", "reason", "status");
        for (FreezeItem item : findings.lists().freeze().stream().limit(TOP).toList()) {
            html.open("tr");
            number(formats.count(item.priority()));
            html.leaf("td", item.account(), "class", "id");
            number(formats.yen(item.atRisk()));
            html.leaf("td", reasons.say(item.reason()));
            html.leaf("td", words.say("freeze.status." + item.status())).close("tr");
        }
        foot();
        more(findings.lists().freeze().size() - TOP, "freeze.csv");
    }

    void breakdowns() {
        html.open("div", "class", "columns");
        for (String dimension : DIMENSIONS) {
            List<BreakdownRow> rows = findings.figures().breakdown().stream()
                    .filter(b -> b.dimension().equals(dimension))
                    .toList();
            if (!rows.isEmpty()) {
                breakdown(dimension, rows);
            }
        }
        html.close("div");
    }

    private void breakdown(String dimension, List<BreakdownRow> rows) {
        long most = Math.max(1, rows.stream().mapToLong(BreakdownRow::yen).max().orElse(1));
        html.open("section").leaf("h3", words.say("dimension." + dimension));
        html.open("table", "class", "bars").open("tbody");
        for (BreakdownRow row : rows.stream().limit(TOP).toList()) {
            html.open("tr").leaf("th", label(dimension, row.label()), "scope", "row");
            html.open("td").open("div", "class", "bar", "style", "width:" + Math.max(0, row.yen() * 100 / most) + "%");
            html.close("div").close("td");
            number(formats.yen(row.yen()));
            number(words.say("breakdown.accounts", formats.count(row.accounts())))
                    .close("tr");
        }
        foot().close("section");
    }

    private String label(String dimension, String value) {
        if (value.isEmpty()) {
            return words.say("breakdown.unstated");
        }
        return switch (dimension) {
            case "METHOD" -> words.sayOr("method.", value);
            case "GOODS" -> words.sayOr("goods.", value);
            default -> value;
        };
    }

    void evidence() {
        head(
                "evidence",
                "file",
                "kind",
                "#lines",
                "#accepted",
                "#duplicate",
                "#conflict",
                "#rejected",
                "period",
                "balances");
        for (Receipt receipt : findings.evidence().receipts()) {
            evidenceRow(receipt);
        }
        foot();
    }

    private void evidenceRow(Receipt receipt) {
        LineCounts lines = receipt.lines();
        html.open("tr").open("th", "scope", "row").text(receipt.file().name());
        html.leaf("small", "SHA-256 " + receipt.file().sha256(), "class", "hash");
        receipt.notes().forEach(note -> html.leaf("small", messages.say(note)));
        html.close("th").leaf("td", words.say("kind." + receipt.file().kind()));
        for (long count :
                new long[] {lines.total(), lines.accepted(), lines.duplicate(), lines.conflict(), lines.rejected()}) {
            number(formats.count(count));
        }
        html.leaf("td", period(receipt));
        html.leaf(
                "td",
                words.say(lines.balances() ? "balances.yes" : "balances.no"),
                "class",
                lines.balances() ? "good" : "bad");
        html.close("tr");
    }

    private String period(Receipt receipt) {
        return receipt.first() == null || receipt.last() == null
                ? "–"
                : formats.time(receipt.first()) + " – " + formats.time(receipt.last());
    }

    /// Opens a table; a column key starting with # means numbers.
    private void head(String table, String... columns) {
        html.open("table", "class", table).open("thead").open("tr");
        for (String column : columns) {
            boolean number = column.startsWith("#");
            String label = words.say("column." + (number ? column.substring(1) : column));
            html.leaf("th", label, "scope", "col", "class", number ? "number" : "text");
        }
        html.close("tr").close("thead").open("tbody");
    }

    private Html foot() {
        return html.close("tbody").close("table");
    }

    private Html number(String text) {
        return html.leaf("td", text, "class", "number");
    }

    private void more(int count, String file) {
        if (count > 0) {
            html.leaf("p", words.say("more", formats.count(count), file), "class", "more");
        }
    }
}
