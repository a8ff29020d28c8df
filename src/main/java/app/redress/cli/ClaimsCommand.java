package app.redress.cli;

import app.redress.analysis.CaseAnalysis;
import app.redress.analysis.review.FirstTimes;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.CaseClaim;
import app.redress.casefile.lists.ClaimCount;
import app.redress.casefile.lists.ClaimFilter;
import app.redress.casefile.session.CaseClaims;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.ClaimChoice;
import app.redress.cli.options.ClaimStepChoice;
import app.redress.cli.options.CommandContext;
import app.redress.cli.options.ProgressLine;
import app.redress.cli.options.ProgressOption;
import app.redress.cli.options.ThreadsOption;
import app.redress.cli.options.WorkProgress;
import app.redress.damages.AccountFinding;
import app.redress.desktop.ListExportService.Exported;
import app.redress.desktop.LocalListExport;
import app.redress.domain.Claim;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Sha256;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.Receipt;
import app.redress.language.Catalogue;
import app.redress.worklist.ClaimStatus;
import app.redress.worklist.DecisionRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Compares customers' claims with what was found, closes them, and has any account looked at.
@Command(name = "claims", mixinStandardHelpOptions = true, sortOptions = false)
public final class ClaimsCommand implements Callable<Integer> {
    @Mixin
    private final CaseOption cases;

    private final CommandContext context;

    private ClaimsCommand(CommandContext context) {
        this.context = context;
        this.cases = new CaseOption(context);
    }

    static CommandLine of(CommandContext context) {
        ClaimsCommand list = new ClaimsCommand(context);
        CommandLine line = new CommandLine(list);
        list.add("accept", ClaimStatus.ACCEPTED, line);
        list.add("reject", ClaimStatus.REJECTED, line);
        list.add("withdraw", ClaimStatus.WITHDRAWN, line);
        list.add("reopen", ClaimStatus.OPEN, line);
        return line;
    }

    private void add(String name, ClaimStatus to, CommandLine line) {
        line.addSubcommand(name, new StepCommand<>(new ClaimStepChoice(), (choice, step) -> take(choice, step, to)));
    }

    @Override
    public Integer call() throws IOException {
        return list(new ClaimChoice(), "", false);
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(
            @Mixin ClaimChoice choice,
            @Option(names = "--sort", paramLabel = "COLUMN", defaultValue = "") String sort,
            @Option(names = "--descending") boolean descending)
            throws IOException {
        return cases.read(file -> {
            cases.say(summary(file));
            List<CaseClaim> rows = file.claims(
                            choice.filter(), new ListQuery("", sort, descending, 0, Integer.MAX_VALUE))
                    .rows();
            DateTimeFormatter time = time(file);
            rows.forEach(row -> cases.out().println(line(row, time)));
            long claimed = rows.stream().mapToLong(CaseClaim::claimed).reduce(0, Math::addExact);
            long due = rows.stream().mapToLong(CaseClaim::due).reduce(0, Math::addExact);
            cases.say(Message.of("claims.listed", rows.size(), claimed, due));
            return 0;
        });
    }

    private static Message summary(CaseFile file) {
        boolean read = file.receipts().stream().anyMatch(r -> r.file().kind() == EvidenceKind.CLAIMS);
        return ClaimCount.said(file.claimCounts(), read);
    }

    private static DateTimeFormatter time(CaseFile file) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(file.summary().zone());
    }

    private static String line(CaseClaim row, DateTimeFormatter time) {
        return String.join(
                "\t",
                row.account(),
                row.match().name(),
                String.valueOf(row.claimed()),
                String.valueOf(row.due()),
                said(row.firstAt(), time),
                said(row.toldAt(), time),
                row.isClaim() ? row.status().name() : "-",
                row.decidedBy(),
                row.reason());
    }

    private static String said(@Nullable Instant at, DateTimeFormatter time) {
        return at == null ? "-" : time.format(at);
    }

