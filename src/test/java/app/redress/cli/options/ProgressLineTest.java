package app.redress.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Progress.Stage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter err = new StringWriter();
    private long now = 5;
    private final ProgressLine line = ProgressLine.ofAnalysis(new PrintWriter(err), () -> now, new LanguageOption());

    private void after(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private String shown() {
        String all = err.toString();
        return all.substring(all.lastIndexOf('\r') + 1).strip();
    }

    @Test
    void stageShareAmountRateAndTimeLeftAreShown() {
        line.stage(Stage.READING, 0, 600_000_000);
        after(2_000);
        line.stage(Stage.READING, 150_000_000, 600_000_000);
        assertThat(shown()).isEqualTo("reading  25%  150.0 MB of 600.0 MB  75.0 MB/s  0:06 left");
    }

    @Test
    void accountsAreCountedInAccounts() {
        line.stage(Stage.JUDGING, 0, 30_000);
        after(61_000);
        line.stage(Stage.JUDGING, 6_100, 30_000);
        assertThat(shown()).isEqualTo("judging accounts  20%  6,100 of 30,000  100/s  3:59 left");
    }

    @Test
    void theLineIsWrittenAtMostFiveTimesASecond() {
        for (int i = 0; i < 1_000; i++) {
            line.stage(i < 500 ? Stage.READING : Stage.SCREENING, i, 1_000);
            after(1);
        }
        assertThat(err.toString().chars().filter(c -> c == '\r')).hasSize(5);
    }

    @Test
    void theRateIsCalculatedPerStage() {
        line.stage(Stage.READING, 0, 0);
        after(100_000);
        line.stage(Stage.SAVING, 0, 400);
        after(1_000);
        line.stage(Stage.SAVING, 100, 400);
        assertThat(shown()).contains("100/s", "0:03 left");
    }

    @Test
    void lateReportsFromThreadsAreIgnored() {
        line.stage(Stage.JUDGING, 512, 1_000);
        after(300);
        line.stage(Stage.READING, 1, 1_000);
        assertThat(shown()).startsWith("judging").contains("512");
        after(300);
        line.stage(Stage.JUDGING, 256, 1_000);
        assertThat(shown()).contains("512");
    }

    @Test
    void anUnknownTotalHasNoShareAndNoTimeLeft() {
        line.stage(Stage.READING, 0, 0);
        after(1_000);
        line.stage(Stage.READING, 7_000_000, 0);
        assertThat(shown()).isEqualTo("reading  7.0 MB  7.0 MB/s");
    }

    @Test
    void aShorterLineErasesTheLongerOne() {
        line.stage(Stage.SCREENING, 900_000_000, 900_000_000);
        after(300);
        line.stage(Stage.SAVING, 1, 2);
        String[] texts = err.toString().split("\r");
        assertThat(texts[2]).hasSameSizeAs(texts[1]);
    }

    @Test
    void theLineIsClearedAtTheEnd() {
        line.stage(Stage.READING, 1, 2);
        line.close();
        int begun = err.toString().length();
        assertThat(shown()).isEmpty();
        line.close();
        assertThat(err.toString()).hasSize(begun);
    }
}
