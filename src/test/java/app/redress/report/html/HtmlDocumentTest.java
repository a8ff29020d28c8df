package app.redress.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.damages.HourlyLoss;
import app.redress.findings.Findings;
import app.redress.report.document.Block;
import app.redress.report.document.ReportDocument;
import app.redress.report.document.RunReport;
import app.redress.report.text.Formats;
import app.redress.report.text.SampleFindings;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HtmlDocumentTest {
    private final Findings findings = SampleFindings.small();

    @Test
    void textOfTheEvidenceNeverBecomesMarkup() {
        String page = page(Locale.ENGLISH, findings);
        assertThat(page)
                .contains("access &lt;night&gt;.csv")
                .contains("&lt;b&gt;not markup&lt;/b&gt;")
                .doesNotContain("<b>not markup");
    }

    @Test
    void thePageIsSelfContained() {
        String page = page(Locale.JAPANESE, findings);
        assertThat(page).doesNotContain("http://", "https://", "<script", "<link", "@import", "url(");
    }

    @Test
    void everyFigureNamesItsDefinitionConventionPolicyAndEvidence() {
        assertThat(page(Locale.ENGLISH, findings))
                .contains(
                        "¥180,400",
                        "between ¥150,400 and ¥180,400 with 90% confidence",
                        "2019-07-04 06:00",
                        "Asia/Tokyo (+09:00)")
                .contains("¥150,400 – ¥180,400", "Confirmed only ¥180,000", "including uncertain ¥180,400")
                .contains("fraud money first", "standard 1", "threshold = 10000", "a".repeat(64), "b".repeat(64))
                .contains("Operator&#39;s same-day rule", "Customers&#39; claims");
    }

    @Test
    void theJapaneseReportIsEntirelyJapanese() {
        String page = page(Locale.JAPANESE, findings);
        assertThat(page).contains("lang=\"ja\"", "180,400円", "海外からのアクセスを遮断", "クレジットカード");
        assertThat(page).doesNotContain("Victims", "Credit card", "¥");
    }

    @Test
    void aCaseWithoutLossesHasASentenceInPlaceOfTheChart() {
        String page = page(Locale.ENGLISH, withHourly(List.of()));
        assertThat(page)
                .contains("No unauthorised movement of money was found.")
                .doesNotContain("<svg");
    }

    @Test
    void aLongIncidentKeepsTheChartReadableAndLosesNoYen() {
        List<HourlyLoss> year = IntStream.range(0, 24 * 400)
                .mapToObj(h ->
                        new HourlyLoss(SampleFindings.at("2019-01-01T00:00").plus(h, ChronoUnit.HOURS), 1_000, 500, 1))
                .toList();
        String page = page(Locale.ENGLISH, withHourly(year));
        long bars =
                Pattern.compile("<rect class=\"spend\"").matcher(page).results().count();
        assertThat(bars).isBetween(20L, 120L);
    }

    @Test
    void axisAmountsAreShort() {
        Formats english = new Formats(Locale.ENGLISH, ZoneId.of("Asia/Tokyo"));
        Formats japanese = new Formats(Locale.JAPANESE, ZoneId.of("Asia/Tokyo"));
        assertThat(List.of(
                        english.shortYen(0),
                        english.shortYen(500),
                        english.shortYen(20_000),
                        english.shortYen(1_500_000)))
                .containsExactly("¥0", "¥500", "¥20k", "¥1.5M");
        assertThat(List.of(japanese.shortYen(0), japanese.shortYen(20_000), japanese.shortYen(200_000_000)))
                .containsExactly("0円", "2万円", "2億円");
        assertThat(english.yen(-1_234)).isEqualTo("-¥1,234");
    }

    @Test
    void theRestOfABreakdownGetsNoMarkThatWouldLookLikeASmallAmount() {
        var bars = new Block.Bars(List.of(
                new Block.Bar("Omiya", 0, 1, Block.Tone.MORE, "¥1,000", "1 acc."),
                new Block.Bar("Others (20)", 0, 0, Block.Tone.MORE, "¥9,000", "")));
        String page = HtmlDocument.of(List.of(new ReportDocument(
                Locale.ENGLISH, "Report", "", SampleFindings.at("2019-07-04T06:00"), "", List.of(bars))));
        assertThat(page).containsOnlyOnce("<div class=\"bar more\"").contains("Others (20)", "¥9,000");
    }

    private static String page(Locale locale, Findings findings) {
        return HtmlDocument.of(List.of(RunReport.whole(findings, List.of(), locale)));
    }

    private Findings withHourly(List<HourlyLoss> hourly) {
        return new Findings(
                new Findings.Basis(
                        findings.basis().asOf(),
                        findings.basis().zone(),
                        findings.basis().policyName(),
                        findings.basis().policyText()),
                new Findings.Evidence(
                        findings.evidence().accountsScreened(),
                        findings.evidence().receipts(),
                        findings.evidence().rejects(),
                        findings.evidence().conflicts(),
                        findings.evidence().controls()),
                findings.accounts(),
                new Findings.Figures(
                        findings.figures().estimates(),
                        hourly,
                        findings.figures().breakdown()),
                new Findings.Lists(
                        findings.lists().compensation(), findings.lists().freeze()));
    }
}