    @Command(name = "show", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "ACCOUNT") String account) throws IOException {
        return cases.read(file -> {
            CaseClaim claim = claim(file, account);
            Catalogue words = cases.words();
            cases.say(Message.of(
                    "claims.one",
                    claim.account(),
                    words.sayOr("ClaimMatch.", claim.match().name()),
                    claim.claimed(),
                    claim.due(),
                    claim.dueLow(),
                    claim.dueHigh(),
                    words.sayOr("ClaimStatus.", claim.status().name())));
            DateTimeFormatter time = time(file);
            Map<Integer, String> files = file.receipts().stream()
                    .map(Receipt::file)
                    .collect(Collectors.toMap(f -> f.index(), f -> f.name()));
            file.claimsOf(account).forEach(made -> cases.out().println(line(made, time, files)));
            if (!claim.foundAs().equals(account)) {
                cases.say(Message.of("claims.comparedWith", claim.foundAs()));
            }
            if (claim.toldAt() != null) {
                cases.say(
                        claim.toldFirst()
                                ? Message.of("claims.toldFirst", said(claim.toldAt(), time))
                                : Message.of("claims.toldAt", said(claim.toldAt(), time)));
            }
            if (claim.version() > 0) {
                cases.say(Message.of("claims.decidedBy", claim.decidedBy(), claim.reason()));
            }
            if (claim.changed()) {
                cases.say(Message.of("claims.changedSince"));
            }
            return 0;
        });
    }

    private static String line(Claim claim, DateTimeFormatter time, Map<Integer, String> files) {
        return "  "
                + String.join(
                        "\t",
                        time.format(claim.claimedAt()),
                        claim.amount() == null ? "-" : String.valueOf(claim.amount()),
                        String.join(" ", claim.transactionIds()),
                        claim.note() == null ? "" : claim.note(),
                        files.getOrDefault(claim.source().file(), "") + ":"
                                + claim.source().line());
    }

    private static CaseClaim claim(CaseFile file, String account) {
        return file.claim(account).orElseThrow(() -> new UnusableInput(Message.of("claims.noSuchRow", account)));
    }

    @Command(name = "look", mixinStandardHelpOptions = true)
    int look(
            @Parameters(paramLabel = "ACCOUNT") String account,
            @Mixin ThreadsOption threads,
            @Mixin ProgressOption progress)
            throws IOException {
        return cases.signedIn(file -> {
            AccountFinding found;
            try (WorkProgress watched =
                    progress.on(cases.err(), err -> ProgressLine.ofAnalysis(err, System::nanoTime, cases.language()))) {
                found = new CaseAnalysis(
                                context.user(),
                                context.clock(),
                                context.secrets().random())
                        .look(file, account, threads.threads(), watched);
            }
            cases.say(CaseAnalysis.looked(found));
            return 0;
        });
    }

    @Command(name = "export", mixinStandardHelpOptions = true)
    int export(
            @Mixin ClaimChoice choice,
            @Option(names = "--sort", paramLabel = "COLUMN", defaultValue = "") String sort,
            @Option(names = "--descending") boolean descending,
            @Option(names = "--out", paramLabel = "FILE", required = true) Path out)
            throws IOException {
        return cases.signedIn(file -> {
            Exported written = new LocalListExport(file, context.clock())
                    .claims(
                            choice.filter(),
                            new ListQuery("", sort, descending, 0, Integer.MAX_VALUE),
                            out.toAbsolutePath());
            cases.say(Message.of("claims.exported", written.rows(), written.total(), written.file()));
            return 0;
        });
    }

    private int take(ClaimStepChoice choice, StepOptions step, ClaimStatus to) throws IOException {
        if (!choice.accounts().isEmpty() && choice.matching().any()) {
            throw new UnusableInput(Message.of("claims.namedOrMatching"));
        }
        return choice.accounts().isEmpty()
                ? decideAll(claims -> claims.preview(choice.matching().chosen(), to, step.reasoned()), to, step)
                : decideNamed(choice.accounts(), to, step);
    }

    private int decideNamed(List<String> accounts, ClaimStatus to, StepOptions step) throws IOException {
        return step.isDryRun()
                ? decideAll(claims -> claims.preview(accounts, to, step.reasoned()), to, step)
                : decide(accounts, to, step.reason());
    }

    private int decide(List<String> accounts, ClaimStatus to, String reason) throws IOException {
        return cases.signedIn(file -> {
            int exit = 0;
            for (String account : accounts) {
                try {
                    file.session().claims().decide(account, claim(file, account).version(), to, reason);
                    cases.say(
                            Message.of("claims.decided", account, cases.words().sayOr("ClaimStatus.", to.name())));
                } catch (DecisionRefused no) {
                    cases.say(no.said());
                    exit = RedressCommand.UNUSABLE;
                }
            }
            return exit;
        });
    }

    private int decideAll(Function<CaseClaims, AccountStep> choice, ClaimStatus to, StepOptions step)
            throws IOException {
        return cases.signedIn(file -> {
            String state = cases.words().sayOr("ClaimStatus.", to.name());
            CaseClaims claims = file.session().claims();
            AccountStep preview = choice.apply(claims);
            cases.say(Message.of(
                    "claims.preview", preview.total().items(), preview.total().yen(), state));
            print(preview);
            return step.take(
                    cases,
                    preview.total(),
                    () -> claims.decideAll(preview.rows(), to, step.reason()),
                    done -> Message.of("claims.allDecided", done.items(), done.yen(), state));
        });
    }

    private void print(AccountStep preview) {
        Catalogue words = cases.words();
        preview.largest().forEach(row -> cases.out().println("  " + row.account() + "\t" + row.yen()));
        preview.excluded()
                .forEach((rule, count) -> cases.say(Message.of(
                        "worklist.excluded", count.items(), count.yen(), words.sayOr("Rule.", rule.name()))));
    }

    @Command(name = "link", mixinStandardHelpOptions = true)
    int link(
            @Parameters(paramLabel = "ACCOUNT") String account,
            @Option(names = "--to", paramLabel = "ACCOUNT", required = true) String other,
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "") String reason)
            throws IOException {
        return cases.signedIn(file -> {
            file.session().claims().link(account, claim(file, account).version(), other, reason);
            CaseClaim now = claim(file, account);
            cases.say(Message.of(
                    "claims.linked",
                    account,
                    now.foundAs(),
                    cases.words().sayOr("ClaimMatch.", now.match().name())));
            return 0;
        });
    }

    @Command(name = "told", mixinStandardHelpOptions = true)
    int told(
            @Parameters(paramLabel = "FILE", arity = "0..1") @Nullable Path told,
            @Mixin ClaimChoice choice,
            @Mixin StepOptions step)
            throws IOException {
        if (told == null) {
            return toldNow(choice.chosen(), step);
        }
        if (choice.any() || step.isDryRun() || step.reasoned()) {
            throw new UnusableInput(Message.of("claims.fileOrMatching"));
        }
        return cases.signedIn(file -> told(file, told));
    }

    private int toldNow(ClaimFilter filter, StepOptions step) throws IOException {
        return cases.signedIn(file -> {
            CaseClaims claims = file.session().claims();
            AccountStep preview = claims.previewTold(filter);
            cases.say(Message.of(
                    "claims.previewTold",
                    preview.total().items(),
                    preview.total().yen()));
            print(preview);
            String source = step.reason().isBlank() ? "command-line" : step.reason();
            return step.take(
                    cases,
                    preview.total(),
                    () -> claims.toldAll(preview.rows(), context.clock().instant(), source),
                    done -> Message.of("claims.told", done.items()));
        });
    }

    private int told(CaseFile file, Path told) throws IOException {
        Map<String, Instant> times = FirstTimes.byAccount(told, "told_at");
        if (times.isEmpty()) {
            throw new UnusableInput(Message.of("claims.nobodyTold", told));
        }
        file.session().claims().told(times, told.getFileName() + " (" + Sha256.hex(Files.readAllBytes(told)) + ")");
        cases.say(Message.of("claims.told", times.size()));
        cases.say(summary(file));
        return 0;
    }
}
