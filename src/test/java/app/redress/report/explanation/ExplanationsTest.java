package app.redress.report.explanation;

import static app.redress.domain.Verdict.LIKELY;
import static app.redress.domain.Verdict.OWNER;
import static app.redress.domain.Verdict.UNAUTHORISED;
import static app.redress.domain.Verdict.UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.CompromiseWindow.Closing;
import app.redress.domain.Access.Kind;
import app.redress.domain.Tier;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Type;
import app.redress.report.text.SampleFindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Compares situations with their expected paragraphs in `src/test/resources/explanations`.
class ExplanationsTest {
    private static final Path TOLD = Path.of("src/test/resources/explanations");
    private static final String APP = "Wallet/1.0.2 (Android 9; SH-01L)";
    private static final Map<String, FindingFixture> SITUATIONS = situations();

    static List<String> names() {
        return List.copyOf(SITUATIONS.keySet());
    }

    private static Map<String, FindingFixture> situations() {
        Map<String, FindingFixture> all = new TreeMap<>();
        all.put("charged-by-card-and-spent", chargedByCardAndSpent(Tier.CONFIRMED));
        all.put("own-balance-emptied-across-midnight", ownBalanceEmptied());
        all.put("charged-and-frozen-in-time", chargedAndFrozenInTime());
        all.put("taken-over-without-loss", takenOverWithoutLoss());
        all.put("undone-in-full", undoneInFull());
        all.put("two-waves-with-a-freeze-between", twoWaves());
        all.put("shut-out-by-blocking-access-from-abroad", shutOut());
        all.put("some-of-it-not-certain", someOfItNotCertain());
        all.put("only-probably-someone-else", onlyProbable());
        all.put("probable-with-nothing-certain", nothingCertain());
        all.put("without-any-access-log", withoutAccessLog());
        all.put("several-means-and-many-shops", severalMeansAndManyShops());
        all.put("withdrawn-and-sent-on", withdrawnAndSentOn());
        all.put("mule", mule());
        all.put("possible", possible());
        all.put("cleared", cleared());
        all.put("cleared-although-claimed-and-frozen", clearedAlthoughClaimed());
        all.put("over-the-turn-of-the-year", overTheTurnOfTheYear());
        return all;
    }

