package app.redress.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.analysis.Analysis;
import app.redress.analysis.AnalysisRequest;
import app.redress.analysis.PolicyFile;
import app.redress.attribution.signals.Signal;
import app.redress.attribution.signals.SignalRegistry;
import app.redress.domain.Channel;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Policy;
import app.redress.domain.Progress;
import app.redress.domain.Reason;
import app.redress.domain.policy.SignalShares;
import app.redress.domain.policy.SignalShares.Share;
import app.redress.findings.Findings;
import app.redress.report.explanation.Explanations;
import app.redress.screening.Screening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonCodesTest {
    private static final Path MAIN = Path.of("src/main/java/app/redress");

    /// A statement that passes on a code; its string literals without a dot are the codes.
    private static final Pattern TELLING =
            Pattern.compile("\\b(?:learn|add|addReputation|tell\\w+|mark\\w+|Reason\\.of|EnumMap<>)\\s*\\(([^;{]*)");

    private static final Pattern CODE = Pattern.compile("\"([a-z][A-Za-z]+)\"");

    /// Codes that only cases of earlier versions hold.
    private static final List<String> EARLIER = List.of("habitual");

    private static final List<String> COMPENSATION = List.of(
            "takenByReversal",
            "spentAndTaken",
            "paid",
            "paidMore",
            "rest",
            "failed",
            "madeGood",
            "adjusted",
            "outside");

    private static final List<String> FREEZE =
            List.of("AFTER_FREEZE", "AFTER_RETURN", "SHUT_OUT", "RECENT", "QUIET", "RETURNED");
    private static final List<String> MULES = List.of("MULE", "RECEIVER");

    @Test
    void codesInCasesOfEarlierVersionsAreSaidInWords() {
        ReasonWords words = new ReasonWords(Locale.ENGLISH);
        assertThat(words.say(Reason.of("anotherHand", 1))).isEqualTo("somebody else had visited the account before");
        assertThat(words.say(Reason.of("firstHand", -1))).isEqualTo("nobody had visited the account before");
        assertThat(words.say(Reason.of("habitual", -1, 30_000, 6)))
                .isEqualTo("30,000 yen, no news for this account: as large on 6 other occasions over weeks");
    }

    @Test
    void everyReasonCodeHasATextAndNoTextIsUnused() throws IOException {
        Set<String> emitted = new TreeSet<>(codesIn("attribution"));
        signals().forEach(signal -> emitted.addAll(signal.levels()));
        codesIn("screening").forEach(code -> emitted.add("screened." + code));
        emitted.add("screened." + Screening.MEASURED);
        emitted.add("screened.asked");
        Stream.of(Channel.values()).forEach(channel -> emitted.add("basis." + channel));
        COMPENSATION.forEach(code -> emitted.add("basis." + code));
        MULES.forEach(code -> emitted.addAll(List.of("freeze." + code, "freeze." + code + ".unknown")));
        FREEZE.forEach(code -> emitted.addAll(List.of("freeze." + code, "freeze." + code + ".card")));
        emitted.add("freeze.done");
        emitted.addAll(EARLIER);
        assertThat(worded()).containsExactlyInAnyOrderElementsOf(emitted);
    }

    /// Every signal of the engine.
    private static Stream<Signal<?>> signals() {
        return Stream.of(SignalRegistry.SPENDS, SignalRegistry.CHARGES, SignalRegistry.VISITS)
                .flatMap(List::stream);
    }

    @Test
    void everyLevelThatUsuallyFavoursTheOwnerHasATextForTheCustomer() {
        Policy policy = PolicyFile.shipped(ZoneId.of("Asia/Tokyo"));
        SignalShares shares = policy.numbers().signals();
        Explanations english = new Explanations(Locale.ENGLISH, policy.zone());
        Explanations japanese = new Explanations(Locale.JAPANESE, policy.zone());
        List<Reason> owners = signals()
                .flatMap(signal -> signal.levels().stream()
                        .map(level -> Reason.of(level, usualWeight(shares.of(signal.name(), level)))))
                .filter(reason -> reason.weight() <= -0.25)
                .toList();
        assertThat(owners).hasSizeGreaterThan(30).allMatch(english::canSay).allMatch(japanese::canSay);
    }

    private static double usualWeight(Share usual) {
        return Math.log(usual.thief() / usual.owner());
    }

    @Test
    void theSearchForCodesFindsEveryWayOfEmittingOne() throws IOException {
        assertThat(codesIn("attribution"))
                .contains("learnedAddress", "failingAgent", "toldTwice", "commonEnough", "follows", "stuffingSource");
        assertThat(codesIn("screening")).contains("claim", "emptied", "foreignAccess", "severalDevices");
    }

    @Test
    void everyReasonOfTheSampleHasATextInBothLanguages() {
        Findings findings = Analysis.run(sample(), Progress.NONE);
        Set<Reason> reasons = allReasons(findings).collect(Collectors.toSet());
        assertThat(reasons).hasSizeGreaterThan(500);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            ReasonWords words = new ReasonWords(locale);
            assertThat(reasons).allSatisfy(reason -> assertThat(words.say(reason))
                    .doesNotStartWith(reason.code())
                    .doesNotContain("{", "null"));
        }
    }

    private static Stream<Reason> allReasons(Findings findings) {
        Stream<Reason> timelines = findings.accounts().stream()
                .map(a -> a.timeline())
                .flatMap(t ->
                        Stream.concat(t.signals().stream(), t.events().stream().flatMap(e -> e.reasons().stream())));
        Stream<Reason> lists = Stream.concat(
                findings.lists().compensation().stream().map(item -> item.basis()),
                findings.lists().freeze().stream().map(item -> item.reason()));
        return Stream.concat(timelines, lists);
    }

    private static AnalysisRequest sample() {
        Map<EvidenceKind, List<Path>> files = new EnumMap<>(EvidenceKind.class);
        for (EvidenceKind kind : EvidenceKind.values()) {
            Path file = Path.of("sample-data", kind.name().toLowerCase(Locale.ROOT) + ".csv");
            if (Files.exists(file)) {
                files.put(kind, List.of(file));
            }
        }
        return AnalysisRequest.of(files, PolicyFile.shipped(ZoneId.of("Asia/Tokyo")), 1);
    }

    private static Set<String> worded() throws IOException {
        Properties words = new Properties();
        try (var in = Files.newBufferedReader(
                Path.of("src/main/resources/app/redress/language/reasons_en.properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("tier.") && !key.startsWith("verdict.") && !key.startsWith("grounds."))
                .map(key -> key.replaceFirst("\\.owner$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> codesIn(String room) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN.resolve(room))) {
            for (Path file : files.filter(ReasonCodesTest::mayTell).toList()) {
                TELLING.matcher(Files.readString(file)).results().forEach(call -> CODE.matcher(call.group(1))
                        .results()
                        .forEach(code -> codes.add(code.group(1))));
            }
        }
        return codes;
    }

    /// Signals name their levels themselves.
    private static boolean mayTell(Path file) {
        return file.toString().endsWith(".java")
                && !file.startsWith(MAIN.resolve("attribution").resolve("signals"));
    }
}
