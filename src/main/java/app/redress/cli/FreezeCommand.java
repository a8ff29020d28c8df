package app.redress.cli;

import app.redress.analysis.FrozenAccounts;
import app.redress.analysis.review.ContainmentReview;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.FreezeReadBack;
import app.redress.casefile.lists.WronglyFrozen;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseFreezes;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.cli.options.FreezeChoice;
import app.redress.cli.options.MappingOptions;
import app.redress.cli.options.ReleaseChoice;
import app.redress.damages.ControlEffect;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.language.Catalogue;
import app.redress.people.Act;
import app.redress.report.text.ReasonWords;
import app.redress.worklist.FreezeItem;
import app.redress.worklist.FreezeItem.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists which accounts of a case to freeze, takes steps for them, and lists those frozen wrongly.
@Command(name = "freeze", mixinStandardHelpOptions = true, sortOptions = false)
public final class FreezeCommand implements Callable<Integer> {
    private static final int NAMED = 10;

    @Mixin
    private final CaseOption cases;

    private FreezeCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    static CommandLine of(CommandContext context) {
        FreezeCommand list = new FreezeCommand(context);
        CommandLine line = new CommandLine(list);
        list.add("request", new FreezeChoice(), FreezeChoice::accounts, Status.REQUESTED, line);
        list.add("frozen", new FreezeChoice(), FreezeChoice::accounts, Status.FROZEN, line);
        list.add("release", new ReleaseChoice(), ReleaseChoice::accounts, Status.RELEASED, line);
        return line;
    }

    private <C> void add(
            String name, C chosen, BiFunction<C, CaseFile, List<String>> accounts, Status to, CommandLine line) {
        line.addSubcommand(
                name,
                new StepCommand<>(
                        chosen,
                        (choice, step) -> cases.signedIn(file -> take(accounts.apply(choice, file), step, to, file))));
    }

