package app.redress.report.document;

import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.Message;
import app.redress.language.Catalogue;
import app.redress.language.Language;
import app.redress.report.document.Block.Figure;
import app.redress.report.document.Block.Figures;
import app.redress.report.document.Block.Heading;
import app.redress.report.document.Block.Notes;
import app.redress.report.document.Block.Prose;
import app.redress.report.document.Block.Style;
import app.redress.report.text.Answer;
import app.redress.report.text.Formats;
import app.redress.worklist.FreezeItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The management report: the figure and its range, how it was found, how it changed, what is being done, the evidence
/// it is based on, and its limits.
public final class ManagementReport {
    private final ReportFacts facts;
    private final Locale locale;
    private final Catalogue words;
    private final Catalogue messages;
    private final Formats formats;
    private final ReportTables tables;
    private final List<Block> blocks = new ArrayList<>();

    private ManagementReport(ReportFacts facts, Locale locale) {
        this.facts = facts;
        this.locale = Language.of(locale).locale();
        this.words = new Catalogue("report", locale);
        this.messages = Catalogue.ofMessages(locale);
        this.formats = new Formats(locale, facts.basis().zone());
        this.tables = new ReportTables(facts, locale, words, messages, formats);
    }

    /// @param locale Japanese, or else English
    /// @param appendix what follows at the end
    public static ReportDocument of(ReportFacts facts, Locale locale, List<Block> appendix) {
        return new ManagementReport(facts, locale).document(appendix);
    }

    private ReportDocument document(List<Block> appendix) {
        answer();
        definitions();
        losses();
        changes();
        work();
        breakdowns();
        details();
        evidence();
        limits(appendix);
        blocks.addAll(appendix);
        String time = formats.time(facts.basis().asOf());
        return new ReportDocument(
                locale,
                words.say("title"),
                facts.caseName().isEmpty()
                        ? words.say("subtitle", time, zone(), facts.basis().policyName())
                        : words.say("document.subtitle", facts.caseName(), time, zone()),
                facts.basis().asOf(),
                facts.caseName().isEmpty()
                        ? words.say("foot", words.say("title"), time)
                        : words.say("document.foot", words.say("title"), facts.caseName(), time),
                blocks);
    }

    private String zone() {
        return formats.zone(facts.basis().asOf());
    }

    private void title(String key) {
        blocks.add(new Heading(words.say(key)));
    }

    private void prose(Style style, String text) {
        blocks.add(new Prose(style, text));
    }

    private void answer() {
        facts.estimates()
                .by(Definition.EVIDENCE)
                .ifPresent(e -> prose(Style.ANSWER, new Answer(e, facts.basis().zone()).in(locale)));
        blocks.add(new Figures(List.of(victims(), damage(), proposed(), atRisk())));
        if (facts.reservations().isEmpty()) {
            prose(Style.CAPTION, messages.say(Message.of("reservation.none")));
        } else {
            prose(Style.WARNING, messages.say(Message.of("reservation.some")));
            blocks.add(
                    new Notes(facts.reservations().stream().map(messages::say).toList()));
        }
    }

    private Figure victims() {
        long victims = facts.tiers().stream()
                .filter(line -> line.tier().isVictim())
                .mapToLong(ReportFacts.TierLine::accounts)
                .sum();
        return figure("victims", formats.count(victims), formats.count(facts.accountsScreened()));
    }

    private Figure damage() {
        return facts.estimates()
                .by(Definition.EVIDENCE)
                .map(e -> figure("damage", formats.yen(e.amount()), range(e)))
                .orElseGet(() -> figure("damage", "–", words.say("range.unknown")));
    }

    private String range(DamageEstimate e) {
        DamageEstimate.Range range = e.range();
        return range == null
                ? words.say("range.unknown")
                : words.say("range.between", formats.yen(range.low()), formats.yen(range.high()));
    }

    private Figure proposed() {
        long yen = facts.items().stream()
                .filter(line -> line.status().counts())
                .mapToLong(ReportFacts.ItemLine::yen)
                .reduce(0, Math::addExact);
        long items = facts.items().stream()
                .filter(line -> line.status().counts())
                .mapToLong(ReportFacts.ItemLine::items)
                .sum();
        return new Figure(
                words.say("figure.compensation"),
                formats.yen(yen),
                words.say("figure.compensation.detail", formats.count(items)));
    }

