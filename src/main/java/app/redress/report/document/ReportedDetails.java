package app.redress.report.document;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.casefile.accounts.ReportedAccount;
import app.redress.damages.AccountDamages;
import app.redress.damages.AccountFinding;
import app.redress.damages.Figures;
import app.redress.domain.Control;
import app.redress.domain.Verdict;
import app.redress.language.Catalogue;
import app.redress.report.document.Block.Figure;
import app.redress.report.document.Block.Key;
import app.redress.report.document.Block.Prose;
import app.redress.report.document.Block.Style;
import app.redress.report.text.Formats;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The accounts that somebody chose to show in detail: what is due, the timeline as the results have it now, and who
/// chose it when.
final class ReportedDetails {
    private final ReportFacts facts;
    private final Catalogue words;
    private final Formats formats;

    ReportedDetails(ReportFacts facts, Catalogue words, Formats formats) {
        this.facts = facts;
        this.words = words;
        this.formats = formats;
    }

    /// One account below the other.
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (ReportFacts.Detail detail : facts.details()) {
            detail.finding()
                    .ifPresentOrElse(
                            finding -> blocks.addAll(blocks(detail, finding)),
                            () -> blocks.add(new Block.Entry(detail.chosen().account(), words.say("details.gone"))));
        }
        return blocks;
    }

    private List<Block> blocks(ReportFacts.Detail detail, AccountFinding finding) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Entry(finding.account(), state(finding.timeline())));
        if (!detail.chosen().note().isEmpty()) {
            blocks.add(new Prose(
                    Style.PLAIN, words.say("details.note", detail.chosen().note())));
        }
        blocks.add(figures(finding));
        blocks.add(timeline(detail, finding));
        blocks.add(new Prose(Style.CAPTION, chosen(detail.chosen(), finding)));
        return blocks;
    }

    private String state(AccountTimeline timeline) {
        String windows = timeline.windows().stream().map(this::window).collect(Collectors.joining(" · "));
        String tier = words.say("tier." + timeline.tier());
        return windows.isEmpty() ? words.say("details.noWindow", tier) : words.say("details.windows", tier, windows);
    }

    private String window(CompromiseWindow window) {
        return words.say(
                "details.window",
                formats.time(window.start()),
                formats.time(window.end()),
                words.say("closing." + window.closing()));
    }

    private Block figures(AccountFinding finding) {
        Figures point = finding.damages().point();
        return new Block.Figures(List.of(
                figure("charges", formats.yen(point.unauthorisedCharges()), formats.yen(point.chargesReversed())),
                figure("spend", formats.yen(point.unauthorisedSpend()), formats.yen(point.ownMoneyLost())),
                figure("residual", formats.yen(point.residual()), ""),
                figure("due", formats.yen(point.totalDue()), range(finding.damages()))));
    }

    /// What is due if only the surest events count, and if all doubtful ones do.
    private String range(AccountDamages damages) {
        return damages.low() == damages.high()
                ? words.say("details.noDoubt")
                : words.say("details.doubt", formats.yen(damages.low()), formats.yen(damages.high()));
    }

    private Figure figure(String key, String amount, String detail) {
        return new Figure(words.say("details." + key), amount, words.say("details." + key + ".detail", detail));
    }

    private Block timeline(ReportFacts.Detail detail, AccountFinding finding) {
        ReportedAccount chosen = detail.chosen();
        ZoneId zone = facts.basis().zone();
        AccountChart chart = new AccountChart(
                new AccountChart.Part(
                        finding,
                        detail.tracing(),
                        chosen.from(),
                        chosen.to(),
                        facts.estimates().controls(),
                        zone),
                new AccountChart.Words(
                        words.say("details.access"),
                        words.say("losses.charges"),
                        words.say("losses.spend"),
                        words.say("details.other"),
                        words.say("details.balance"),
                        yen -> words.say("details.limit", yen)),
                formats);
        return new Block.Timeline(
                chart,
                words.say("details.title.of", finding.account()),
                keys(),
                chart.controls().stream().map(this::control).toList());
    }

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>(Arrays.stream(Verdict.values())
                .map(verdict ->
                        new Key(verdict.name().toLowerCase(Locale.ROOT), words.say("details.verdict." + verdict)))
                .toList());
        keys.add(new Key("fraud", words.say("details.fraud")));
        keys.add(new Key("window", words.say("details.windowKey")));
        return keys;
    }

    private String control(Control control) {
        return words.sayOr("control.", control.name()) + " " + formats.time(control.at());
    }

    /// Who chose the account when, and what has changed since.
    private String chosen(ReportedAccount chosen, AccountFinding finding) {
        String added = words.say(
                "details.chosen",
                chosen.addedBy(),
                formats.time(chosen.addedAt()),
                formats.time(chosen.from()),
                formats.time(chosen.to()),
                formats.time(facts.basis().asOf()));
        long now = finding.damages().point().totalDue();
        boolean same = now == chosen.due() && chosen.asOf().equals(facts.basis().asOf());
        return same
                ? added
                : added + words.say("details.changed", formats.yen(chosen.due()), formats.time(chosen.asOf()));
    }
}
