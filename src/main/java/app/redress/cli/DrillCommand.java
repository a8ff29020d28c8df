package app.redress.cli;

import app.redress.cli.options.DrillSizeOptions;
import app.redress.cli.options.LanguageOption;
import app.redress.cli.options.ProgressLine;
import app.redress.cli.options.ProgressOption;
import app.redress.cli.options.WorkProgress;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.simulation.drill.Drill;
import app.redress.simulation.drill.DrillSummary;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.DrillRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes a simulated incident with its ground truth, to test an analysis.
@Command(name = "drill", mixinStandardHelpOptions = true)
public final class DrillCommand implements Callable<Integer> {
    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final DrillSizeOptions size = new DrillSizeOptions();

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--profile", paramLabel = "NAME", defaultValue = "standard")
    private String profile = "standard";

    @Mixin
    private final ProgressOption progress = new ProgressOption();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private @Nullable Path out;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        try {
            print(line.getOut(), run(line.getErr()));
            return CommandLine.ExitCode.OK;
        } catch (UnusableInput e) {
            line.getErr().println("drill: " + language.say(e.said()));
        } catch (IOException e) {
            line.getErr().println("drill: " + language.say(Message.of("drill.notWritable", out, reason(e))));
        }
        return CommandLine.ExitCode.USAGE;
    }

    private DrillSummary run(PrintWriter err) throws IOException {
        try (WorkProgress watched = progress.on(err, to -> ProgressLine.ofDrill(to, System::nanoTime, language))) {
            return Drill.run(request(), watched);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }

    private DrillRequest request() {
        DrillProfile chosen = DrillProfile.named(profile);
        if (chosen == null) {
            throw new UnusableInput(
                    Message.of("drill.unknownProfile", profile, String.join(", ", DrillProfile.names())));
        }
        Integer days = size.days();
        return new DrillRequest(
                size.accounts(),
                size.victims(),
                days == null ? chosen.days() : days,
                seed,
                chosen,
                Objects.requireNonNull(out));
    }

    private void print(PrintWriter to, DrillSummary summary) {
        to.println(language.say(Message.of(
                "drill.summary",
                summary.transactions(),
                summary.accessRows(),
                summary.takenOver(),
                summary.victims(),
                summary.due())));
        to.flush();
    }
}