    private static FindingFixture chargedByCardAndSpent(Tier tier) {
        return new FindingFixture(tier, 5_000)
                .from("JP", "phone-1", "Wallet/1.0 (iPhone; iOS 12)")
                .visit("2019-07-01T09:00", OWNER, Kind.LOGIN)
                .from("CN", "phone-9", APP)
                .failure("2019-07-03T01:10", UNAUTHORISED)
                .failure("2019-07-03T01:11", UNAUTHORISED)
                .visit("2019-07-03T01:12", UNAUTHORISED, Kind.LOGIN)
                .visit("2019-07-03T01:13", UNAUTHORISED, Kind.PROFILE_VIEW)
                .visit("2019-07-03T01:14", UNAUTHORISED, Kind.DEVICE_ADD)
                .charge("2019-07-03T01:20", UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .charge("2019-07-03T01:21", UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .charge("2019-07-03T01:22", UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .at("川口駅前店", "埼玉県")
                .pay("2019-07-03T02:05", UNAUTHORISED, 90_400)
                .window("2019-07-03T01:12", "2019-07-04T06:00", Closing.EVIDENCE_ENDS)
                .claimed("2019-07-03T12:00");
    }

    private static FindingFixture ownBalanceEmptied() {
        return new FindingFixture(Tier.CONFIRMED, 25_000)
                .from("VN", null, null)
                .visit("2019-07-03T23:40", UNAUTHORISED, Kind.LOGIN)
                .visit("2019-07-04T00:20", UNAUTHORISED, Kind.LOGIN)
                .at("大宮店", null)
                .pay("2019-07-03T23:50", UNAUTHORISED, 12_000)
                .pay("2019-07-04T00:45", UNAUTHORISED, 12_500)
                .window("2019-07-03T23:40", "2019-07-04T12:10", Closing.OWNER_RETURNED);
    }

    private static FindingFixture chargedAndFrozenInTime() {
        return new FindingFixture(Tier.CONFIRMED, 1_000)
                .from("CN", "phone-9", null)
                .visit("2019-07-03T12:00", UNAUTHORISED, Kind.PASSWORD_RESET_REQUEST)
                .visit("2019-07-03T12:01", UNAUTHORISED, Kind.PASSWORD_RESET)
                .visit("2019-07-03T12:02", UNAUTHORISED, Kind.CARD_ADD)
                .charge("2019-07-03T12:10", UNAUTHORISED, 90_000, Method.CREDIT_CARD)
                .at(null, "千葉県")
                .pay("2019-07-03T12:30", UNAUTHORISED, 60_000)
                .window("2019-07-03T12:00", "2019-07-03T14:00", Closing.FROZEN)
                .frozen("2019-07-03T14:00");
    }

    private static FindingFixture shutOut() {
        return new FindingFixture(Tier.CONFIRMED, 800)
                .from("CN", "phone-9", APP)
                .visit("2019-07-03T03:00", UNAUTHORISED, Kind.LOGIN)
                .charge("2019-07-03T03:10", UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .window("2019-07-03T03:00", "2019-07-03T10:30", Closing.ABROAD_BLOCKED);
    }

    private static FindingFixture takenOverWithoutLoss() {
        return new FindingFixture(Tier.CONFIRMED, 800)
                .from("CN", "phone-9", APP)
                .visit("2019-07-03T03:00", UNAUTHORISED, Kind.LOGIN)
                .window("2019-07-03T03:00", "2019-07-04T06:00", Closing.EVIDENCE_ENDS);
    }

    private static FindingFixture undoneInFull() {
        return new FindingFixture(Tier.CONFIRMED, 2_000)
                .from("KR", "phone-9", null)
                .visit("2019-07-03T03:00", UNAUTHORISED, Kind.LOGIN)
                .charge("2019-07-03T03:05", UNAUTHORISED, 10_000, Method.DEBIT_CARD)
                .at("新宿店", "東京都")
                .pay("2019-07-03T03:20", UNAUTHORISED, 11_000)
                .refund("2019-07-03T09:00", UNAUTHORISED, 11_000, 2)
                .reverse("2019-07-05T10:00", UNAUTHORISED, 10_000, 1)
                .window("2019-07-03T03:00", "2019-07-03T08:00", Closing.FROZEN)
                .frozen("2019-07-03T08:00");
    }

    private static FindingFixture twoWaves() {
        return new FindingFixture(Tier.CONFIRMED, 0)
                .from("CN", "phone-9", null)
                .visit("2019-07-03T01:12", UNAUTHORISED, Kind.LOGIN)
                .charge("2019-07-03T01:20", UNAUTHORISED, 10_000, Method.CREDIT_CARD)
                .pay("2019-07-03T01:40", UNAUTHORISED, 10_000)
                .from("GB", "phone-8", null)
                .visit("2019-07-05T22:00", UNAUTHORISED, Kind.LOGIN)
                .charge("2019-07-05T22:08", UNAUTHORISED, 20_000, Method.CREDIT_CARD)
                .window("2019-07-03T01:12", "2019-07-03T06:00", Closing.FROZEN)
                .window("2019-07-05T22:00", "2019-07-06T06:00", Closing.EVIDENCE_ENDS)
                .frozen("2019-07-03T06:00");
    }

    private static FindingFixture someOfItNotCertain() {
        return new FindingFixture(Tier.CONFIRMED, 3_000)
                .from("CN", "phone-9", null)
                .visit("2019-07-03T01:12", UNAUTHORISED, Kind.LOGIN)
                .charge("2019-07-03T01:20", UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .at("川口駅前店", "埼玉県")
                .pay("2019-07-03T01:33", LIKELY, 980)
                .pay("2019-07-03T01:40", UNAUTHORISED, 29_000)
                .at("大宮店", "埼玉県")
                .pay("2019-07-03T08:00", UNCERTAIN, 460)
                .pay("2019-07-03T08:10", UNCERTAIN, 1_200)
                .window("2019-07-03T01:12", "2019-07-04T06:00", Closing.EVIDENCE_ENDS)
                .gap();
    }

    private static FindingFixture onlyProbable() {
        return new FindingFixture(Tier.PROBABLE, 20_000)
                .from("JP", null, "Mozilla/5.0 (Windows NT 10.0)")
                .visit("2019-07-03T13:05", LIKELY, Kind.LOGIN)
                .at("池袋西口店", "東京都")
                .pay("2019-07-03T13:30", LIKELY, 18_000)
                .window("2019-07-03T13:05", "2019-07-04T06:00", Closing.EVIDENCE_ENDS);
    }

    private static FindingFixture nothingCertain() {
        return new FindingFixture(Tier.PROBABLE, 3_000)
                .from("JP", "phone-2", APP)
                .visit("2019-07-02T13:20", UNCERTAIN, Kind.LOGIN)
                .at("山形店", "山形県")
                .pay("2019-07-02T13:33", UNCERTAIN, 440);
    }

    private static FindingFixture withoutAccessLog() {
        return new FindingFixture(Tier.CONFIRMED, 0)
                .charge("2019-07-03T01:20", UNAUTHORISED, 30_000, Method.BANK)
                .pay("2019-07-03T01:50", UNAUTHORISED, 30_000);
    }

    private static FindingFixture severalMeansAndManyShops() {
        FindingFixture many = new FindingFixture(Tier.CONFIRMED, 0)
                .from("CN", "phone-9", null)
                .visit("2019-07-03T01:12", UNAUTHORISED, Kind.LOGIN)
                .from("VN", "phone-9", null)
                .visit("2019-07-03T01:15", UNAUTHORISED, Kind.LOGIN)
                .visit("2019-07-03T01:16", UNAUTHORISED, Kind.LOGIN)
                .charge("2019-07-03T01:20", UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .charge("2019-07-03T01:30", UNAUTHORISED, 20_000, Method.CASH)
                .charge("2019-07-03T01:31", UNAUTHORISED, 500, Method.POINTS);
        for (int i = 1; i <= 5; i++) {
            many.at("店舗" + i, null).pay("2019-07-03T02:0" + i, UNAUTHORISED, i * 1_000L);
        }
        return many.window("2019-07-03T01:12", "2019-07-03T06:00", Closing.FROZEN)
                .frozen("2019-07-03T06:00");
    }

    private static FindingFixture possible() {
        return new FindingFixture(Tier.POSSIBLE, 500)
                .from("KR", "phone-2", APP)
                .visit("2019-07-02T11:59", UNCERTAIN, Kind.LOGIN)
                .charge("2019-07-02T12:10", UNCERTAIN, 10_000, Method.CREDIT_CARD)
                .at("大宮店", "埼玉県")
                .pay("2019-07-02T12:30", UNCERTAIN, 10_400)
                .signal("screened.foreignAccess", 0)
                .signal("screened.sameDayChargeAndSpend", 0);
    }

    private static FindingFixture cleared() {
        return new FindingFixture(Tier.CLEARED, 500)
                .visit("2019-07-02T11:59", OWNER, Kind.LOGIN)
                .signal("foreign", 0.7, "KR")
                .signal("knownStore", -2.4, "S-1")
                .signal("knownAddress", -3, "198.51.100.7")
                .signal("knownNetwork", -1.5, "198.51.100.0")
                .signal("screened.foreignAccess", 0);
    }

    private static FindingFixture clearedAlthoughClaimed() {
        return new FindingFixture(Tier.CLEARED, 500)
                .visit("2019-07-02T11:59", OWNER, Kind.LOGIN)
                .signal("brandNewCode", -2.4)
                .signal("screened.claim", 0)
                .signal("screened.frozen", 0)
                .claimed("2019-07-03T12:00")
                .frozen("2019-07-03T14:30");
    }

    private static FindingFixture withdrawnAndSentOn() {
        return new FindingFixture(Tier.CONFIRMED, 9_000)
                .from("CN", "phone-9", null)
                .visit("2019-07-03T01:12", UNAUTHORISED, Kind.LOGIN)
                .charge("2019-07-03T01:20", UNAUTHORISED, 30_000, Method.CREDIT_CARD)
                .moved("2019-07-03T01:30", UNAUTHORISED, Type.TRANSFER_OUT, 20_000)
                .moved("2019-07-03T01:40", UNAUTHORISED, Type.WITHDRAWAL, 5_000)
                .moved("2019-07-03T01:41", UNAUTHORISED, Type.WITHDRAWAL, 6_000)
                .moved("2019-07-03T01:50", LIKELY, Type.TRANSFER_OUT, 1_000)
                .window("2019-07-03T01:12", "2019-07-04T00:00", Closing.EVIDENCE_ENDS);
    }

    private static FindingFixture mule() {
        return new FindingFixture(Tier.MULE, 0)
                .moved("2019-07-03T01:30", UNAUTHORISED, Type.TRANSFER_IN, 80_000)
                .moved("2019-07-03T01:40", OWNER, Type.WITHDRAWAL, 70_000)
                .signal("mule", 4, 80_000, 2)
                .frozen("2019-07-03T06:00");
    }

    private static FindingFixture overTheTurnOfTheYear() {
        return new FindingFixture(Tier.CONFIRMED, 9_000)
                .from("US", null, null)
                .visit("2019-12-31T23:58", UNAUTHORISED, Kind.LOGIN)
                .pay("2020-01-01T00:05", UNAUTHORISED, 4_000)
                .window("2019-12-31T23:58", "2020-01-02T00:00", Closing.EVIDENCE_ENDS);
    }

    private static FindingFixture situation(String name) {
        return Objects.requireNonNull(SITUATIONS.get(name), name);
    }

    private static String both(FindingFixture situation) {
        return new Explanations(Locale.ENGLISH, SampleFindings.TOKYO).say(situation.finding()) + "\n"
                + new Explanations(Locale.JAPANESE, SampleFindings.TOKYO).say(situation.finding()) + "\n";
    }

    @ParameterizedTest
    @MethodSource("names")
    void theParagraphsMatchTheExpectedOnes(String name) throws IOException {
        String told = both(situation(name));
        assertThat(told).isEqualTo(Files.readString(TOLD.resolve(name + ".txt")));
    }

    @Test
    void everyExpectedParagraphHasASituation() throws IOException {
        try (var files = Files.list(TOLD)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            names().stream().map(name -> name + ".txt").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void noParagraphContainsAnAddressOrACode(String name) {
        String told = both(situation(name));
        assertThat(told).doesNotContain("198.51", "phone-", "null", "{", "  ", "..", "。。", "、、");
        String japanese = told.lines().toList().get(1);
        assertThat(japanese.replaceAll("iPhone|Android|Windows|Mac", "")).doesNotContainPattern("[A-Za-z]");
    }

    @Test
    void theParagraphsDoNotDependOnTheDefaultLocaleAndZone() {
        FindingFixture situation = situation("two-waves-with-a-freeze-between");
        String told = both(situation);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(both(situation)).isEqualTo(told);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void timesAreGivenInTheStatedZone() {
        String told = new Explanations(Locale.ENGLISH, ZoneId.of("UTC"))
                .say(situation("taken-over-without-loss").finding());
        assertThat(told).startsWith("On 2 July at 6 pm,");
    }
}
