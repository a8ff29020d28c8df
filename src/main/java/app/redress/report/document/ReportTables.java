package app.redress.report.document;

import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.damages.BreakdownRow;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.deadlines.DeadlineWords;
import app.redress.domain.Channel;
import app.redress.domain.Control;
import app.redress.domain.Tier;
import app.redress.evidence.imports.LineCounts;
import app.redress.evidence.imports.Receipt;
import app.redress.language.Catalogue;
import app.redress.report.document.Block.Bar;
import app.redress.report.document.Block.Bars;
import app.redress.report.document.Block.Cell;
import app.redress.report.document.Block.Column;
import app.redress.report.document.Block.Row;
import app.redress.report.document.Block.Table;
import app.redress.report.document.Block.Tone;
import app.redress.report.document.ReportFacts.ItemLine;
import app.redress.report.text.CountryNames;
import app.redress.report.text.Formats;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.FreezeItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The tables of the management report.
final class ReportTables {
    private static final int MOST = 5;
    private static final List<String> DIMENSIONS = List.of("STORE", "PREFECTURE", "GOODS", "METHOD", "COUNTRY");

    private final ReportFacts facts;
    private final Catalogue words;
    private final Catalogue messages;
    private final Formats formats;
    private final CountryNames countries;

    ReportTables(ReportFacts facts, Locale locale, Catalogue words, Catalogue messages, Formats formats) {
        this.facts = facts;
        this.words = words;
        this.messages = messages;
        this.formats = formats;
        this.countries = new CountryNames(new Catalogue("explain", locale), locale);
    }

    private Column text(String key, int share) {
        return Column.text(words.say("column." + key), share);
    }

    private Column number(String key, int share) {
        return Column.number(words.say("column." + key), share);
    }

    Table definitions() {
        List<Row> rows = facts.estimates().all().stream().map(this::definition).toList();
        return new Table(
                List.of(text("definition", 44), number("accounts", 14), number("amount", 18), number("range", 24)),
                rows);
    }

    private Row definition(DamageEstimate e) {
        boolean ours = e.definition() == Definition.EVIDENCE;
        DamageEstimate.Range range = e.range();
        return new Row(
                List.of(
                        new Cell(words.say("definition." + e.definition()), small(e)),
                        Cell.of(formats.count(e.accounts())),
                        Cell.of(formats.yen(e.amount())),
                        Cell.of(ours && range != null ? formats.range(range.low(), range.high()) : "–")),
                ours);
    }

    private List<String> small(DamageEstimate e) {
        String detail = words.say("definition." + e.definition() + ".detail");
        return e.definition() == Definition.EVIDENCE
                ? List.of(
                        detail,
                        words.say(
                                "definitions.ends",
                                formats.yen(e.low()),
                                formats.yen(e.expected()),
                                formats.yen(e.high())))
                : List.of(detail);
    }

    List<String> controls(LossChart chart) {
        return chart.controls().stream().map(control -> control(chart, control)).toList();
    }

    private String control(LossChart chart, Control control) {
        String note = control.note();
        return words.sayOr("control.", control.name()) + " " + formats.time(control.at())
                + (note == null || note.isBlank() ? "" : " · " + note)
                + (chart.shows(control) ? "" : " " + words.say("losses.outside"));
    }

    Table published() {
        List<Row> rows = facts.published().stream()
                .map(e -> new Row(
                        List.of(
                                Cell.of(String.valueOf(e.number())),
                                Cell.of(formats.time(e.stated().asOf())),
                                Cell.of(formats.yen(e.stated().amount())),
                                new Cell(
                                        words.say("definition." + e.definition()),
                                        List.of(words.say("published.seal", e.seal()))),
                                new Cell(e.publishedBy(), superseded(e))),
                        e.supersededBy() == null))
                .toList();
        return new Table(
                List.of(
                        number("number", 6),
                        text("asOf", 19),
                        number("amount", 18),
                        text("definition", 38),
                        text("publishedBy", 19)),
                rows);
    }

    private List<String> superseded(PublishedEstimate e) {
        return e.supersededBy() == null ? List.of() : List.of(words.say("published.superseded", e.supersededBy()));
    }

    Table tiers() {
        List<Row> rows = facts.tiers().stream()
                .filter(line -> line.tier() != Tier.MULE || line.accounts() > 0)
                .map(line -> Row.of(
                        words.say("tier." + line.tier()), formats.count(line.accounts()), formats.yen(line.due())))
                .toList();
        return new Table(List.of(text("tier", 50), number("accounts", 25), number("due", 25)), rows);
    }

