package app.redress.cli;

import app.redress.casefile.deadlines.CaseDeadlines;
import app.redress.casefile.deadlines.DeadlineChoice;
import app.redress.casefile.deadlines.DeadlineMark;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.LanguageOption;
import app.redress.deadlines.Deadline.State;
import app.redress.deadlines.RulePack;
import app.redress.deadlines.RulePackReader;
import app.redress.domain.Message;
import app.redress.language.Catalogue;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The deadlines of a saved case by the rules chosen in it, and the choice of these rules.
final class CaseDeadlineWork {
    /// In place of packs: no rule applies.
    static final String NONE = "none";

    private final PrintWriter out;
    private final LanguageOption language;

    CaseDeadlineWork(PrintWriter out, LanguageOption language) {
        this.out = out;
        this.language = language;
    }

    /// @param packs names or files, or only [#NONE]
    void choose(CaseFile file, List<String> packs, @Nullable Instant noted, @Nullable Instant stated, String reason) {
        List<String> texts = packs.equals(List.of(NONE))
                ? List.of()
                : packs.stream().map(RulePackReader::text).toList();
        file.session()
                .chooseDeadlines(new DeadlineChoice.Request(
                        texts, noted, stated, reason, file.deadlines().choice().version()));
    }

    /// @param at when it was done; null to take the mark back
    void mark(CaseFile file, String rule, @Nullable Instant at, String note) {
        DeadlineMark mark = file.deadlines().lines().stream()
                .flatMap(line -> line.mark().stream())
                .filter(one -> one.rule().toString().equals(rule))
                .findFirst()
                .orElseGet(() -> DeadlineMark.none(DeadlineMark.Rule.typed(rule)));
        file.session().markDeadline(new DeadlineMark.Request(mark.rule(), at, note, mark.version()));
    }

    /// Who chose what, and what is open, the most urgent first.
    void print(CaseFile file) {
        CaseDeadlines found = file.deadlines();
        DeadlineChoice choice = found.choice();
        if (choice.texts().isEmpty()) {
            out.println(language.say(
                    choice.version() == 0
                            ? Message.of("deadlines.nothingChosen", RulePack.SHIPPED)
                            : Message.of("deadlines.noneChosen", choice.decidedBy(), choice.reason())));
            out.flush();
            return;
        }
        out.println(language.say(Message.of("deadlines.chosen", choice.stamps(), choice.decidedBy(), choice.reason())));
        DeadlinePrint print = new DeadlinePrint(out, language, file.summary().zone(), found.now());
        for (RulePack pack : choice.packs()) {
            List<CaseDeadlines.Line> all = found.lines().stream()
                    .filter(line -> line.deadline().pack().equals(pack.stamp()))
                    .toList();
            print.print(pack, lines(all), lines(open(all, found.now())));
        }
    }

    /// Of items only what is open: the others are counted.
    private static List<CaseDeadlines.Line> open(List<CaseDeadlines.Line> all, Instant now) {
        return all.stream()
                .filter(line -> {
                    State state = line.deadline().state(now, line.done());
                    return line.item() == null || state == State.DUE || state == State.OVERDUE;
                })
                .toList();
    }

    private List<DeadlinePrint.Line> lines(List<CaseDeadlines.Line> found) {
        return found.stream()
                .map(line -> new DeadlinePrint.Line(who(line), line.deadline(), line.done(), line.doneAt(), said(line)))
                .toList();
    }

    private String who(CaseDeadlines.Line line) {
        CaseItem item = line.item();
        if (item == null) {
            String incident = language.say(Message.of("deadlines.incident"));
            return line.mark().map(mark -> mark.rule() + "  " + incident).orElse(incident);
        }
        Catalogue words = new Catalogue("window", language.locale());
        return item.id() + "  " + item.account() + "  " + words.say("Channel." + item.channel()) + "  " + item.amount()
                + "  " + words.say("Status." + item.status());
    }

    /// Who marked it as done, and what for.
    private String said(CaseDeadlines.Line line) {
        return line.mark()
                .filter(mark -> mark.doneAt() != null)
                .map(mark -> language.say(Message.of("deadlines.saidBy", mark.decidedBy(), mark.note())))
                .orElse("");
    }
}
