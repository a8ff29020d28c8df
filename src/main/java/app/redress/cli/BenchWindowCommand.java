package app.redress.cli;

import app.redress.cli.options.LanguageOption;
import app.redress.cli.options.WindowRequest;
import app.redress.cli.options.WindowSpeed;
import app.redress.cli.options.ZoneOption;
import app.redress.domain.Message;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints how fast the window is: its launch once, what people do most several times.
@Command(name = "window", mixinStandardHelpOptions = true, sortOptions = false)
public final class BenchWindowCommand implements Callable<Integer> {
    @Option(names = "--sample", paramLabel = "DIR")
    private @Nullable Path sample;

    @Option(names = "--open", paramLabel = "CASE")
    private @Nullable Path caseFile;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3")
    private int rounds;

    @Mixin
    private final ZoneOption zone = new ZoneOption();

    @Spec
    private @Nullable CommandSpec spec;

    private final ToIntFunction<WindowRequest> window;
    private final LanguageOption language;

    /// @param window opens the window that is measured
    /// @param language of the command above, whose option this one inherits
    BenchWindowCommand(ToIntFunction<WindowRequest> window, LanguageOption language) {
        this.window = window;
        this.language = language;
    }

    @Override
    public Integer call() {
        Map<WindowSpeed, List<WindowRequest.Time>> times = new ConcurrentSkipListMap<>();
        WindowRequest.Measurement measurement = new WindowRequest.Measurement(
                Math.max(1, rounds), (what, taken) -> times.computeIfAbsent(what, _ -> new CopyOnWriteArrayList<>())
                        .add(taken));
        int exit = window.applyAsInt(new WindowRequest(sample, caseFile, zone.zone(), language.locale(), measurement));
        if (!times.isEmpty()) {
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println(language.say(Message.of("bench.windowHead")));
            times.forEach((what, taken) -> out.println(said(what, taken)));
        }
        return exit;
    }

    private String said(WindowSpeed what, List<WindowRequest.Time> taken) {
        List<Long> sorted =
                taken.stream().map(WindowRequest.Time::wall).sorted().toList();
        List<Long> processor =
                taken.stream().map(WindowRequest.Time::processor).sorted().toList();
        return language.say(Message.of(
                "bench.windowLine",
                language.say(name(what)),
                plain(sorted.get(sorted.size() / 2)),
                plain(sorted.getFirst()),
                plain(sorted.getLast()),
                plain(processor.get(processor.size() / 2)),
                plain(what.aim())));
    }

    private static String plain(long millis) {
        return String.format(Locale.ROOT, "%,d", millis);
    }

    private static Message name(WindowSpeed what) {
        return switch (what) {
            case LAUNCH -> Message.of("bench.window.LAUNCH");
            case SAMPLE -> Message.of("bench.window.SAMPLE");
            case OPEN -> Message.of("bench.window.OPEN");
            case NEXT_ACCOUNT -> Message.of("bench.window.NEXT_ACCOUNT");
            case SLOW_ACCOUNT -> Message.of("bench.window.SLOW_ACCOUNT");
            case FILTER -> Message.of("bench.window.FILTER");
            case SORT -> Message.of("bench.window.SORT");
            case FACETS -> Message.of("bench.window.FACETS");
            case FRAME -> Message.of("bench.window.FRAME");
            case SLOW_FRAME -> Message.of("bench.window.SLOW_FRAME");
        };
    }
}
