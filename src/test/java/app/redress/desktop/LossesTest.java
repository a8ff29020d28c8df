package app.redress.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.accounts.AccountRow;
import app.redress.casefile.database.LossSpan;
import app.redress.casefile.database.TypedSpan;
import app.redress.casefile.query.AccountGrouping;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSearch;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.query.AccountState;
import app.redress.casefile.query.AccountTerm;
import app.redress.casefile.query.AccountTerm.Comparison;
import app.redress.casefile.query.AccountTerm.Key;
import app.redress.casefile.results.LossPart;
import app.redress.casefile.session.CaseReader;
import app.redress.damages.BreakdownRow;
import app.redress.damages.DamageEstimate;
import app.redress.damages.HourlyLoss;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every mark of the overview finds the accounts it stands for, on the sample.
class LossesTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static OpenCase open;

    @SuppressWarnings("NullAway.Init")
    private static CaseReader reader;

    @BeforeAll
    static void open() {
        open = RealCases.service(folder, "os").openCase(RealCases.sample(folder), null, Progress.NONE);
        reader = open.reader();
    }

    @AfterAll
    static void close() {
        open.close();
    }

    private static long found(String typed) {
        return reader.accounts(query(typed, 0)).total();
    }

    private static AccountQuery query(String typed, int limit) {
        AccountSearch search = AccountSearch.of(typed);
        return new AccountQuery(
                search.text(),
                search.terms(),
                EnumSet.allOf(Tier.class),
                AccountState.ANY,
                AccountGrouping.NONE,
                AccountSort.ACCOUNT,
                false,
                0,
                limit);
    }

    private static Set<String> accounts(String typed) {
        return reader.accounts(query(typed, 10_000)).rows().stream()
                .map(AccountRow::account)
                .collect(Collectors.toSet());
    }

    private static String typed(Instant from, Instant to, ZoneId shown) {
        return "loss:"
                + TypedSpan.of(new LossSpan(from, to), shown, RealCases.TOKYO).typed();
    }

    @Test
    void everyHourFindsAsManyAccountsAsItSays() {
        List<HourlyLoss> hours = reader.hourly();
        assertThat(hours).hasSizeGreaterThan(10);
        for (HourlyLoss hour : hours) {
            for (ZoneId shown : List.of(RealCases.TOKYO, ZoneOffset.UTC, ZoneId.of("America/New_York"))) {
                String typed = typed(hour.hour(), hour.hour().plus(HOUR), shown);
                assertThat(found(typed)).as(typed).isEqualTo(hour.accounts());
            }
        }
    }

    @Test
    void everyBarOfTheBreakdownFindsAsManyAccountsAsItSays() {
        List<BreakdownRow> rows = reader.breakdown().stream()
                .filter(row -> !row.dimension().equals("COUNTRY"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(10);
        for (BreakdownRow row : rows) {
            String typed = bar(row).typed();
            assertThat(found(typed)).as(typed).isEqualTo(row.accounts());
        }
    }

    private static AccountTerm bar(BreakdownRow row) {
        Key key = row.dimension().equals("STORE") ? Key.SPENTAT : Key.valueOf(row.dimension());
        String label = key == Key.METHOD ? row.label().toLowerCase(Locale.ROOT) : row.label();
        return AccountTerm.named(key, label);
    }

    @Test
    void everyDefinitionFindsTheAccountsThatItCounts() {
        assertThat(reader.estimates()).hasSize(DamageEstimate.Definition.values().length);
        for (DamageEstimate estimate : reader.estimates()) {
            String typed = "counted:" + estimate.definition().name().toLowerCase(Locale.ROOT);
            assertThat(found(typed)).as(typed).isEqualTo(estimate.accounts());
        }
    }

    @Test
    void aSpanHoldsWhatItsHoursHold() {
        List<HourlyLoss> hours = reader.hourly();
        Instant from = hours.get(3).hour();
        Instant to = hours.get(9).hour();
        LossPart part = reader.losses(new LossSpan(from, to));

        assertThat(part.charges())
                .isPositive()
                .isEqualTo(hours.subList(3, 9).stream()
                        .mapToLong(HourlyLoss::charges)
                        .sum());
        assertThat(part.spend())
                .isEqualTo(hours.subList(3, 9).stream()
                        .mapToLong(HourlyLoss::spend)
                        .sum());
        assertThat(part.accounts()).isEqualTo(found(typed(from, to, RealCases.TOKYO)));
        assertThat(part.breakdown()).extracting(BreakdownRow::dimension).contains("STORE", "GOODS", "METHOD");
        for (BreakdownRow row : part.breakdown()) {
            String typed = bar(row).typed() + " " + typed(from, to, RealCases.TOKYO);
            assertThat(found(typed)).as(typed).isEqualTo(row.accounts());
        }
    }

    @Test
    void allTimeIsTheWholeBreakdown() {
        assertThat(reader.losses(new LossSpan(null, null)).breakdown())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(reader.breakdown().stream()
                        .filter(row -> !row.dimension().equals("COUNTRY"))
                        .toList());
    }

    @Test
    void whoLostMoneyAfterAControlLostItInALaterSpan() {
        Instant control = reader.hourly().get(5).hour().plusSeconds(1234);
        Set<String> after = accounts(typed(control, Instant.parse("2030-01-01T00:00:00Z"), RealCases.TOKYO));
        String open = "loss:"
                + TypedSpan.of(new LossSpan(control, null), ZoneOffset.UTC, RealCases.TOKYO)
                        .typed();

        assertThat(accounts(open)).isNotEmpty().isEqualTo(after);
        assertThat(new AccountTerm(Key.LOSS, Comparison.IS, "2019-07-03").typed())
                .isEqualTo("loss:2019-07-03");
    }
}
