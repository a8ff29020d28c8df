package app.redress.cli;

import app.redress.cli.options.CommandContext;
import app.redress.cli.options.WindowRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// The commands below the root, in the order in which help lists them.
final class Subcommands {
    private final Map<String, Supplier<Object>> all = new LinkedHashMap<>();

    /// @param window opens the window that is measured
    Subcommands(CommandContext context, ToIntFunction<WindowRequest> window) {
        addInvestigation(context);
        addFigures(context);
        addPayment(context);
        addLaboratory(context, window);
    }

    private void addInvestigation(CommandContext context) {
        all.put("analyze", () -> new AnalyzeCommand(context));
        all.put("add", () -> new AddCommand(context));
        all.put("conflicts", () -> new ConflictsCommand(context));
        all.put("limits", () -> new LimitsCommand(context));
        all.put("account", () -> new AccountCommand(context));
        all.put("decide", () -> new DecideCommand(context));
        all.put("twins", () -> new TwinsCommand(context));
        all.put("links", () -> new LinksCommand(context));
        all.put("clusters", () -> new ClustersCommand(context));
        all.put("explain", () -> new ExplainCommand(context));
        all.put("report", () -> new ReportCommand(context));
        all.put("detect", DetectCommand::new);
        all.put("users", () -> new UsersCommand(context));
    }

    private void addFigures(CommandContext context) {
        all.put("sample", () -> new SampleCommand(context));
        all.put("growth", () -> new GrowthCommand(context));
        all.put("estimate", () -> new EstimateCommand(context));
        all.put("define", () -> new DefineCommand(context));
        all.put("audit", () -> new AuditCommand(context));
        all.put("case", () -> new CaseCommand(context));
    }

    private void addPayment(CommandContext context) {
        all.put("worklist", () -> WorklistCommand.of(context));
        all.put("claims", () -> ClaimsCommand.of(context));
        all.put("freeze", () -> FreezeCommand.of(context));
        all.put("batch", () -> new BatchCommand(context));
        all.put("payouts", () -> new PayoutsCommand(context));
        all.put("payout", () -> PayoutCommand.of(context.user(), context.clock()));
        all.put("deadlines", () -> new DeadlinesCommand(context));
        all.put("passphrase", () -> new PassphraseCommand(context));
    }

    private void addLaboratory(CommandContext context, ToIntFunction<WindowRequest> window) {
        all.put("drill", DrillCommand::new);
        all.put("score", ScoreCommand::new);
        all.put("measure", () -> new MeasureCommand(context.clock()));
        all.put("bench", () -> BenchCommand.of(context.clock(), window));
    }

    /// The commands that the arguments can mean: the one named, none for the window and the version, and all of them
    /// for help and for a word that is none. Building all takes longer than many a command runs.
    List<Object> named(String[] args) {
        Set<String> said = Arrays.stream(args).filter(all::containsKey).collect(Collectors.toSet());
        boolean each = said.isEmpty() && asksForCommands(args);
        return all.entrySet().stream()
                .filter(command -> each || said.contains(command.getKey()))
                .map(command -> command.getValue().get())
                .toList();
    }

    private static boolean asksForCommands(String[] args) {
        for (int i = 0; i < args.length; i++) {
            boolean valueOfOption = i > 0 && args[i - 1].startsWith("-");
            boolean word = !args[i].startsWith("-") && !valueOfOption;
            if (word || args[i].equals("--help") || args[i].equals("-h")) {
                return true;
            }
        }
        return false;
    }
}
