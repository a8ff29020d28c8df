package app.redress.report.document;

import app.redress.damages.AccountFinding;
import app.redress.domain.Message;
import app.redress.domain.Tier;
import app.redress.findings.Findings;
import app.redress.language.Catalogue;
import app.redress.report.document.ReportFacts.TierLine;
import app.redress.report.explanation.Explanations;
import app.redress.report.text.Formats;
import app.redress.report.text.ReasonGroups;
import app.redress.report.text.ReasonWords;
import app.redress.worklist.CompensationItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The management report of one run on its own: nothing is published yet, and what a case would keep, such as the
/// explanations and the policy, stands at its end.
public final class RunReport {
    private final Findings findings;
    private final Locale locale;
    private final Catalogue words;
    private final Formats formats;

    private RunReport(Findings findings, Locale locale) {
        this.findings = findings;
        this.locale = locale;
        this.words = new Catalogue("report", locale);
        this.formats = new Formats(locale, findings.basis().zone());
    }

    /// @param name what the report is about; empty for none
    /// @param reservations what makes its figure provisional
    public static ReportDocument of(Findings findings, String name, List<Message> reservations, Locale locale) {
        return ManagementReport.of(facts(findings, name, reservations), locale, List.of());
    }

    /// The report with the decisions of people, the explanations of all victims, and the policy.
    public static ReportDocument whole(Findings findings, List<Message> reservations, Locale locale) {
        return ManagementReport.of(
                facts(findings, "", reservations), locale, new RunReport(findings, locale).appendix());
    }

    private static ReportFacts facts(Findings findings, String name, List<Message> reservations) {
        return new ReportFacts(
                name,
                findings.basis(),
                findings.evidence().accountsScreened(),
                Stream.of(Tier.values()).map(tier -> tier(findings, tier)).toList(),
                new ReportFacts.Estimates(
                        findings.figures().estimates(),
                        findings.figures().hourly(),
                        findings.evidence().controls(),
                        findings.figures().breakdown()),
                findings.evidence().receipts(),
                reservations,
                ReportFacts.ItemLine.of(
                        findings.lists().compensation(),
                        CompensationItem::channel,
                        CompensationItem::status,
                        CompensationItem::amount),
                findings.lists().freeze(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static TierLine tier(Findings findings, Tier tier) {
        List<AccountFinding> these = findings.accounts().stream()
                .filter(finding -> finding.timeline().tier() == tier)
                .toList();
        long unlisted =
                tier == Tier.CLEARED ? findings.lookedAt() - findings.accounts().size() : 0;
        return new TierLine(
                tier,
                these.size() + unlisted,
                these.stream()
                        .mapToLong(finding -> finding.damages().point().totalDue())
                        .reduce(0, Math::addExact));
    }

    private List<Block> appendix() {
        List<Block> blocks = new ArrayList<>();
        leftOut().ifPresent(blocks::add);
        decided().ifPresent(blocks::add);
        explanations().ifPresent(blocks::add);
        blocks.add(new Block.Details(
                words.say("policy.title", findings.basis().policyName()),
                List.of(new Block.Verbatim(findings.basis().policyText()))));
        return blocks;
    }

    /// What no figure includes, and the result file that lists it.
    private Optional<Block> leftOut() {
        List<String> lines = new ArrayList<>();
        left("evidence.conflicts", findings.undecided(), lines);
        left("evidence.gaps", findings.gaps(), lines);
        left("caveat.evidence", rejected(), lines);
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Block.Notes(lines));
    }

    private void left(String key, long count, List<String> lines) {
        if (count > 0) {
            lines.add(words.say(key, formats.count(count)));
        }
    }

    private long rejected() {
        return findings.evidence().receipts().stream()
                .mapToLong(receipt -> receipt.lines().rejected())
                .sum();
    }

    /// What people rather than the engine found, with their reasons.
    private Optional<Block> decided() {
        ReasonWords reasons = new ReasonWords(locale);
        List<Block> entries = new ArrayList<>();
        findings.accounts().stream()
                .filter(a -> !ReasonGroups.decided(a.timeline()).isEmpty())
                .forEach(a ->
                        entries.add(new Block.Entry(a.account(), reasons.sayAll(ReasonGroups.decided(a.timeline())))));
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        String title = words.say("decided.title", entries.size());
        entries.addFirst(new Block.Prose(Block.Style.CAPTION, words.say("decided.note")));
        return Optional.of(new Block.Details(title, entries));
    }

    private Optional<Block> explanations() {
        Explanations explanations = new Explanations(locale, findings.basis().zone());
        List<Block> entries = findings.accounts().stream()
                .filter(a -> a.timeline().tier().isVictim())
                .<Block>map(a -> new Block.Entry(a.account(), explanations.say(a)))
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Block.Details(words.say("explanations.title", formats.count(entries.size())), entries));
    }
}
