package app.redress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.TextSlice;
import app.redress.domain.TextTable;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrequentTextsTest {
    @Test
    void aTextHasTheNumberThatTheTableGivesIt() {
        TextTable table = new TextTable();
        TextTable alone = new TextTable();
        FrequentTexts texts = new FrequentTexts(table::of);
        Random random = new Random(3);
        // more different texts than places, so that some share one
        for (int i = 0; i < 30_000; i++) {
            String text = "Mozilla/5.0 (Linux; Android " + random.nextInt(9_000) + ")";
            char[] line = ("x," + text + ",y").toCharArray();
            TextSlice slice = new TextSlice();
            slice.set(line, 2, line.length - 2);
            int expected = alone.of(text);
            assertThat(texts.of(slice)).isEqualTo(expected);
        }
        assertThat(table.size()).isEqualTo(alone.size());
    }
}
