package app.redress.report.document;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.Ledger;
import app.redress.casefile.lists.DueState;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.language.Catalogue;
import app.redress.language.Language;
import app.redress.report.document.Block.Column;
import app.redress.report.document.Block.Heading;
import app.redress.report.document.Block.Prose;
import app.redress.report.document.Block.Row;
import app.redress.report.document.Block.Style;
import app.redress.report.document.Block.Table;
import app.redress.report.explanation.Explanations;
import app.redress.report.text.Formats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One page for one customer: what happened, which transactions were not theirs, and what is paid and when. It names
/// no other account, no device or address, and none of the reasons that analysts see.
public final class VictimSheet {
    /// Numbers of transactions to try until the sheet fits on its page.
    public static final List<Integer> SIZES = List.of(14, 12, 10, 9, 8, 7, 6, 5, 4, 3, 2);

    private final VictimFacts facts;
    private final int most;
    private final Locale locale;
    private final Catalogue words;
    private final Formats formats;
    private final List<Block> blocks = new ArrayList<>();

    private VictimSheet(VictimFacts facts, Locale locale, int most) {
        this.facts = facts;
        this.most = most;
        this.locale = Language.of(locale).locale();
        this.words = new Catalogue("report", locale);
        this.formats = new Formats(locale, facts.zone());
    }

    /// @param locale Japanese, or else English
    /// @param most number of transactions listed one by one; the rest is summed up
    public static ReportDocument of(VictimFacts facts, Locale locale, int most) {
        return new VictimSheet(facts, locale, most).document();
    }

    private ReportDocument document() {
        happened();
        due();
        transactions();
        ledger();
        blocks.add(new Prose(Style.CAPTION, words.say("sheet.report")));
        String account = facts.finding().account();
        String time = formats.time(facts.asOf());
        return new ReportDocument(
                locale,
                words.say("sheet.title"),
                words.say("sheet.subtitle", account, time, formats.zone(facts.asOf())),
                facts.asOf(),
                words.say("sheet.foot", account, time),
                blocks);
    }

    private void title(String key) {
        blocks.add(new Heading(words.say(key)));
    }

    private void happened() {
        title("sheet.happened");
        blocks.add(new Prose(Style.PLAIN, new Explanations(locale, facts.zone()).say(facts.finding())));
    }

    private void due() {
        title("sheet.due");
        List<DueState> owed =
                facts.due().stream().filter(state -> state.amount() != 0).toList();
        if (owed.isEmpty()) {
            blocks.add(new Prose(Style.PLAIN, words.say("sheet.nothingDue")));
            return;
        }
        List<Row> rows = new ArrayList<>(owed.stream().map(this::owed).toList());
        long total = owed.stream()
                .filter(state -> state.status().counts())
                .mapToLong(DueState::amount)
                .reduce(0, Math::addExact);
        rows.add(Row.of(words.say("column.total"), formats.yen(total), "").stronger());
        blocks.add(new Table(
                List.of(
                        Column.text(words.say("column.channel"), 40),
                        Column.number(words.say("column.amount"), 18),
                        Column.text(words.say("column.status"), 42)),
                rows));
    }

    private Row owed(DueState state) {
        return Row.of(words.say("channel." + state.channel()), formats.yen(state.amount()), stage(state));
    }

    /// What the customer may know of the item's state; not why it is held or refused.
    private String stage(DueState state) {
        return switch (state.status()) {
            case PROPOSED, REVIEWED, ON_HOLD -> words.say("sheet.checking");
            case APPROVED -> words.say(state.amount() < 0 ? "sheet.tooMuch" : "sheet.approved");
            case EXPORTED ->
                state.payOn() == null
                        ? words.say("sheet.sent")
                        : words.say("sheet.sentFor", String.valueOf(state.payOn()));
            case PAID ->
                state.paidOn() == null
                        ? words.say("sheet.paid")
                        : words.say("sheet.paidOn", String.valueOf(state.paidOn()));
            case FAILED -> words.say("sheet.failed");
            case REJECTED -> words.say("sheet.refused");
            case RECOVERED -> words.say("sheet.recovered");
            case WAIVED -> words.say("sheet.waived");
        };
    }

