package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchWindowCommandTest {
    private final StringWriter out = new StringWriter();
    private final List<WindowRequest> opened = new ArrayList<>();
    private final List<List<String>> started = new ArrayList<>();

    private int run(String... args) {
        int[] round = {0};
        CommandLine line = new CommandLine(new BenchWindowCommand(
                        request -> {
                            opened.add(request);
                            Objects.requireNonNull(request.measured()).accept(WindowSpeed.LAUNCH, 1234);
                            return 0;
                        },
                        arguments -> {
                            started.add(arguments);
                            int n = round[0]++;
                            return List.of("LAUNCH " + (1_000 + 700 * n), "noise", "SORT " + (90 - n));
                        }))
                .setOut(new PrintWriter(out, true))
                .registerConverter(java.time.ZoneId.class, java.time.ZoneId::of)
                .registerConverter(java.util.Locale.class, java.util.Locale::forLanguageTag);
        return line.execute(args);
    }

    @Test
    void theMediansOfAllRoundsStandBesideTheirAims() {
        assertThat(run("--open", "big.mv.db")).isZero();

        assertThat(started).hasSize(3).allSatisfy(arguments -> assertThat(arguments)
                .containsExactly("bench", "window", "--once", "--open", "big.mv.db"));
        assertThat(out.toString().lines())
                .contains(
                        "Launch to the first painted window: 1,700 (1,000 to 2,400); aim 1,500",
                        "Sort the accounts: 89 (88 to 90); aim 150")
                .hasSize(3);
        assertThat(opened).isEmpty();
    }

    @Test
    void aRoundOpensAWindowThatTellsItsTimes() {
        assertThat(run("--once", "--sample", "sample-data")).isZero();

        assertThat(opened).extracting(WindowRequest::sample).containsExactly(Path.of("sample-data"));
        assertThat(out.toString()).isEqualToIgnoringNewLines("LAUNCH 1234\n");
    }
}
