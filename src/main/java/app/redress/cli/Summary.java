package app.redress.cli;

import app.redress.analysis.report.ResultReport;
import app.redress.casefile.accounts.DecisionCounts;
import app.redress.cli.options.LanguageOption;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.Message;
import app.redress.domain.Tier;
import app.redress.evidence.duplicates.ConflictGroup;
import app.redress.evidence.imports.LineCounts;
import app.redress.evidence.imports.Receipt;
import app.redress.findings.Findings;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Prints a short summary after an analysis.
final class Summary {
    private static final int GROUPS = 8;

    private final Findings findings;
    private final LanguageOption language;

    Summary(Findings findings, LanguageOption language) {
        this.findings = findings;
        this.language = language;
    }

    /// @param decisions decisions about accounts, which the findings include
    void print(PrintWriter out, DecisionCounts decisions) {
        findings.evidence().receipts().forEach(receipt -> out.println(language.say(line(receipt))));
        findings.evidence().receipts().forEach(receipt -> printShortfalls(receipt, out));
        if (!findings.evidence().conflicts().isEmpty() || findings.gaps() > 0) {
            out.println();
            out.println(language.say(Message.of(
                    "summary.open", findings.evidence().conflicts().size(), findings.undecided(), findings.gaps())));
        }
        printGroups(out);
        out.println();
        out.println(language.say(
                Message.of("summary.accounts", findings.evidence().accountsScreened(), findings.lookedAt(), tiers())));
        findings.unlisted().ifPresent(note -> out.println(language.say(note)));
        printEstimates(out);
        printReservations(out);
        out.println();
        out.println(language.say(Message.of(
                "summary.lists",
                findings.lists().compensation().size(),
                findings.lists().freeze().size())));
        if (decisions.kept() > 0) {
            out.println(language.say(Message.of("summary.decisions", decisions.kept(), decisions.lookAgain())));
        }
        out.flush();
    }

    /// What makes the figures provisional, as report and window say it.
    private void printReservations(PrintWriter out) {
        List<Message> reservations = ResultReport.reservations(findings);
        if (!reservations.isEmpty()) {
            out.println();
            out.println(language.say(Message.of("reservation.some")));
            reservations.forEach(words -> out.println("  " + language.say(words)));
        }
    }

    private void printShortfalls(Receipt receipt, PrintWriter out) {
        receipt.shortfalls().forEach(note -> out.println(receipt.file().name() + ": " + language.say(note)));
    }

    private static Message line(Receipt receipt) {
        LineCounts lines = receipt.lines();
        return Message.of(
                "summary.receipt",
                String.format(Locale.ROOT, "%-14s", receipt.file().name()),
                count(12, lines.total()),
                count(12, lines.accepted()),
                count(9, lines.duplicate()),
                count(9, lines.conflict()),
                count(9, lines.rejected()));
    }

    private static String count(int width, long number) {
        return String.format(Locale.ROOT, "%," + width + "d", number);
    }

    private String tiers() {
        return Arrays.stream(Tier.values())
                .filter(tier -> tier != Tier.MULE
                        || findings.accounts().stream()
                                .anyMatch(a -> a.timeline().tier() == tier))
                .map(tier -> language.say(tier(
                        tier,
                        findings.accounts().stream()
                                .filter(a -> a.timeline().tier() == tier)
                                .count())))
                .collect(Collectors.joining(" "));
    }

    private static Message tier(Tier tier, long accounts) {
        return switch (tier) {
            case CONFIRMED -> Message.of("summary.confirmed", accounts);
            case PROBABLE -> Message.of("summary.probable", accounts);
            case POSSIBLE -> Message.of("summary.possible", accounts);
            case MULE -> Message.of("summary.mule", accounts);
            case CLEARED -> Message.of("summary.cleared", accounts);
        };
    }

    /// Prints what is excluded from every figure, and how to settle it.
    private void printGroups(PrintWriter out) {
        if (findings.undecided() == 0) {
            return;
        }
        out.println(language.say(Message.of("summary.undecided", findings.undecided(), findings.undecidedYen())));
        ConflictGroup.of(findings.evidence().conflicts()).stream()
                .filter(group -> !group.undecided().isEmpty())
                .limit(GROUPS)
                .forEach(group -> out.println("  " + language.say(line(group))));
    }

    private static Message line(ConflictGroup group) {
        return Message.of(
                "summary.group",
                group.undecided().size(),
                group.undecidedYen(),
                group.pattern().said(),
                group.code(),
                group.rules().getFirst().code());
    }

    private void printEstimates(PrintWriter out) {
        out.println();
        out.println(language.say(Message.of("summary.heading")));
        for (DamageEstimate e : findings.figures().estimates()) {
            out.println(EstimatePrint.line(e));
        }
        for (DamageEstimate e : findings.figures().estimates()) {
            DamageEstimate.Range range = e.range();
            if (e.definition() == Definition.EVIDENCE && range != null) {
                out.println();
                out.println(language.say(Message.of(
                        "summary.range",
                        range.low(),
                        range.high(),
                        Math.round(100 * DamageEstimate.RANGE_SHARE),
                        e.amount())));
            }
        }
    }
}