    private void transactions() {
        title("sheet.transactions");
        List<JudgedEvent> others = facts.finding().timeline().events().stream()
                .filter(judged -> judged.verdict() != Verdict.OWNER)
                .filter(judged -> judged.event() instanceof Transaction t && t.movesMoney())
                .toList();
        if (others.isEmpty()) {
            blocks.add(new Prose(Style.PLAIN, words.say("sheet.noTransactions")));
            return;
        }
        List<JudgedEvent> shown = largest(others);
        List<Row> rows = shown.stream().map(this::transaction).toList();
        blocks.add(new Table(
                List.of(
                        Column.text(words.say("column.time"), 19),
                        Column.text(words.say("column.transaction"), 41),
                        Column.number(words.say("column.amount"), 16),
                        Column.text(words.say("sheet.view"), 24)),
                rows));
        if (shown.size() < others.size()) {
            long rest = sum(others) - sum(shown);
            blocks.add(new Prose(
                    Style.CAPTION,
                    words.say("sheet.more", formats.count(others.size() - shown.size()), formats.yen(rest))));
        }
    }

    /// The largest ones in time order, since the sheet has one page.
    private List<JudgedEvent> largest(List<JudgedEvent> all) {
        if (all.size() <= most) {
            return all;
        }
        List<JudgedEvent> kept = all.stream()
                .sorted(Comparator.comparingLong(
                        (JudgedEvent judged) -> -transactionOf(judged).amount()))
                .limit(most)
                .toList();
        return all.stream().filter(kept::contains).limit(most).toList();
    }

    private static Transaction transactionOf(JudgedEvent judged) {
        return (Transaction) judged.event();
    }

    private static long sum(List<JudgedEvent> events) {
        return events.stream()
                .mapToLong(judged -> transactionOf(judged).amount())
                .reduce(0, Math::addExact);
    }

    private Row transaction(JudgedEvent judged) {
        Transaction t = transactionOf(judged);
        return new Row(
                List.of(
                        Block.Cell.of(formats.time(t.at())),
                        new Block.Cell(words.say("type." + t.type()), List.of(details(t))),
                        Block.Cell.of(formats.yen(t.amount())),
                        Block.Cell.of(words.say("sheet.verdict." + judged.verdict()))),
                false);
    }

    /// Where it was and its number; never who received a transfer.
    private String details(Transaction t) {
        Transaction.Store store = t.store();
        Stream<String> place = store == null
                ? Stream.empty()
                : Stream.of(store.name() == null ? store.key() : store.name(), store.prefecture());
        Stream<String> funding = t.isCharge() ? Stream.of(words.say("method." + t.method())) : Stream.empty();
        return Stream.of(place, funding, Stream.of(t.id()))
                .flatMap(parts -> parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private void ledger() {
        title("sheet.ledger");
        Ledger ledger = facts.finding().timeline().ledger();
        List<Row> rows = new ArrayList<>();
        line(rows, ledger.openingAssumed() ? "sheet.openingAssumed" : "sheet.opening", ledger.opening());
        line(rows, "sheet.unauthorisedCharges", ledger.unauthorisedCharges());
        line(rows, "sheet.ownCharges", ledger.ownCharges());
        line(rows, "sheet.refunds", ledger.refunds());
        line(rows, "sheet.unauthorisedSpend", -ledger.unauthorisedSpend());
        line(rows, "sheet.ownSpend", -ledger.ownSpend());
        rows.add(Row.of(words.say("sheet.closing"), formats.yen(ledger.closing()))
                .stronger());
        blocks.add(new Table(
                List.of(Column.text(words.say("sheet.entry"), 70), Column.number(words.say("column.amount"), 30)),
                rows));
        if (!ledger.gaps().isEmpty()) {
            blocks.add(new Prose(Style.CAPTION, words.say("sheet.gaps")));
        }
    }

    private void line(List<Row> rows, String key, long yen) {
        if (yen != 0 || rows.isEmpty()) {
            rows.add(Row.of(words.say(key), formats.yen(yen)));
        }
    }
}
