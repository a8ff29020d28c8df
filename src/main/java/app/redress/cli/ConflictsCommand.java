package app.redress.cli;

import app.redress.analysis.GroupDecisions;
import app.redress.casefile.CaseFile;
import app.redress.casefile.Passphrase;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictGroup;
import app.redress.evidence.duplicates.ConflictRule;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lists the conflicts of a saved case by the way their rows differ, and decides a group of them.
@Command(name = "conflicts", mixinStandardHelpOptions = true, sortOptions = false)
public final class ConflictsCommand implements Callable<Integer> {
    @Option(names = "--case", paramLabel = "PATH", required = true)
    private @Nullable Path caseFile;

    @Option(names = "--group", paramLabel = "GROUP")
    private @Nullable String group;

    @Option(names = "--keep", paramLabel = "RULE")
    private @Nullable String keep;

    @Option(names = "--undo")
    private boolean undo;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "")
    private String note = "";

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final PassphraseOption passphrases = new PassphraseOption();

    @Mixin
    private final SignInOption signIn = new SignInOption();

    @Spec
    private @Nullable CommandSpec spec;

    private final String user;
    private final InstantSource clock;
    private final Secrets secrets;

    ConflictsCommand(String user, InstantSource clock, Secrets secrets) {
        this.user = user;
        this.clock = clock;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        if (group == null ? keep != null || undo : (keep != null) == undo) {
            throw new UnusableInput(Message.of("groups.whatToDo"));
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Path place = Objects.requireNonNull(caseFile);
        try (Passphrase passphrase = passphrases.read(secrets, err, language);
                CaseFile file = CaseFile.open(place, user, clock, passphrase)) {
            signIn.to(file, secrets, err, language);
            List<ConflictGroup> groups = ConflictGroup.of(file.conflicts());
            if (group == null) {
                list(groups, out);
            } else {
                change(file, GroupDecisions.group(groups, group), out);
            }
        }
        out.flush();
        return 0;
    }

    private void list(List<ConflictGroup> groups, PrintWriter out) {
        if (groups.isEmpty()) {
            out.println(language.say(Message.of("groups.noConflicts")));
        }
        for (ConflictGroup one : groups) {
            out.println(one.code());
            out.println("  "
                    + language.say(Message.of(
                            "groups.counted",
                            one.conflicts().size(),
                            one.undecided().size(),
                            one.undecidedYen(),
                            one.pattern().said())));
            if (!one.undecided().isEmpty()) {
                one.rules().forEach(rule -> out.println("    " + language.say(offer(one, rule))));
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

    private void change(CaseFile file, ConflictGroup chosen, PrintWriter out) {
        if (undo) {
            List<Conflict> decided =
                    chosen.conflicts().stream().filter(c -> c.choice() != null).toList();
            file.session().withdrawConflicts(decided, note(chosen, "undecided"));
            out.println(language.say(Message.of("groups.undone", decided.size())));
            return;
        }
        ConflictRule rule = GroupDecisions.rule(Objects.requireNonNull(keep));
        ConflictGroup.Preview preview = GroupDecisions.preview(chosen, rule);
        file.session().decideConflicts(preview.choices(), note(chosen, rule.code()));
        out.println(language.say(Message.of(
                "groups.decided",
                preview.choices().size(),
                preview.yen(),
                chosen.undecided().size() - preview.choices().size())));
    }

    private String note(ConflictGroup chosen, String rule) {
        String said = chosen.code() + " = " + rule;
        return note.isBlank() ? said : said + "; " + note;
    }
}
