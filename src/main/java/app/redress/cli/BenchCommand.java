package app.redress.cli;

import app.redress.cli.options.Interruption;
import app.redress.cli.options.LanguageOption;
import app.redress.cli.options.ThreadsOption;
import app.redress.cli.options.WindowRequest;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.simulation.drill.Drill;
import app.redress.simulation.measure.Installation;
import app.redress.simulation.measure.SpeedMeasurement;
import app.redress.simulation.measure.TemporaryFolder;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.DrillRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints how long analyses of drills take and how much memory, each in a process of its own.
@Command(name = "bench", mixinStandardHelpOptions = true, sortOptions = false)
public final class BenchCommand implements Callable<Integer> {
    @Option(names = "--sizes", paramLabel = "NUMBERS", split = ",", defaultValue = "15000,150000")
    private List<Integer> sizes = List.of();

    @Option(names = "--drill", paramLabel = "DIR")
    private List<Path> drills = List.of();

    @Option(names = "--victims", paramLabel = "V", defaultValue = "300")
    private int victims;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3")
    private int rounds;

    @Option(names = "--against", paramLabel = "LAUNCHER")
    private @Nullable Path against;

    @Option(names = "--beside", paramLabel = "PROGRAM")
    private @Nullable Path beside;

    @Option(names = "--heap", paramLabel = "SIZE")
    private @Nullable String heap;

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    private final InstantSource clock;

    private BenchCommand(InstantSource clock) {
        this.clock = clock;
    }

    /// The command with the one below it.
    ///
    /// @param window opens the window that is measured
    static CommandLine of(InstantSource clock, ToIntFunction<WindowRequest> window) {
        BenchCommand command = new BenchCommand(clock);
        return new CommandLine(command).addSubcommand(new BenchWindowCommand(window, command.language));
    }

    @Override
    public Integer call() throws IOException {
        check();
        BenchTable table = new BenchTable(language, rounds, others());
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Interruption interruption = new Interruption();
                TemporaryFolder workplace = new TemporaryFolder(temporary)) {
            SpeedMeasurement measured = new SpeedMeasurement(
                    installations(),
                    List.of("--threads", String.valueOf(threads.threads())),
                    rounds,
                    workplace,
                    clock,
                    interruption);
            for (Path drill : drills) {
                table.add(String.valueOf(drill.toAbsolutePath().normalize().getFileName()), measured.run(drill));
            }
            for (int accounts : drills.isEmpty() ? sizes : List.<Integer>of()) {
                table.add(
                        language.say(Message.of("bench.accounts", accounts)),
                        made(measured, accounts, workplace, interruption));
            }
        }
        PrintWriter to = line().getOut();
        to.print(table.text());
        to.flush();
        if (out != null) {
            Files.writeString(out, table.text(), StandardCharsets.UTF_8);
        }
        return CommandLine.ExitCode.OK;
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private void check() {
        require(rounds >= 1, Message.of("bench.rounds"));
        require(heap == null || heap.matches("[0-9]+[kKmMgG]"), Message.of("bench.heap", heap));
        require(against == null || Files.isExecutable(against), Message.of("bench.notStarted", against));
        require(beside == null || Files.isExecutable(beside), Message.of("bench.noProgram", beside));
        drills.forEach(SpeedMeasurement::requireDrill);
        int least = drills.isEmpty() ? Collections.min(sizes) : Integer.MAX_VALUE;
        require(victims >= 1 && victims <= least, Message.of("bench.victims"));
        Path file = out;
        if (file != null) {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
            require(Files.isWritable(folder) && !Files.isDirectory(file), Message.of("file.notWritable", file));
        }
    }

    private static void require(boolean holds, Message sentence) {
        if (!holds) {
            throw new UnusableInput(sentence);
        }
    }

    private List<Installation> installations() {
        List<Installation> all = new ArrayList<>();
        all.add(Installation.running(
                Path.of(System.getProperty("java.home", "")), System.getProperty("java.class.path", ""), heap));
        if (against != null) {
            all.add(Installation.launchedBy(against, heap));
        }
        if (beside != null) {
            all.add(Installation.otherProgram(beside));
        }
        return all;
    }

    private List<String> others() {
        return Stream.of(Optional.ofNullable(against), Optional.ofNullable(beside))
                .flatMap(Optional::stream)
                .map(Path::toString)
                .toList();
    }

    private SpeedMeasurement.Outcome made(
            SpeedMeasurement measured, int accounts, TemporaryFolder workplace, Progress progress) throws IOException {
        Path folder = workplace.folder();
        try {
            DrillProfile standard = Objects.requireNonNull(DrillProfile.named("standard"));
            Drill.run(new DrillRequest(accounts, victims, standard.days(), seed, standard, folder), progress);
            return measured.run(folder);
        } finally {
            workplace.clear(folder);
        }
    }
}
