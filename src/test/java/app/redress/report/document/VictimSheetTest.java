package app.redress.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.lists.DueState;
import app.redress.damages.AccountFinding;
import app.redress.domain.Channel;
import app.redress.domain.Transaction;
import app.redress.report.html.HtmlDocument;
import app.redress.report.pdf.PdfDocument;
import app.redress.report.text.SampleFindings;
import app.redress.worklist.CompensationItem.Status;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VictimSheetTest {
    private static final AccountFinding DRAINED =
            SampleFindings.small().accounts().getFirst();

    private static ReportDocument sheet(AccountFinding finding, Locale locale, DueState... due) {
        return VictimSheet.of(
                new VictimFacts(finding, List.of(due), SampleFindings.at("2019-07-04T06:00"), SampleFindings.TOKYO),
                locale,
                14);
    }

    private static String text(ReportDocument sheet) {
        return HtmlDocument.of(List.of(sheet)).replaceAll("(?s)<style>.*?</style>", "");
    }

    private static DueState due(Channel channel, long yen, Status status, int payDay, int paidDay) {
        return new DueState(
                channel,
                yen,
                status,
                payDay == 0 ? null : LocalDate.of(2019, 7, payDay),
                paidDay == 0 ? null : LocalDate.of(2019, 7, paidDay));
    }

    @Test
    void theSheetSaysWhatIsOwedWhatIsPaidAndWhen() {
        assertThat(text(sheet(
                        DRAINED,
                        Locale.ENGLISH,
                        due(Channel.CARD, 90_000, Status.PAID, 10, 12),
                        due(Channel.BALANCE, 400, Status.EXPORTED, 11, 0))))
                .contains("¥90,000", "paid on 2019-07-12", "¥400", "payment ordered for 2019-07-11", "¥90,400")
                .contains("T1", "川口駅前店", "not yours", "probably not yours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void theSheetNamesNoSourceNoReasonAndNobodyElse(String language) {
        assertThat(text(sheet(DRAINED, Locale.forLanguageTag(language), due(Channel.CARD, 1, Status.ON_HOLD, 0, 0))))
                .contains("A-001")
                .doesNotContain("203.0.113.7", "D-9", "app/1.0", "A-002", "B-777", "CONFIRMED", "98.", "保留", "hold");
    }

    @Test
    void aRefusedItemIsNotInTheTotal() {
        assertThat(text(sheet(
                        DRAINED,
                        Locale.ENGLISH,
                        due(Channel.CARD, 90_000, Status.REJECTED, 0, 0),
                        due(Channel.BALANCE, 400, Status.APPROVED, 0, 0))))
                .contains("please ask us", "<td class=\"text\">Total</td>\n<td class=\"number\">¥400</td>");
    }

    @Test
    void hundredsOfTransactionsStayOnOnePageAndTheRestIsCounted() throws IOException {
        List<JudgedEvent> many = new ArrayList<>();
        JudgedEvent like = DRAINED.timeline().events().get(1);
        for (int i = 0; i < 300; i++) {
            many.add(new JudgedEvent(
                    ((Transaction) like.event()).as(Transaction.Type.PAYMENT), like.verdict(), 1, List.of(), 0));
        }
        AccountFinding finding = new AccountFinding(DRAINED.timeline().with(many), DRAINED.damages());
        VictimFacts facts = new VictimFacts(
                finding,
                List.of(due(Channel.CARD, 90_000, Status.PROPOSED, 0, 0)),
                SampleFindings.at("2019-07-04T06:00"),
                SampleFindings.TOKYO);
        ReportDocument sheet =
                PdfDocument.onOnePage(VictimSheet.SIZES, most -> VictimSheet.of(facts, Locale.ENGLISH, most));

        assertThat(text(sheet)).containsPattern("And 29\\d more, ¥26,\\d{3},000 in total");
        try (PDDocument file = Loader.loadPDF(PdfDocument.of(List.of(sheet)))) {
            assertThat(file.getNumberOfPages()).isEqualTo(1);
        }
    }
}
