package app.redress.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.Analysis;
import app.redress.analysis.AnalysisRequest;
import app.redress.analysis.PolicyFile;
import app.redress.damages.AccountFinding;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.domain.Reason;
import app.redress.domain.Tier;
import app.redress.findings.Findings;
import app.redress.report.text.ReasonGroups;
import app.redress.report.text.ReasonWords;
import app.redress.report.text.SampleFindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Checks the explanations of the engine's actual findings.
class ExplanationsOfTheSampleTest {
    private static final Explanations ENGLISH = new Explanations(Locale.ENGLISH, SampleFindings.TOKYO);
    private static final Explanations JAPANESE = new Explanations(Locale.JAPANESE, SampleFindings.TOKYO);

    /// Reasons that only modify others, or are exceptions, and say nothing by themselves.
    private static final Set<String> NOT_FOR_CUSTOMERS =
            Set.of("manyOrigins", "commonEnough", "toldTwice", "othersOnly");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Findings findings;

    @BeforeAll
    static void analyse() {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        for (EvidenceKind kind : EvidenceKind.values()) {
            Path file = Path.of("sample-data", kind.name().toLowerCase(Locale.ROOT) + ".csv");
            if (Files.exists(file)) {
                files.put(kind, List.of(file));
            }
        }
        findings = Analysis.run(AnalysisRequest.of(files, PolicyFile.shipped(SampleFindings.TOKYO), 1), Progress.NONE);
    }

    private static List<AccountFinding> of(Tier tier) {
        return findings.accounts().stream()
                .filter(a -> a.timeline().tier() == tier)
                .toList();
    }

    @Test
    void noExplanationContainsAnAddressACodeOrAPlaceholder() {
        assertThat(findings.accounts()).hasSizeGreaterThan(100).allSatisfy(account -> {
            String english = ENGLISH.say(account);
            String japanese = JAPANESE.say(account);
            assertThat(english.replaceAll("iPhone|iPad", "phone"))
                    .doesNotContainPattern("\\d+\\.\\d+\\.\\d+|null|\\{|  |\\.\\.|[A-Z]{2,}_|[a-z][A-Z][a-z]{2}");
            assertThat(japanese.replaceAll("iPhone|iPad|Android|Windows|Mac", ""))
                    .doesNotContainPattern("[A-Za-z]|\\{|  |。。|、、|、。");
        });
    }

    @Test
    void everyVictimsExplanationStatesWhatIsOwed() {
        assertThat(Stream.concat(of(Tier.CONFIRMED).stream(), of(Tier.PROBABLE).stream()))
                .hasSizeGreaterThan(20)
                .allSatisfy(victim -> {
                    long due = victim.damages().point().totalDue();
                    String yen = String.format(Locale.ROOT, "%,d", due);
                    assertThat(ENGLISH.say(victim)).contains(due == 0 ? "nothing is owed" : "owed ¥" + yen);
                    assertThat(JAPANESE.say(victim)).contains(due == 0 ? "ございません" : yen + "円です");
                });
    }

    @Test
    void everyClearedAccountsExplanationSaysWhyItWasExaminedWithoutAccusation() {
        assertThat(of(Tier.CLEARED)).hasSizeGreaterThan(20).allSatisfy(account -> {
            assertThat(ENGLISH.say(account))
                    .startsWith("We looked at your account because ")
                    .contains("What we found", "Nothing is owed")
                    .doesNotContainIgnoringCase("suspicious")
                    .doesNotContainIgnoringCase("attack");
            assertThat(JAPANESE.say(account))
                    .contains("から、お客さまのアカウントを確認いたしました。")
                    .doesNotContain("不正", "攻撃", "疑");
        });
    }

    @Test
    void theAccountsListGivesTheCauseBeforeTheReasonForClearing() {
        ReasonWords words = new ReasonWords(Locale.ENGLISH);
        assertThat(of(Tier.CLEARED)).allSatisfy(account -> assertThat(words.sayGrounds(account.timeline()))
                .startsWith("looked at: "));
        assertThat(of(Tier.CLEARED))
                .filteredOn(a -> !ReasonGroups.of(a.timeline()).owner().isEmpty())
                .hasSizeGreaterThan(20)
                .allSatisfy(account ->
                        assertThat(words.sayGrounds(account.timeline())).contains("; cleared because: "));
    }

    @Test
    void everyReasonForClearingHasATextForTheCustomer() {
        Set<String> unsaid = new TreeSet<>();
        for (AccountFinding account : of(Tier.CLEARED)) {
            ReasonGroups.of(account.timeline()).owner().stream()
                    .filter(reason -> !ENGLISH.canSay(reason) || !JAPANESE.canSay(reason))
                    .map(Reason::code)
                    .forEach(unsaid::add);
        }
        unsaid.removeAll(NOT_FOR_CUSTOMERS);
        assertThat(unsaid).isEmpty();
    }

    /// Another test checks that the analysts' list of causes is complete.
    @Test
    void everyReasonForExaminationHasATextForTheCustomer() throws IOException {
        Properties analysts = new Properties();
        try (var in =
                Files.newBufferedReader(Path.of("src/main/resources/app/redress/language/reasons_en.properties"))) {
            analysts.load(in);
        }
        assertThat(analysts.stringPropertyNames())
                .filteredOn(key -> key.startsWith("screened."))
                .hasSizeGreaterThan(5)
                .map(key -> Reason.of(key, 0))
                .allMatch(ENGLISH::canSay)
                .allMatch(JAPANESE::canSay);
    }
}
