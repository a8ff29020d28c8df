package app.redress.cli;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Page;
import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemDue;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.cli.options.ItemChoice;
import app.redress.deadlines.DeadlineWords;
import app.redress.domain.Message;
import app.redress.language.Catalogue;
import app.redress.worklist.CompensationItem.Status;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the compensation items of a case, and takes steps for one, some, or all that match a filter.
@Command(name = "worklist", mixinStandardHelpOptions = true, sortOptions = false)
public final class WorklistCommand implements Callable<Integer> {
    @Mixin
    private final CaseOption cases;

    private WorklistCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    static CommandLine of(CommandContext context) {
        WorklistCommand list = new WorklistCommand(context);
        CommandLine line = new CommandLine(list);
        list.add("review", Status.REVIEWED, line);
        list.add("approve", Status.APPROVED, line);
        list.add("hold", Status.ON_HOLD, line);
        list.add("reject", Status.REJECTED, line);
        list.add("reopen", Status.PROPOSED, line);
        list.add("recover", Status.RECOVERED, line);
        list.add("waive", Status.WAIVED, line);
        return line;
    }

    private void add(String name, Status to, CommandLine line) {
        line.addSubcommand(name, new StepCommand<>(new ItemChoice(), (choice, step) -> take(choice, step, to)));
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
            choice.refuseUnknown(file);
            ZoneId zone = file.summary().zone();
            List<CaseItem> shown = page.rows().stream()
                    .filter(item -> choice.items().isEmpty() || choice.items().contains(item.id()))
                    .toList();
            shown.forEach(item -> cases.out().println(line(item, zone)));
            long yen = shown.stream()
                    .filter(item -> item.status().counts())
                    .mapToLong(CaseItem::amount)
                    .reduce(0, Math::addExact);
            cases.say(Message.of("worklist.total", shown.size(), yen));
            return 0;
        });
    }

    private String line(CaseItem item, ZoneId zone) {
        Message held = item.held();
        return String.join(
                "\t",
                String.valueOf(item.id()),
                item.account(),
                item.channel().name(),
                String.valueOf(item.amount()),
                item.status().name(),
                item.decision().decidedBy(),
                held == null ? item.decision().reason() : cases.language().say(held),
                due(item, zone));
    }

    /// The day and what has to be done by then; empty without a deadline.
    private String due(CaseItem item, ZoneId zone) {
        ItemDue due = item.due();
        return due == null
                ? ""
                : cases.words()
                        .say(
                                due.overdue() ? "item.overdue" : "item.due",
                                due.at().atZone(zone).toLocalDate().toString(),
                                cases.language().say(DeadlineWords.action(due.action())));
    }

    private int take(ItemChoice choice, StepOptions step, Status to) throws IOException {
        choice.requireChoice();
        return cases.signedIn(file -> {
            choice.refuseUnknown(file);
            BulkStep.Preview preview = file.session().preview(choice.filter(), choice.items(), to);
            print(preview, to);
            return step.take(
                    cases,
                    preview.total(),
                    () -> file.session().decideAll(preview.items(), to, step.reason()),
                    done -> Message.of(
                            "worklist.done",
                            done.items(),
                            done.yen(),
                            cases.words().sayOr("Status.", to.name())));
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
        if (preview.overruled().items() > 0) {
            cases.say(Message.of(
                    "worklist.overruled",
                    preview.overruled().items(),
                    preview.overruled().yen()));
        }
        preview.excluded()
                .forEach((rule, count) -> cases.say(Message.of(
                        "worklist.excluded", count.items(), count.yen(), words.sayOr("Rule.", rule.name()))));
    }
}
