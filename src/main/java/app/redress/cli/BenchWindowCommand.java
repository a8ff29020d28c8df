package app.redress.cli;

import app.redress.domain.Message;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints how fast the window is: each round in a process of its own, because starting is part of it.
@Command(name = "window", mixinStandardHelpOptions = true, sortOptions = false)
public final class BenchWindowCommand implements Callable<Integer> {
    @Option(names = "--sample", paramLabel = "DIR")
    private @Nullable Path sample;

    @Option(names = "--open", paramLabel = "CASE")
    private @Nullable Path caseFile;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3")
    private int rounds;

    @Option(names = "--once", hidden = true)
    private boolean once;

    @Mixin
    private final ZoneOption zone = new ZoneOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    private final ToIntFunction<WindowRequest> window;
    private final Rounds processes;

    /// Runs a round.
    @FunctionalInterface
    interface Rounds {
        /// @param arguments of the command line
        /// @return the lines it printed
        List<String> run(List<String> arguments) throws IOException;
    }

    /// @param window opens the window that is measured
    /// @param processes runs a round in a process of its own
    BenchWindowCommand(ToIntFunction<WindowRequest> window, Rounds processes) {
        this.window = window;
        this.processes = processes;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (once) {
            return window.applyAsInt(new WindowRequest(
                    sample,
                    caseFile,
                    zone.zone(),
                    language.locale(),
                    (what, millis) -> out.println(what + " " + millis)));
        }
        Map<WindowSpeed, List<Long>> times = new EnumMap<>(WindowSpeed.class);
        for (int round = 0; round < Math.max(1, rounds); round++) {
            processes.run(arguments()).forEach(line -> read(line, times));
        }
        out.println(language.say(Message.of("bench.windowHead")));
        times.forEach((what, millis) -> out.println(said(what, millis)));
        return 0;
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("bench", "window", "--once"));
        if (sample != null) {
            arguments.addAll(List.of("--sample", sample.toString()));
        }
        if (caseFile != null) {
            arguments.addAll(List.of("--open", caseFile.toString()));
        }
        return arguments;
    }

    private static void read(String line, Map<WindowSpeed, List<Long>> times) {
        for (WindowSpeed what : WindowSpeed.values()) {
            String name = what + " ";
            if (line.startsWith(name)) {
                times.computeIfAbsent(what, _ -> new ArrayList<>())
                        .add(Long.valueOf(line.substring(name.length()).strip()));
            }
        }
    }

    private String said(WindowSpeed what, List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        return language.say(Message.of(
                "bench.windowLine",
                language.say(name(what)),
                String.format(Locale.ROOT, "%,d", sorted.get(sorted.size() / 2)),
                String.format(Locale.ROOT, "%,d", sorted.getFirst()),
                String.format(Locale.ROOT, "%,d", sorted.getLast()),
                String.format(Locale.ROOT, "%,d", what.aim())));
    }

    private static Message name(WindowSpeed what) {
        return switch (what) {
            case LAUNCH -> Message.of("bench.window.LAUNCH");
            case SAMPLE -> Message.of("bench.window.SAMPLE");
            case OPEN -> Message.of("bench.window.OPEN");
            case NEXT_ACCOUNT -> Message.of("bench.window.NEXT_ACCOUNT");
            case FILTER -> Message.of("bench.window.FILTER");
            case SORT -> Message.of("bench.window.SORT");
        };
    }
}
