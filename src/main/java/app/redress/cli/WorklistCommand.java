package app.redress.cli;

import app.redress.casefile.BulkStep;
import app.redress.casefile.CaseItem;
import app.redress.casefile.CaseReader.ListQuery;
import app.redress.casefile.CaseReader.Page;
import app.redress.domain.Message;
import app.redress.language.Catalogue;
import app.redress.worklist.CompensationItem.Status;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the compensation items of a case, and takes steps for one, some, or all that match a filter.
@Command(name = "worklist", mixinStandardHelpOptions = true, sortOptions = false)
public final class WorklistCommand implements Callable<Integer> {
    @Mixin
    private final CaseOption cases;

    WorklistCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        return list(new ItemChoice(), "");
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(@Mixin ItemChoice choice, @Option(names = "--sort", paramLabel = "COLUMN", defaultValue = "") String sort)
            throws IOException {
        return cases.read(file -> {
            Page<CaseItem> page =
                    file.compensation(choice.filter(), new ListQuery("", sort, false, 0, Integer.MAX_VALUE));
            page.rows().stream()
                    .filter(item -> choice.items().isEmpty() || choice.items().contains(item.id()))
                    .forEach(item -> cases.out().println(line(item)));
            cases.say(Message.of("worklist.total", page.total(), page.sum()));
            return 0;
        });
    }

    private String line(CaseItem item) {
        Message held = item.held();
        return String.join(
                "\t",
                String.valueOf(item.id()),
                item.account(),
                item.channel().name(),
                String.valueOf(item.amount()),
                item.status().name(),
                item.decision().decidedBy(),
                held == null ? item.decision().reason() : cases.language().say(held));
    }

    @Command(name = "review", mixinStandardHelpOptions = true)
    int review(@Mixin ItemChoice choice, @Mixin StepOptions step) throws IOException {
        return take(choice, step, Status.REVIEWED);
    }

    @Command(name = "approve", mixinStandardHelpOptions = true)
    int approve(@Mixin ItemChoice choice, @Mixin StepOptions step) throws IOException {
        return take(choice, step, Status.APPROVED);
    }

    @Command(name = "hold", mixinStandardHelpOptions = true)
    int hold(@Mixin ItemChoice choice, @Mixin StepOptions step) throws IOException {
        return take(choice, step, Status.ON_HOLD);
    }

    @Command(name = "reject", mixinStandardHelpOptions = true)
    int reject(@Mixin ItemChoice choice, @Mixin StepOptions step) throws IOException {
        return take(choice, step, Status.REJECTED);
    }

    @Command(name = "reopen", mixinStandardHelpOptions = true)
    int reopen(@Mixin ItemChoice choice, @Mixin StepOptions step) throws IOException {
        return take(choice, step, Status.PROPOSED);
    }

    @Command(name = "recover", mixinStandardHelpOptions = true)
    int recover(@Mixin ItemChoice choice, @Mixin StepOptions step) throws IOException {
        return take(choice, step, Status.RECOVERED);
    }

    @Command(name = "waive", mixinStandardHelpOptions = true)
    int waive(@Mixin ItemChoice choice, @Mixin StepOptions step) throws IOException {
        return take(choice, step, Status.WAIVED);
    }

    /// Options of a step.
    static final class StepOptions {
        @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "")
        private String reason = "";

        @Option(names = "--dry-run")
        private boolean dryRun;

        String reason() {
            return reason;
        }

        boolean isDryRun() {
            return dryRun;
        }
    }

    private int take(ItemChoice choice, StepOptions step, Status to) throws IOException {
        choice.requireChoice();
        return cases.signedIn(file -> {
            BulkStep.Preview preview = file.session().preview(choice.filter(), choice.items(), to);
            print(preview, to);
            if (step.dryRun) {
                cases.say(Message.of("worklist.dryRun"));
                return 0;
            }
            BulkStep.Result result = file.session().decideAll(preview.items(), to, step.reason);
            Catalogue words = cases.words();
            result.refused()
                    .forEach((rule, count) ->
                            cases.say(Message.of("worklist.refused", count, words.sayOr("Rule.", rule.name()))));
            cases.say(Message.of(
                    "worklist.done", result.done().items(), result.done().yen(), words.sayOr("Status.", to.name())));
            return preview.items().isEmpty() || !result.refused().isEmpty() ? RedressCommand.UNUSABLE : 0;
        });
    }

    private void print(BulkStep.Preview preview, Status to) {
        Catalogue words = cases.words();
        cases.say(Message.of(
                "worklist.preview", preview.total().items(), preview.total().yen(), words.sayOr("Status.", to.name())));
        preview.byChannel()
                .forEach((channel, count) -> cases.say(Message.of(
                        "worklist.ofChannel", words.sayOr("Channel.", channel.name()), count.items(), count.yen())));
        preview.largest()
                .forEach(item -> cases.say(Message.of(
                        "worklist.largest",
                        item.id(),
                        item.account(),
                        words.sayOr("Channel.", item.channel().name()),
                        item.amount())));
        preview.excluded()
                .forEach((rule, count) -> cases.say(Message.of(
                        "worklist.excluded", count.items(), count.yen(), words.sayOr("Rule.", rule.name()))));
    }
}
