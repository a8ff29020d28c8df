package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.cli.options.LanguageOption;
import app.redress.cli.options.WindowRequest;
import app.redress.cli.options.WindowSpeed;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchWindowCommandTest {
    private static final int REFUSED = 3;

    private final StringWriter out = new StringWriter();
    private final List<WindowRequest> opened = new ArrayList<>();

    private int run(int exit, String... args) {
        CommandLine line = new CommandLine(new BenchWindowCommand(
                        request -> {
                            opened.add(request);
                            if (exit == REFUSED) {
                                return exit;
                            }
                            var told = Objects.requireNonNull(request.measurement())
                                    .told();
                            told.accept(WindowSpeed.LAUNCH, new WindowRequest.Time(1_234, 2_000));
                            for (int round = 0; round < request.measurement().rounds(); round++) {
                                told.accept(WindowSpeed.SORT, new WindowRequest.Time(90 - round, 40));
                            }
                            return exit;
                        },
                        new LanguageOption()))
                .setOut(new PrintWriter(out, true))
                .registerConverter(ZoneId.class, ZoneId::of)
                .registerConverter(Locale.class, Locale::forLanguageTag);
        return line.execute(args);
    }

    @Test
    void theMediansOfAllRoundsStandBesideTheirAims() {
        assertThat(run(0, "--open", "big.mv.db")).isZero();

        assertThat(out.toString().lines())
                .contains(
                        "Launch to the first painted window: 1,234 (1,234 to 1,234), processor 2,000; aim 1,500",
                        "Sort the accounts: 89 (88 to 90), processor 40; aim 150")
                .hasSize(3);
        assertThat(opened).extracting(WindowRequest::caseFile).containsExactly(Path.of("big.mv.db"));
    }

    @Test
    void whatWasMeasuredBeforeTheWindowFellSilentIsPrinted() {
        assertThat(run(2, "--rounds", "1")).isEqualTo(2);

        assertThat(out.toString()).contains("Sort the accounts: 90");
    }

    @Test
    void aWindowThatCannotBeOpenedIsNotMeasured() {
        assertThat(run(REFUSED)).isEqualTo(REFUSED);

        assertThat(out.toString()).isEmpty();
    }
}
