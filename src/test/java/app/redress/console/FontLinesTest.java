package app.redress.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontLinesTest {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final String REGULAR = "fonts/NotoSansJP_400Regular.ttf";
    private static final String BOLD = "fonts/NotoSansJP_700Bold.ttf";

    @ParameterizedTest
    @ValueSource(strings = {REGULAR, BOLD})
    void lettersFitTheirLineFromAccentToDescender(String name) throws Exception {
        Font font = font(name);
        String text = "Égjpqy (,;) ¥1,084 円 漢字 ｇ";

        LineMetrics line = font.getLineMetrics(text, EXACT);
        Rectangle2D letters = font.createGlyphVector(EXACT, text).getVisualBounds();

        assertThat(line.getDescent()).isGreaterThanOrEqualTo((float) letters.getMaxY() - 0.5F);
        assertThat(line.getAscent()).isGreaterThanOrEqualTo((float) -letters.getMinY() - 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {REGULAR, BOLD})
    void descendersAreVisibleInSmallPrint(String name) throws Exception {
        Rectangle2D foot =
                font(name).deriveFont(11F).createGlyphVector(EXACT, "p").getVisualBounds();

        assertThat(foot.getMaxY()).isGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {REGULAR, BOLD})
    void capitalsAreVerticallyCentred(String name) throws Exception {
        Font font = font(name);
        LineMetrics line = font.getLineMetrics("H", EXACT);
        Rectangle2D capital = font.createGlyphVector(EXACT, "H").getVisualBounds();

        double above = line.getAscent() + capital.getMinY();
        assertThat(above).isCloseTo(line.getDescent() + 0.0, within(2.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {REGULAR, BOLD})
    void theFileMatchesItsChecksum(String name) {
        ByteBuffer words = ByteBuffer.wrap(FontLines.of(Assets.bytes(name)));

        int sum = 0;
        while (words.remaining() >= 4) {
            sum += words.getInt();
        }

        assertThat(sum).isEqualTo(0xB1B0AFBA);
    }

    /// JavaFX without a graphics card fills scaled letters by the even-odd rule: strokes that overlap would leave
    /// holes.
    @ParameterizedTest
    @ValueSource(strings = {REGULAR, BOLD})
    void lettersAreWholeByEitherRuleOfFilling(String name) throws Exception {
        Shape letters = font(name)
                .createGlyphVector(EXACT, "As of ¥1,464,414 埼玉県の被害者へ補償")
                .getOutline();
        Path2D evenOdd = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        evenOdd.append(letters.getPathIterator(null), false);
        Path2D nonZero = new Path2D.Double(Path2D.WIND_NON_ZERO);
        nonZero.append(letters.getPathIterator(null), false);

        Area difference = new Area(nonZero);
        difference.exclusiveOr(new Area(evenOdd));
        assertThat(difference.isEmpty()).isTrue();
    }

    @Test
    void aFileThatIsNoFontIsRefused() {
        assertThatThrownBy(() -> FontLines.of(new byte[64])).hasMessageContaining("no table head");
    }

    /// At 100 pixels.
    private static Font font(String name) throws Exception {
        return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(FontLines.of(Assets.bytes(name))))
                .deriveFont(100F);
    }
}
