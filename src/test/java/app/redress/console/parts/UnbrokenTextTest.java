package app.redress.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnbrokenTextTest {
    @ParameterizedTest
    @CsvSource({
        "At 12:30 am it ended, At|12:30|am|it|ended",
        "since 2019-07-05 09:00, since|2019-07-05|09:00",
        "about ¥10〜¥20 each, about|¥10〜¥20|each",
        "see line tx:13, see|line|tx:13",
        "充当・2019/07/05, 充|当・2019/07/05",
        "(judgement: 3 of 4), (judgement:|3|of|4)"
    })
    void aLineIsNotBrokenWithinATimeADateOrAPlace(String text, String pieces) {
        assertThat(broken(UnbrokenText.of(text))).containsExactly(pieces.split("\\|"));
        assertThat(UnbrokenText.of(UnbrokenText.of(text))).isEqualTo(UnbrokenText.of(text));
    }

    private static List<String> broken(String text) {
        BreakIterator places = BreakIterator.getLineInstance(Locale.ENGLISH);
        places.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = places.first();
        for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
            pieces.add(text.substring(from, to).replace("\uFEFF", "").strip());
        }
        return pieces;
    }
}
