package app.redress.analysis.report;

import app.redress.casefile.deadlines.CaseDeadlines;
import app.redress.casefile.deadlines.CaseDeadlines.Line;
import app.redress.casefile.deadlines.DeadlineChoice;
import app.redress.deadlines.Deadline.State;
import app.redress.deadlines.DeadlineRule.Subject;
import app.redress.report.document.ReportFacts.DeadlineLine;
import app.redress.report.document.ReportFacts.Deadlines;
import app.redress.report.document.ReportFacts.Done;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What the management report says of a case's deadlines: a line for each rule of ours.
final class DeadlineFacts {
    private DeadlineFacts() {}

    static Optional<Deadlines> of(CaseDeadlines found, ZoneId zone) {
        DeadlineChoice choice = found.choice();
        if (choice.texts().isEmpty()) {
            return Optional.empty();
        }
        List<DeadlineLine> lines = Stream.of(Subject.INCIDENT, Subject.ITEM)
                .flatMap(subject -> choice.rules(subject).stream())
                .map(rule -> line(rule, found, zone))
                .toList();
        return Optional.of(new Deadlines(
                choice.stamps(), choice.decidedBy(), choice.reason(), LocalDate.ofInstant(found.now(), zone), lines));
    }

    private static DeadlineLine line(DeadlineChoice.Rule rule, CaseDeadlines found, ZoneId zone) {
        List<Line> lines = found.lines().stream()
                .filter(line -> line.deadline().pack().equals(rule.pack().stamp())
                        && line.deadline().rule().equals(rule.rule()))
                .toList();
        return new DeadlineLine(
                rule.rule().action(),
                rule.pack().stamp(),
                rule.rule().subject() == Subject.INCIDENT ? 0 : lines.size(),
                count(lines, found.now(), State.OVERDUE),
                count(lines, found.now(), State.DUE),
                count(lines, found.now(), State.NOT_STARTED),
                lines.stream()
                        .filter(line -> !line.done())
                        .map(line -> line.deadline().due())
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .map(due -> LocalDate.ofInstant(due, zone))
                        .orElse(null),
                lines.stream().flatMap(line -> done(line, zone).stream()).findFirst());
    }

    private static Optional<Done> done(Line line, ZoneId zone) {
        Instant due = line.deadline().due();
        Instant at = line.doneAt();
        return at == null
                ? Optional.empty()
                : line.mark()
                        .map(mark -> new Done(
                                LocalDate.ofInstant(at, zone),
                                due != null && at.isAfter(due),
                                mark.decidedBy(),
                                mark.note()));
    }

    private static long count(List<Line> lines, Instant now, State state) {
        return lines.stream()
                .filter(line -> line.deadline().state(now, line.done()) == state)
                .count();
    }
}
