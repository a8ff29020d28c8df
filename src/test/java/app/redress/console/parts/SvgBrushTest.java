package app.redress.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javafx.scene.text.TextAlignment;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SvgBrushTest {
    @Test
    void aDrawingIsAWellFormedDocumentWithItsTextAsText() throws Exception {
        SvgBrush brush = new SvgBrush(300, 120.5, ink -> ink == Ink.HOSTILE ? "#c8242f" : "#ffffff");
        brush.clip(0, 0, 300, 100);
        brush.box(Ink.HOSTILE, 0.08, 10, 10, 20, 30);
        brush.hatch(Ink.HOSTILE, 10, 10, 6, 20, 3.5);
        brush.text(Ink.TEXT, "Fraud & <own> 1時間", 5, 6, TextAlignment.RIGHT);
        brush.unclip();
        String made = brush.document("U1 <&>");

        Document read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(made.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("Fraud & <own> 1時間");
        assertThat(read.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("U1 <&>");
        assertThat(read.getElementsByTagName("polyline").getLength()).isGreaterThan(3);
        assertThat(made).contains("fill=\"#c8242f\" fill-opacity=\"0.08\"").contains("height=\"120.50\"");
    }

    @Test
    void slantingLinesStayInsideTheirRectangle() {
        SvgBrush brush = new SvgBrush(100, 100, _ -> "#000000");
        brush.hatch(Ink.HOSTILE, 20, 30, 6, 25, 3.5);
        java.util.regex.Matcher points =
                java.util.regex.Pattern.compile("points=\"([^\"]+)\"").matcher(brush.document(""));
        while (points.find()) {
            for (String point : points.group(1).split(" ")) {
                String[] xy = point.split(",");
                assertThat(Double.parseDouble(xy[0])).isBetween(20.0, 26.0);
                assertThat(Double.parseDouble(xy[1])).isBetween(30.0, 55.0);
            }
        }
    }
}
