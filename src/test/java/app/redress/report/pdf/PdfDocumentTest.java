package app.redress.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.report.document.Block;
import app.redress.report.document.Block.Column;
import app.redress.report.document.Block.Row;
import app.redress.report.document.ReportDocument;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {
    private static final Instant AS_OF = Instant.parse("2019-07-04T06:00:00Z");

    private static ReportDocument document(Locale locale, Block... blocks) {
        return new ReportDocument(locale, "A title", "a subtitle", AS_OF, "a foot", List.of(blocks));
    }

    private static Block.Prose prose(String words) {
        return new Block.Prose(Block.Style.PLAIN, words);
    }

    @Test
    void charactersThatTheFontLacksAreMarkedAndControlsBecomeSpaces() throws IOException {
        byte[] file = PdfDocument.of(List.of(document(Locale.ENGLISH, prose("shop 🏪 \u0007 한국\tok"))));

        assertThat(PdfText.pages(file).getFirst()).contains("shop 〓").contains("ok");
    }

    @Test
    void aWordLongerThanALineIsBrokenAndLosesNothing() throws IOException {
        String word = "0123456789abcdef".repeat(40);
        byte[] file = PdfDocument.of(List.of(document(Locale.ENGLISH, prose(word))));

        assertThat(PdfText.pages(file).getFirst().replace(" ", "")).contains(word);
    }

    @Test
    void noTimeAndNoPlaceInAFileIsPartedByTheEndOfALine() throws IOException {
        for (String whole : List.of("3:41", "transactions.csv:12")) {
            byte[] file = PdfDocument.of(List.of(document(Locale.ENGLISH, prose((whole + " ").repeat(300)))));

            assertThat(String.join(" ", PdfText.pages(file)).split(whole, -1)).hasSize(301);
        }
    }

    @Test
    void noRangeIsPartedByTheEndOfALine() throws IOException {
        for (String whole : List.of("¥3,056,917〜¥3,129,511", "300万〜313万円")) {
            byte[] file = PdfDocument.of(List.of(document(Locale.JAPANESE, prose((whole + "の間").repeat(90)))));

            assertThat(String.join(" ", PdfText.pages(file)).split(whole, -1)).hasSize(91);
        }
    }

    @Test
    void noParenthesisOfFiguresIsPartedByTheEndOfALine() throws IOException {
        String whole = "(90%: 14.0 to 14.8)";
        byte[] file = PdfDocument.of(
                List.of(document(Locale.ENGLISH, prose(("lost ¥14.5 million " + whole + " ").repeat(90)))));

        assertThat(String.join(" ", PdfText.pages(file)).split(java.util.regex.Pattern.quote(whole), -1))
                .hasSize(91);
    }

    @Test
    void aTableThatRunsOverPagesRepeatsItsHeadAndEveryPageHasItsNumber() throws IOException {
        List<Row> rows = IntStream.range(0, 120)
                .mapToObj(i -> Row.of("row " + i, "" + i))
                .toList();
        byte[] file = PdfDocument.of(List.of(document(
                Locale.ENGLISH,
                new Block.Table(List.of(Column.text("The head", 70), Column.number("Number", 30)), rows))));

        List<String> pages = PdfText.pages(file);
        assertThat(pages).hasSizeGreaterThan(2).allSatisfy(page -> assertThat(page)
                .contains("The head", "a foot", "/ " + pages.size()));
        assertThat(String.join(" ", pages)).contains("row 0 ", "row 119 ");
    }

    @Test
    void fontsAreEmbeddedAndNoTimeButThatOfTheContentIsStated() throws IOException {
        byte[] file = PdfDocument.of(List.of(document(Locale.JAPANESE, prose("被害状況"))));

        try (PDDocument read = Loader.loadPDF(file)) {
            assertThat(read.getPage(0).getResources().getFontNames())
                    .isNotEmpty()
                    .allSatisfy(name -> {
                        PDFont font = read.getPage(0).getResources().getFont(name);
                        assertThat(font.isEmbedded()).isTrue();
                    });
            assertThat(read.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(AS_OF);
            assertThat(read.getDocumentInformation().getModificationDate()).isNull();
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("ja");
        }
        assertThat(PdfDocument.of(List.of(document(Locale.JAPANESE, prose("被害状況")))))
                .isEqualTo(file);
    }
}