    Table items() {
        List<Row> rows = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            for (Status status : Status.values()) {
                line(channel, status).ifPresent(line -> rows.add(item(line)));
            }
        }
        rows.add(itemTotal());
        return new Table(
                List.of(text("channel", 40), text("status", 20), number("items", 15), number("amount", 25)), rows);
    }

    private java.util.Optional<ItemLine> line(Channel channel, Status status) {
        return facts.items().stream()
                .filter(line -> line.channel() == channel && line.status() == status)
                .findFirst();
    }

    private Row item(ItemLine line) {
        return Row.of(
                words.say("channel." + line.channel()),
                words.say("item.status." + line.status()),
                formats.count(line.items()),
                formats.yen(line.yen()));
    }

    private Row itemTotal() {
        List<ItemLine> counted =
                facts.items().stream().filter(line -> line.status().counts()).toList();
        return Row.of(
                        words.say("column.total"),
                        words.say("item.withoutRejected"),
                        formats.count(
                                counted.stream().mapToLong(ItemLine::items).sum()),
                        formats.yen(counted.stream().mapToLong(ItemLine::yen).reduce(0, Math::addExact)))
                .stronger();
    }

    Table freeze() {
        List<Row> rows = Stream.of(FreezeItem.Status.values())
                .map(status -> {
                    List<FreezeItem> items = facts.freeze().stream()
                            .filter(item -> item.status() == status)
                            .toList();
                    return Row.of(
                            words.say("freeze.status." + status),
                            formats.count(items.size()),
                            formats.yen(
                                    items.stream().mapToLong(FreezeItem::atRisk).reduce(0, Math::addExact)));
                })
                .toList();
        return new Table(List.of(text("status", 50), number("accounts", 25), number("atRisk", 25)), rows);
    }

    Table deadlines(ReportFacts.Deadlines deadlines) {
        List<Row> rows = deadlines.lines().stream()
                .map(line -> new Row(
                        List.of(
                                new Cell(messages.say(DeadlineWords.action(line.action())), under(line)),
                                Cell.of(
                                        line.items() == 0
                                                ? words.say("deadlines.incident")
                                                : formats.count(line.items())),
                                Cell.of(formats.count(line.overdue())),
                                Cell.of(formats.count(line.due())),
                                Cell.of(formats.count(line.notStarted())),
                                Cell.of(until(line))),
                        line.overdue() > 0))
                .toList();
        return new Table(
                List.of(
                        text("duty", 34),
                        number("items", 14),
                        number("overdue", 12),
                        number("open", 12),
                        number("notStarted", 13),
                        number("dueFrom", 15)),
                rows);
    }

    private List<String> under(ReportFacts.DeadlineLine line) {
        return line.done()
                .map(done -> List.of(
                        line.pack(),
                        words.say(
                                done.late() ? "deadlines.doneLate" : "deadlines.done",
                                done.day().toString(),
                                done.by(),
                                done.note())))
                .orElseGet(() -> List.of(line.pack()));
    }

    private String until(ReportFacts.DeadlineLine line) {
        if (line.done().isPresent()) {
            return words.say("deadlines.met");
        }
        return line.first() == null ? "–" : line.first().toString();
    }

    List<Block> breakdowns() {
        List<Block> blocks = new ArrayList<>();
        for (String dimension : DIMENSIONS) {
            List<BreakdownRow> rows = facts.estimates().breakdown().stream()
                    .filter(row -> row.dimension().equals(dimension))
                    .toList();
            if (!rows.isEmpty()) {
                blocks.add(new Block.Prose(Block.Style.PLAIN, words.say("dimension." + dimension)));
                blocks.add(bars(dimension, rows));
            }
        }
        return blocks;
    }

    private Bars bars(String dimension, List<BreakdownRow> rows) {
        long most = Math.max(1, rows.stream().mapToLong(BreakdownRow::yen).max().orElse(1));
        List<Bar> bars = new ArrayList<>(rows.stream()
                .limit(MOST)
                .map(row -> bar(label(dimension, row.label()), row.yen(), row.accounts(), most))
                .toList());
        long rest = rows.stream().skip(MOST).mapToLong(BreakdownRow::yen).reduce(0, Math::addExact);
        if (rows.size() > MOST) {
            String others = words.say("breakdown.others", rows.size() - MOST);
            bars.add(new Bar(others, 0, 0, Tone.MORE, formats.yen(rest), ""));
        }
        return new Bars(bars);
    }

    private Bar bar(String label, long yen, int accounts, long most) {
        return new Bar(
                label,
                0,
                Math.max(0, (double) yen / most),
                Tone.MORE,
                formats.yen(yen),
                words.say("breakdown.accounts", formats.count(accounts)));
    }

    private String label(String dimension, String value) {
        if (value.isEmpty()) {
            return words.say("breakdown.unstated");
        }
        return switch (dimension) {
            case "METHOD" -> words.sayOr("method.", value);
            case "GOODS" -> words.sayOr("goods.", value);
            case "COUNTRY" -> countries.alone(value);
            default -> value;
        };
    }

    Table evidence() {
        return new Table(
                List.of(
                        text("file", 53),
                        number("lines", 10),
                        number("accepted", 10),
                        number("duplicate", 9),
                        number("conflict", 9),
                        number("rejected", 10)),
                facts.receipts().stream().map(this::receipt).toList());
    }

    private Row receipt(Receipt receipt) {
        LineCounts lines = receipt.lines();
        List<String> small = new ArrayList<>();
        small.add(words.say("kind." + receipt.file().kind()) + period(receipt));
        small.add("SHA-256 " + receipt.file().sha256());
        small.add(words.say(lines.balances() ? "balances.yes" : "balances.no"));
        receipt.notes().forEach(note -> small.add(messages.say(note)));
        return new Row(
                List.of(
                        new Cell(receipt.file().name(), small),
                        Cell.of(formats.count(lines.total())),
                        Cell.of(formats.count(lines.accepted())),
                        Cell.of(formats.count(lines.duplicate())),
                        Cell.of(formats.count(lines.conflict())),
                        Cell.of(formats.count(lines.rejected()))),
                false);
    }

    private String period(Receipt receipt) {
        return receipt.first() == null || receipt.last() == null
                ? ""
                : " · " + formats.time(receipt.first()) + " – " + formats.time(receipt.last());
    }
}
