package app.redress.cli;

import app.redress.analysis.AsOfReplay;
import app.redress.analysis.Reservation;
import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CaseOption;
import app.redress.damages.Bridge;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.findings.Findings;
import app.redress.report.text.Answer;
import app.redress.report.text.BridgeWords;
import app.redress.report.text.Formats;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// Prints estimates and bridges for people.
final class EstimatePrint {
    private final CaseOption cases;
    private final PrintWriter out;

    EstimatePrint(CaseOption cases) {
        this.cases = cases;
        this.out = cases.out();
    }

    /// Prints the current estimate and what makes it provisional.
    void current(CaseFile file) {
        ZoneId zone = file.summary().zone();
        List<DamageEstimate> figures = file.estimates();
        answer(figures, zone);
        figures(figures);
        reservations(Reservation.of(file).stream().map(Reservation::words).toList());
    }

    private void answer(List<DamageEstimate> figures, ZoneId zone) {
        DamageEstimate ours = figures.stream()
                .filter(e -> e.definition() == Definition.EVIDENCE)
                .findFirst()
                .orElseThrow(() -> new UnusableInput(Message.of("estimate.nothing")));
        out.println(new Answer(ours, zone).in(locale()));
    }

    void published(PublishedEstimate estimate) {
        Formats formats = new Formats(locale(), estimate.zone());
        cases.say(Message.of(
                "estimate.head",
                estimate.number(),
                formats.time(estimate.publishedAt()),
                estimate.publishedBy(),
                Answer.definition(estimate.definition())));
        state(estimate);
        out.println(new Answer(estimate.stated(), estimate.zone()).in(locale()));
        if (!estimate.note().isBlank()) {
            cases.say(Message.of("estimate.note", estimate.note()));
        }
        figures(estimate.figures());
        reservations(estimate.reservations());
        out.println();
        cases.say(Message.of(
                "estimate.basis",
                estimate.stated().policy(),
                estimate.stated().tracing(),
                estimate.decisionsTo(),
                estimate.seal()));
        estimate.evidence().forEach(f -> out.println("  " + f.sha256() + "  " + f.name()));
        out.flush();
    }

    private void state(PublishedEstimate estimate) {
        if (estimate.supersedes() != null) {
            cases.say(Message.of("estimate.replaces", estimate.supersedes(), estimate.reason()));
        }
        if (estimate.supersededBy() != null) {
            cases.say(Message.of("estimate.replaced", estimate.supersededBy()));
        }
    }

    /// A line of the table of estimates: definition, accounts, amount, confirmed only, expected, including uncertain.
    static String line(DamageEstimate e) {
        return String.format(
                Locale.ROOT,
                "%-16s %,9d %,15d %,15d %,15d %,15d",
                e.definition(),
                e.accounts(),
                e.amount(),
                e.low(),
                e.expected(),
                e.high());
    }

    private void figures(List<DamageEstimate> figures) {
        out.println();
        cases.say(Message.of("summary.heading"));
        for (DamageEstimate e : figures) {
            out.println(line(e));
        }
    }

    private void reservations(List<Message> words) {
        out.println();
        cases.say(words.isEmpty() ? Message.of("reservation.none") : Message.of("reservation.some"));
        words.forEach(one -> out.println("  " + cases.language().say(one)));
        out.flush();
    }

    void list(List<PublishedEstimate> all) {
        if (all.isEmpty()) {
            cases.say(Message.of("estimate.noneYet"));
        }
        for (PublishedEstimate one : all) {
            Formats formats = new Formats(locale(), one.zone());
            cases.say(Message.of(
                    "estimate.line",
                    one.number(),
                    formats.time(one.publishedAt()),
                    one.publishedBy(),
                    new Answer(one.stated(), one.zone()).in(locale())));
            state(one);
        }
        out.flush();
    }

    /// @param accounts whether to list the accounts behind each bar
    void bridge(Bridge bridge, int from, String to, boolean accounts) {
        line(Message.of("bridge.from", from), bridge.from().amount(), "");
        for (Bridge.Bar bar : bridge.bars()) {
            int behind = bar.accounts().size();
            String count = behind == 0 ? "" : "  " + cases.language().say(Message.of("bridge.accounts", behind));
            line(BridgeWords.of(bar.cause()), bar.yen(), count);
            if (accounts) {
                bar.accounts()
                        .forEach(one -> out.printf(
                                Locale.ROOT,
                                "    %-24s %,15d -> %,15d %+,15d%n",
                                one.account(),
                                one.before(),
                                one.after(),
                                one.yen()));
            }
        }
        line(
                to.matches("\\d+") ? Message.of("bridge.to", to) : Message.of("bridge.now"),
                bridge.to().amount(),
                "");
        out.flush();
    }

    private void line(Message words, long yen, String more) {
        out.printf(Locale.ROOT, "%,16d  %s%s%n", yen, cases.language().say(words), more);
    }

    void replayed(AsOfReplay.Replayed replayed) {
        Findings findings = replayed.findings();
        answer(findings.figures().estimates(), findings.basis().zone());
        figures(findings.figures().estimates());
        out.println();
        replayed.notes().forEach(cases::say);
        out.flush();
    }

    private Locale locale() {
        return cases.language().locale();
    }
}