    @Override
    public Integer call() throws IOException {
        return list(new FreezeChoice(), "", false);
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(
            @Mixin FreezeChoice choice,
            @Option(names = "--sort", paramLabel = "COLUMN", defaultValue = "") String sort,
            @Option(names = "--descending") boolean descending)
            throws IOException {
        return cases.read(file -> {
            cases.say(pace(file));
            ReasonWords reasons = new ReasonWords(cases.language().locale());
            List<FreezeItem> items = choice.items(file, sort, descending);
            items.forEach(item -> cases.out()
                    .println(String.join(
                            "\t",
                            String.valueOf(item.priority()),
                            item.account(),
                            String.valueOf(item.atRisk()),
                            String.valueOf(item.balance()),
                            String.valueOf(item.possibleCharge()),
                            item.status().name(),
                            reasons.say(item.reason()))));
            long yen = items.stream().mapToLong(FreezeItem::atRisk).reduce(0, Math::addExact);
            cases.say(Message.of("freeze.listed", items.size(), yen));
            return 0;
        });
    }

    /// A list without its pace is better than none.
    private static Message pace(CaseFile file) {
        try {
            return file.drainSpeed().said();
        } catch (UnusableInput older) {
            return older.said();
        }
    }

    @Command(name = "delay", mixinStandardHelpOptions = true)
    int delay() throws IOException {
        return cases.read(file -> {
            cases.say(file.drainSpeed().said());
            return 0;
        });
    }

    @Command(name = "controls", mixinStandardHelpOptions = true)
    int controls(@Option(names = "--every", paramLabel = "MINUTES") @Nullable Integer every) throws IOException {
        if (every != null && every < 1) {
            throw new UnusableInput(Message.of("containment.everyMinute"));
        }
        return cases.read(file -> {
            ContainmentReview review = ContainmentReview.of(file);
            DateTimeFormatter time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(
                    file.summary().zone());
            cases.say(Message.of("containment.columns"));
            review.effects().forEach(effect -> print(effect, every, time));
            cases.say(Message.of("containment.limits", review.accounts(), review.screened()));
            return 0;
        });
    }

    private void print(ControlEffect effect, @Nullable Integer every, DateTimeFormatter time) {
        Instant taken = effect.taken();
        String name = cases.words().sayOr("Control.", effect.control());
        cases.say(Message.of("containment.control", name, taken == null ? "-" : time.format(taken)));
        cases.say(effect.said());
        List<ControlEffect.Effect> rows = every == null ? effect.earlier() : effect.every(every);
        rows.forEach(row -> cases.out()
                .println(String.join(
                        "\t",
                        effect.control(),
                        time.format(row.minute()),
                        String.valueOf(row.saved()),
                        String.valueOf(row.victims()),
                        String.valueOf(row.stopped()),
                        String.valueOf(row.customers()))));
    }

    @Command(name = "wrongly", mixinStandardHelpOptions = true)
    int wrongly(@Option(names = "--text", paramLabel = "TEXT", defaultValue = "") String text) throws IOException {
        return cases.read(file -> {
            DateTimeFormatter time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(
                    file.summary().zone());
            List<WronglyFrozen> rows = file.wronglyFrozen(new ListQuery(text, "", false, 0, Integer.MAX_VALUE))
                    .rows();
            Catalogue words = cases.words();
            rows.forEach(row -> cases.out()
                    .println(String.join(
                            "\t",
                            row.account(),
                            time.format(row.frozenAt()),
                            String.valueOf(row.hours()),
                            words.say(row.decided() ? "wronglyFrozen.byPerson" : "wronglyFrozen.byEngine"),
                            row.note())));
            long hours = rows.stream().mapToLong(WronglyFrozen::hours).sum();
            cases.say(Message.of("freeze.wrongly", rows.size(), hours));
            return 0;
        });
    }

    private int take(List<String> accounts, StepOptions step, Status to, CaseFile file) {
        Catalogue words = cases.words();
        String state = words.sayOr("Status.", to.name());
        CaseFreezes freezes = file.session().freezes();
        AccountStep preview = freezes.preview(accounts, to, to == Status.RELEASED || step.reasoned());
        cases.say(Message.of(
                "freeze.preview", preview.total().items(), preview.total().yen(), state));
        preview.accounts().stream().limit(NAMED).forEach(account -> cases.out().println("  " + account));
        preview.excluded()
                .forEach((rule, count) ->
                        cases.say(Message.of("freeze.excluded", count.items(), words.sayOr("Rule.", rule.name()))));
        return step.take(
                cases,
                preview.total(),
                () -> freezes.decide(preview.rows(), to, step.reason()),
                done -> Message.of("freeze.done", done.items(), done.yen(), state));
    }

    @Command(name = "read", mixinStandardHelpOptions = true)
    int read(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files, @Mixin MappingOptions mapping)
            throws IOException {
        return cases.signedIn(file -> {
            file.session().require(Act.FREEZE);
            MappingProfiles profiles = mapping.stated(file.summary().zone(), files);
            FrozenAccounts read = FrozenAccounts.read(files, profiles, Progress.NONE);
            read.receipts().forEach(this::say);
            FreezeReadBack back = file.session().freezes().readBack(read.frozen(), source(read.receipts()));
            cases.say(Message.of(
                    "freeze.readBack",
                    read.frozen().size(),
                    back.frozen().size(),
                    back.open().size()));
            back.open().forEach(account -> cases.out().println("  " + account));
            if (!back.later().isEmpty()) {
                cases.say(Message.of(
                        "freeze.readLater",
                        back.later().size(),
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME
                                .withZone(file.summary().zone())
                                .format(file.summary().asOf())));
                back.later().forEach(account -> cases.out().println("  " + account));
            }
            return 0;
        });
    }

    private void say(Receipt receipt) {
        cases.say(Message.of(
                "freeze.readFile",
                receipt.file().name(),
                receipt.lines().accepted(),
                receipt.lines().rejected()));
    }

    private static String source(List<Receipt> receipts) {
        return receipts.stream()
                .map(receipt -> receipt.file().name() + " (" + receipt.file().sha256() + ")")
                .collect(Collectors.joining(", "));
    }
}
