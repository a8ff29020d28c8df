package app.redress.cli;

import app.redress.cli.options.DrillSizeOptions;
import app.redress.cli.options.Interruption;
import app.redress.cli.options.LanguageOption;
import app.redress.cli.options.PolicyOption;
import app.redress.cli.options.ThreadsOption;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.simulation.measure.AccuracyPage;
import app.redress.simulation.measure.AccuracyValues;
import app.redress.simulation.measure.DrillOutcome;
import app.redress.simulation.measure.MeasureRequest;
import app.redress.simulation.measure.Measurement;
import app.redress.simulation.measure.Seeds;
import app.redress.simulation.measure.SizeSeries;
import app.redress.simulation.measure.TemporaryFolder;
import app.redress.simulation.score.Score;
import app.redress.simulation.world.DrillProfile;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes the accuracy page: many drills, each analysed and scored.
@Command(name = "measure", mixinStandardHelpOptions = true, sortOptions = false)
public final class MeasureCommand implements Callable<Integer> {
    @Option(names = "--seeds", paramLabel = "SEEDS", defaultValue = "101-120")
    private String seeds = "101-120";

    @Option(names = "--profiles", paramLabel = "NAMES")
    private @Nullable String profiles;

    @Option(names = "--sizes", paramLabel = "NUMBERS", split = ",")
    private List<Integer> sizes = List.of();

    @Mixin
    private final DrillSizeOptions size = new DrillSizeOptions();

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out = Path.of("");

    @Option(names = "--json", paramLabel = "FILE")
    private @Nullable Path json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    private final InstantSource clock;

    MeasureCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        MeasureRequest request = request();
        requireFolder(out);
        if (json != null) {
            requireFolder(json);
        }
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Interruption interruption = new Interruption();
                TemporaryFolder workplace = new TemporaryFolder(temporary)) {
            if (sizes.isEmpty()) {
                write(request, new Measurement(request, workplace, clock, interruption).run(new Told(request)::trial));
            } else {
                writeSeries(request, workplace, interruption);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private void writeSeries(MeasureRequest request, TemporaryFolder workplace, Interruption interruption)
            throws IOException {
        SizeSeries series = new SizeSeries(request);
        for (int accounts : sizes) {
            MeasureRequest one = request.among(accounts);
            series.add(accounts, new Measurement(one, workplace, clock, interruption).run(new Told(one)::trial));
        }
        write(series.text(), series.values());
    }

    private MeasureRequest request() {
        int accounts = sizes.isEmpty() ? size.accounts() : Collections.min(sizes);
        int victims = size.victims();
        Integer days = size.days();
        require(accounts >= 1, Message.of("measure.accounts"));
        require(victims >= 1 && victims <= accounts, Message.of("measure.victims"));
        require(days == null || (days >= 4 && days <= 366), Message.of("drill.days"));
        return new MeasureRequest(chosen(), Seeds.of(seeds), accounts, victims, days, policy.file(), threads.threads());
    }

    private List<DrillProfile> chosen() {
        List<String> names = profiles == null ? DrillProfile.names() : Arrays.asList(profiles.split(",", -1));
        List<DrillProfile> chosen = new ArrayList<>();
        for (String name : names) {
            DrillProfile profile = DrillProfile.named(name.strip());
            if (profile == null) {
                throw new UnusableInput(
                        Message.of("measure.unknownProfile", name, String.join(", ", DrillProfile.names())));
            }
            chosen.add(profile);
        }
        return chosen.stream().distinct().toList();
    }

    private static void require(boolean holds, Message sentence) {
        if (!holds) {
            throw new UnusableInput(sentence);
        }
    }

    /// Checks the folder before hours of work rather than afterwards.
    private static void requireFolder(Path file) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        require(
                Files.isDirectory(folder) && Files.isWritable(folder) && !Files.isDirectory(file),
                Message.of("file.notWritable", file));
    }

    private void write(MeasureRequest request, List<DrillOutcome> trials) throws IOException {
        write(new AccuracyPage(request, trials).text(), AccuracyValues.of(request, trials));
    }

    private void write(String page, Map<String, Object> values) throws IOException {
        Files.writeString(out, page, StandardCharsets.UTF_8);
        if (json != null) {
            ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            Files.write(json, mapper.writeValueAsBytes(values));
        }
    }

    /// Prints one line per drill to show progress and results.
    private final class Told {
        private final int all;
        private final PrintWriter err =
                Objects.requireNonNull(spec).commandLine().getErr();
        private int done;

        Told(MeasureRequest request) {
            all = request.drills();
        }

        void trial(DrillOutcome trial) {
            Score score = trial.score(DrillOutcome.Method.EVIDENCE);
            done++;
            err.println(language.say(Message.of(
                    "measure.drill",
                    done,
                    all,
                    trial.profile(),
                    trial.seed(),
                    decimal("%.3f", score.accounts().precision()),
                    decimal("%.3f", score.accounts().recall()),
                    decimal("%.1f", 100 * score.absoluteErrorShare()),
                    decimal("%.1f", trial.seconds()))));
            err.flush();
        }

        private static String decimal(String format, double value) {
            return String.format(Locale.ROOT, format, value);
        }
    }
}
