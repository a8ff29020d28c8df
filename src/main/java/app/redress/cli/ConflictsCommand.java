package app.redress.cli;

import app.redress.analysis.GroupDecisions;
import app.redress.casefile.conflicts.SeenConflicts;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictGroup;
import app.redress.evidence.duplicates.ConflictRule;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the conflicts of a saved case, grouped by how their rows differ, and decides a group of them.
@Command(name = "conflicts", mixinStandardHelpOptions = true, sortOptions = false)
public final class ConflictsCommand implements Callable<Integer> {
    @Mixin
    private final CaseOption cases;

    @Option(names = "--group", paramLabel = "GROUP")
    private @Nullable String group;

    @Option(names = "--keep", paramLabel = "RULE")
    private @Nullable String keep;

    @Option(names = "--undo")
    private boolean undo;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "")
    private String note = "";

    ConflictsCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        if (group == null ? keep != null || undo : (keep != null) == undo) {
            throw new UnusableInput(Message.of("groups.whatToDo"));
        }
        return cases.signedIn(file -> {
            SeenConflicts seen = file.seenConflicts();
            List<ConflictGroup> groups = ConflictGroup.of(file.conflicts());
            if (group == null) {
                list(groups, cases.out());
            } else {
                change(file, seen, GroupDecisions.group(groups, group));
            }
            cases.out().flush();
            return 0;
        });
    }

    private void list(List<ConflictGroup> groups, PrintWriter out) {
        if (groups.isEmpty()) {
            out.println(cases.language().say(Message.of("groups.noConflicts")));
        }
        for (ConflictGroup one : groups) {
            out.println(one.code());
            out.println("  "
                    + cases.language()
                            .say(Message.of(
                                    "groups.counted",
                                    one.conflicts().size(),
                                    one.undecided().size(),
                                    one.undecidedYen(),
                                    one.pattern().said())));
            if (!one.undecided().isEmpty()) {
                one.rules()
                        .forEach(rule -> out.println("    " + cases.language().say(offer(one, rule))));
            }
        }
    }

    private static Message offer(ConflictGroup group, ConflictRule rule) {
        ConflictGroup.Preview preview = group.preview(rule);
        boolean suggested = group.suggested().filter(rule::equals).isPresent();
        return suggested
                ? Message.of(
                        "groups.suggested",
                        rule.code(),
                        rule.said(),
                        preview.choices().size(),
                        preview.yen())
                : Message.of(
                        "groups.offer",
                        rule.code(),
                        rule.said(),
                        preview.choices().size(),
                        preview.yen());
    }

    private void change(CaseFile file, SeenConflicts seen, ConflictGroup chosen) {
        if (undo) {
            List<Conflict> decided =
                    chosen.conflicts().stream().filter(c -> c.choice() != null).toList();
            file.session().decideConflicts(decided.stream().map(seen::withdraw).toList(), note(chosen, "undecided"));
            cases.say(Message.of("groups.undone", decided.size()));
            return;
        }
        ConflictRule rule = GroupDecisions.rule(Objects.requireNonNull(keep));
        ConflictGroup.Preview preview = GroupDecisions.preview(chosen, rule);
        file.session()
                .decideConflicts(preview.choices().stream().map(seen::decide).toList(), note(chosen, rule.code()));
        cases.say(Message.of(
                "groups.decided",
                preview.choices().size(),
                preview.yen(),
                chosen.undecided().size() - preview.choices().size()));
    }

    private String note(ConflictGroup chosen, String rule) {
        String said = chosen.code() + " = " + rule;
        return note.isBlank() ? said : said + "; " + note;
    }
}