    private Figure atRisk() {
        List<FreezeItem> open = facts.freeze().stream()
                .filter(item ->
                        item.status() == FreezeItem.Status.PROPOSED || item.status() == FreezeItem.Status.REQUESTED)
                .toList();
        long yen = open.stream().mapToLong(FreezeItem::atRisk).reduce(0, Math::addExact);
        return new Figure(
                words.say("figure.atRisk"),
                formats.yen(yen),
                words.say("figure.unfrozen.detail", formats.count(open.size())));
    }

    private Figure figure(String key, String amount, String detail) {
        return new Figure(words.say("figure." + key), amount, words.say("figure." + key + ".detail", detail));
    }

    private void definitions() {
        title("definitions.title");
        blocks.add(tables.definitions());
        prose(Style.CAPTION, words.say("caveat.definition"));
        title("method.title");
        prose(Style.PLAIN, words.say("method.words"));
        prose(Style.PLAIN, words.say("caveat.range"));
        prose(Style.PLAIN, words.say("caveat.suspected"));
    }

    private void losses() {
        title("losses.title");
        if (facts.estimates().hourly().isEmpty()) {
            prose(Style.PLAIN, words.say("losses.none"));
            return;
        }
        LossChart chart = new LossChart(
                facts.estimates().hourly(),
                facts.estimates().controls(),
                facts.basis().zone(),
                formats);
        blocks.add(new Block.Losses(
                chart,
                words.say("losses.title"),
                words.say("losses.charges"),
                words.say("losses.spend"),
                words.say("losses.bar", chart.hours()),
                tables.controls(chart)));
    }

    private void changes() {
        title("published.title");
        if (facts.published().isEmpty()) {
            prose(Style.PLAIN, words.say("published.none"));
            return;
        }
        blocks.add(tables.published());
        facts.compared().ifPresent(compared -> {
            Integer to = compared.to();
            prose(
                    Style.PLAIN,
                    to == null
                            ? words.say("bridge.toNow", compared.from())
                            : words.say("bridge.between", compared.from(), to));
            BridgeBars bars = new BridgeBars(compared, words, messages, formats);
            blocks.add(bars.bars());
            if (bars.start() > 0) {
                prose(Style.CAPTION, words.say("bridge.scale", formats.yen(bars.start())));
            }
        });
        facts.published().stream()
                .map(PublishedEstimate::note)
                .filter(note -> !note.isBlank())
                .reduce((_, last) -> last)
                .ifPresent(note -> prose(Style.CAPTION, words.say("published.note", note)));
    }

    private void work() {
        title("tiers.title");
        blocks.add(tables.tiers());
        title("compensation.title");
        blocks.add(tables.items());
        title("freeze.state");
        blocks.add(tables.freeze());
        facts.deadlines().ifPresent(this::deadlines);
    }

    private void deadlines(ReportFacts.Deadlines deadlines) {
        title("deadlines.title");
        blocks.add(tables.deadlines(deadlines));
        prose(
                Style.CAPTION,
                words.say(
                        "deadlines.words",
                        messages.say(Message.of("list.lines", deadlines.rules())),
                        deadlines.chosenBy(),
                        deadlines.reason(),
                        deadlines.day().toString()));
    }

    private void breakdowns() {
        if (!facts.estimates().breakdown().isEmpty()) {
            title("breakdown.title");
            blocks.addAll(tables.breakdowns());
        }
    }

    private void details() {
        if (!facts.details().isEmpty()) {
            title("details.title");
            blocks.addAll(new ReportedDetails(facts, words, formats).blocks());
        }
    }

    private void evidence() {
        title("evidence.title");
        blocks.add(tables.evidence());
    }

    private void limits(List<Block> appendix) {
        title("caveats.title");
        List<String> limits = new ArrayList<>();
        limits.add(words.say("caveat.asOf", formats.time(facts.basis().asOf()), zone()));
        facts.estimates().by(Definition.EVIDENCE).ifPresent(e -> {
            limits.add(words.say("caveat.tracing", words.sayOr("tracing.", e.tracing())));
            if (appendix.isEmpty()) {
                limits.add(words.say("caveat.policy", e.policy()));
            }
        });
        limits.add(words.say("caveat.tiers", words.say("tier.CLEARED")));
        limits.add(words.say("caveat.unfound"));
        blocks.add(new Notes(limits));
    }
}
