package app.redress.casefile.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.casefile.accounts.AccountRow;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Page;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseFileSaveTest;
import app.redress.casefile.session.RandomFindings;
import app.redress.casefile.session.SmallCase;
import app.redress.damages.AccountFinding;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.evidence.imports.Reject;
import app.redress.findings.Findings;
import app.redress.language.Catalogue;
import app.redress.language.Said;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares lists with a naive implementation: filter, sort and page in memory.
class CaseListsTest {
    private static final Findings FINDINGS = new RandomFindings(11, 150, 1).make();
    private static final Set<Tier> ALL_TIERS = EnumSet.allOf(Tier.class);

    @TempDir
    static Path folder;

    private static CaseFile opened;

    @BeforeAll
    static void save() {
        opened = CaseFile.create(folder.resolve("lists"), "lists", "Abe", CaseFileSaveTest.CLOCK);
        opened.save(FINDINGS, Progress.NONE);
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    @ParameterizedTest
    @EnumSource(AccountSort.class)
    void accountsAreSortedAndPagedAsRequested(AccountSort sort) {
        for (boolean descending : new boolean[] {false, true}) {
            List<AccountRow> expected = FINDINGS.accounts().stream()
                    .map(CaseListsTest::row)
                    .sorted(order(accountColumn(sort), descending).thenComparing(AccountRow::account))
                    .toList();
            for (int offset : new int[] {0, 40, 140, 500}) {
                Page<AccountRow> page = opened.accounts(new AccountQuery("", ALL_TIERS, sort, descending, offset, 40));
                assertThat(page.rows())
                        .isEqualTo(expected.stream().skip(offset).limit(40).toList());
                assertThat(page.total()).isEqualTo(150);
                assertThat(page.sum())
                        .isEqualTo(expected.stream().mapToLong(AccountRow::due).sum());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCT-000001", "%", "_", "!", "埼玉", "50%_O", "o'brien", "\\", "   ", "nobody"})
    void accountsAreFilteredByTextAndTier(String text) {
        Set<Tier> tiers = EnumSet.of(Tier.CONFIRMED, Tier.POSSIBLE);
        List<AccountRow> expected = FINDINGS.accounts().stream()
                .map(CaseListsTest::row)
                .filter(row -> tiers.contains(row.tier()))
                .filter(row -> has(text, row.account(), row.displayName() == null ? "" : row.displayName()))
                .toList();
        Page<AccountRow> page = opened.accounts(new AccountQuery(text, tiers, AccountSort.ACCOUNT, false, 0, 1000));
        assertThat(page.rows()).isEqualTo(expected);
        assertThat(page.total()).isEqualTo(expected.size());
    }

    @Test
    void noTierShowsNoAccount() {
        Page<AccountRow> page = opened.accounts(new AccountQuery("", Set.of(), AccountSort.DUE, true, 0, 10));
        assertThat(page).isEqualTo(new Page<AccountRow>(List.of(), 0, 0));
    }

    @Test
    void compensationSortsByEveryColumnOfItsExport() {
        Map<String, Function<CompensationItem, Comparable<?>>> columns = Map.of(
                "account_id", CompensationItem::account,
                "channel", CompensationItem::channel,
                "amount", CompensationItem::amount,
                "basis", item -> item.basis().code(),
                "status", CompensationItem::status);
        check(CaseListsTest::compensation, FINDINGS.lists().compensation(), columns, CompensationItem::amount);
    }

    @Test
    void freezeSortsByEveryColumnOfItsExport() {
        Map<String, Function<FreezeItem, Comparable<?>>> columns = Map.of(
                "priority", FreezeItem::priority,
                "account_id", FreezeItem::account,
                "at_risk", FreezeItem::atRisk,
                "reason", item -> Tier.valueOf(item.reason().code().replace("freeze.", "")),
                "status", FreezeItem::status);
        check(opened::freeze, FINDINGS.lists().freeze(), columns, FreezeItem::atRisk);
    }

    @Test
    void rejectsSortByEveryColumnOfTheirExport() {
        Map<String, Function<Reject, Comparable<?>>> columns = Map.of(
                "file",
                reject -> reject.file().name(),
                "line",
                Reject::line,
                "column",
                Reject::column,
                "reason",
                reject -> Said.english(reject.reason()),
                "reason_ja",
                reject -> Catalogue.ofMessages(Locale.JAPANESE).say(reject.reason()),
                "remedy",
                reject -> Said.english(reject.remedy()),
                "raw",
                Reject::raw);
        check(opened::rejects, FINDINGS.evidence().rejects(), columns, _ -> 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "amount", "EXPORT2", "=1+1"})
    void rejectsAreFoundByAnyText(String text) {
        List<Reject> expected = FINDINGS.evidence().rejects().stream()
                .filter(reject ->
                        has(text, reject.file().name(), reject.column(), Said.english(reject.reason()), reject.raw()))
                .toList();
        assertThat(opened.rejects(new ListQuery(text, "", false, 0, 1000)).rows())
                .isEqualTo(expected);
    }

    @Test
    void theSumOfAFilteredListCoversEveryPage() {
        Page<CompensationItem> page = compensation(new ListQuery("card", "amount", true, 0, 3));
        List<CompensationItem> matching = FINDINGS.lists().compensation().stream()
                .filter(item -> has(
                        "card",
                        item.account(),
                        item.channel().name(),
                        item.basis().code(),
                        "PROPOSED"))
                .toList();
        assertThat(page.rows()).hasSize(3);
        assertThat(page.total()).isEqualTo(matching.size());
        assertThat(page.sum())
                .isEqualTo(matching.stream().mapToLong(CompensationItem::amount).sum());
    }

    @Test
    void anEmptyPageStillHasTheCountAndSumOfTheList() {
        Page<CompensationItem> page = compensation(new ListQuery("", "basis", true, 0, 0));
        assertThat(page.rows()).isEmpty();
        assertThat(page.total())
                .isEqualTo(FINDINGS.lists().compensation().size())
                .isPositive();
        assertThat(page.sum())
                .isEqualTo(FINDINGS.lists().compensation().stream()
                        .mapToLong(CompensationItem::amount)
                        .sum());
        assertThat(opened.freeze(new ListQuery("", "reason", false, 0, 0)).rows())
                .isEmpty();
        assertThat(opened.rejects(new ListQuery("", "raw", false, 0, 0)).rows()).isEmpty();
        assertThat(opened.accounts(new AccountQuery("", ALL_TIERS, AccountSort.DUE, true, 0, 0))
                        .total())
                .isEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AMOUNT", "amount desc", "place", "1; drop table audit"})
    void aColumnThatTheListDoesNotHaveIsRefused(String sort) {
        assertThatThrownBy(() -> opened.compensation(new ListQuery("", sort, false, 0, 10)))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(Said.containing("account_id"));
    }

    private static Page<CompensationItem> compensation(ListQuery query) {
        Page<CaseItem> page = opened.compensation(query);
        return new Page<>(page.rows().stream().map(SmallCase::item).toList(), page.total(), page.sum());
    }

    private static <T> void check(
            Function<ListQuery, Page<T>> list,
            List<T> own,
            Map<String, Function<T, Comparable<?>>> columns,
            ToLongFunction<T> yen) {
        long sum = own.stream().mapToLong(yen).sum();
        assertThat(list.apply(new ListQuery("", "", true, 0, 1000)).rows()).isEqualTo(own.reversed());
        columns.forEach((name, column) -> {
            for (boolean descending : new boolean[] {false, true}) {
                // A stable sort: ties stay in the default order.
                List<T> expected =
                        own.stream().sorted(order(column, descending)).toList();
                Page<T> page = list.apply(new ListQuery("", name, descending, 7, 20));
                assertThat(page.rows())
                        .as("%s %s", name, descending)
                        .isEqualTo(expected.stream().skip(7).limit(20).toList());
                assertThat(page.total()).isEqualTo(own.size());
                assertThat(page.sum()).isEqualTo(sum);
            }
        });
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Comparator<T> order(Function<T, ? extends Comparable<?>> column, boolean descending) {
        Comparator<Comparable> values = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return (one, other) ->
                Comparator.nullsLast(values).compare((Comparable) column.apply(one), (Comparable) column.apply(other));
    }

    @SuppressWarnings("NullAway") // an account without a window sorts last
    private static Function<AccountRow, Comparable<?>> accountColumn(AccountSort sort) {
        return switch (sort) {
            case ACCOUNT -> AccountRow::account;
            case TIER -> AccountRow::tier;
            case PROBABILITY -> AccountRow::probability;
            case WINDOW_START ->
                row -> row.firstWindow() == null ? null : row.firstWindow().start();
            case UNAUTHORISED_CHARGES -> AccountRow::unauthorisedCharges;
            case UNAUTHORISED_SPEND -> AccountRow::unauthorisedSpend;
            case OWN_MONEY_LOST -> AccountRow::ownMoneyLost;
            case RESIDUAL -> AccountRow::residual;
            case DUE -> AccountRow::due;
        };
    }

    private static AccountRow row(AccountFinding finding) {
        var facts = finding.timeline().facts();
        var damages = finding.damages();
        return new AccountRow(
                finding.account(),
                facts == null ? null : facts.displayName(),
                finding.timeline().tier(),
                finding.timeline().probability(),
                finding.timeline().windows().stream()
                        .min(Comparator.comparing(CompromiseWindow::start))
                        .orElse(null),
                damages.point().unauthorisedCharges(),
                damages.point().unauthorisedSpend(),
                damages.point().ownMoneyLost(),
                damages.point().residual(),
                damages.point().totalDue(),
                damages.low(),
                damages.high(),
                false,
                false,
                false,
                false,
                "",
                "");
    }

    private static boolean has(String text, String... fields) {
        return text.isBlank()
                || List.of(fields).stream()
                        .anyMatch(field -> field.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
    }
}
