package app.redress.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.database.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagedRowsTest {
    private final List<Integer> asked = new ArrayList<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final PagedRows<String> rows = new PagedRows<>(new Threads(waiting::add, Runnable::run, failure -> {
        throw new AssertionError(failure);
    }));
    private String name = "a";

    private Page<String> read(int offset, int limit) {
        asked.add(offset);
        String prefix = name;
        return new Page<>(
                IntStream.range(offset, Math.min(1_500_000, offset + limit))
                        .mapToObj(i -> prefix + i)
                        .toList(),
                1_500_000,
                9);
    }

    private void answer() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void aListIsAsLongAsTheStoreSaysAndReadsOnlyWhatIsLookedAt() {
        rows.show(this::read, 0, false);
        answer();

        assertThat(rows).hasSize(1_500_000);
        assertThat(asked).containsExactly(0);
        assertThat(rows.get(1_234_567)).as("not read yet").isNull();
        answer();
        assertThat(rows.get(1_234_567)).isEqualTo("a1234567");
        assertThat(asked).containsExactly(0, 1_234_500);
        assertThat(rows.sum().get()).isEqualTo(9);
    }

    @Test
    void whatWasScrolledPastIsNotRead() {
        rows.show(this::read, 0, false);
        answer();
        for (int page = 10; page < 40; page++) {
            assertThat(rows.get(page * PagedRows.PAGE)).isNull();
        }
        answer();

        assertThat(asked).hasSizeLessThan(6).contains(39 * PagedRows.PAGE);
    }

    @Test
    void readingAgainKeepsTheRowsUntilTheNewOnesAreThere() {
        rows.show(this::read, 0, false);
        answer();
        rows.get(150);
        answer();
        name = "b";
        rows.show(this::read, 0, true);
        assertThat(rows.get(150)).isEqualTo("a150");
        answer();
        assertThat(rows.get(0)).isEqualTo("b0");
        assertThat(rows.get(150)).isEqualTo("a150");
        answer();
        assertThat(rows.get(150)).isEqualTo("b150");
    }

    @Test
    void theAnswerToAnOlderQuestionIsDropped() {
        rows.show(this::read, 0, false);
        rows.show((_, _) -> new Page<>(List.of("only"), 1, 0), 0, false);
        answer();

        assertThat(rows).containsExactly("only");
    }
}
