package app.redress.casefile.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.query.AccountGrouping;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSearch;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.query.AccountState;
import app.redress.casefile.query.AccountTerm;
import app.redress.casefile.query.SavedView;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseFileSaveTest;
import app.redress.casefile.session.CaseSession;
import app.redress.casefile.session.RandomFindings;
import app.redress.casefile.session.Sessions;
import app.redress.damages.AccountFinding;
import app.redress.domain.Access;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.findings.Findings;
import app.redress.people.Role;
import app.redress.worklist.DecisionRefused;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Facets and groups against the lists and the findings they count.
class AccountFacetsTest {
    private static final Findings FINDINGS = new RandomFindings(23, 120, 1).make();

    @TempDir
    static Path folder;

    private static CaseFile file;

    @BeforeAll
    static void save() {
        file = CaseFile.create(folder.resolve("facets"), "facets", "Abe", CaseFileSaveTest.CLOCK);
        file.save(FINDINGS, Progress.NONE);
    }

    @AfterAll
    static void close() {
        file.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "due>30000", "tier:confirmed", "signal:emptied decided:no", "shares:nothing"})
    void eachCountIsWhatItsConditionFinds(String typed) {
        List<FacetValue> facets = file.facets(query(typed, AccountGrouping.NONE));

        assertThat(facets).isNotEmpty();
        for (FacetValue one : facets) {
            AccountSearch narrowed = AccountSearch.of(typed).toggled(one.term());
            if (narrowed.terms().size() > AccountSearch.of(typed).terms().size()) {
                assertThat(file.accounts(query(narrowed.typed(), AccountGrouping.NONE))
                                .total())
                        .as(one.toString())
                        .isEqualTo(one.accounts());
            }
        }
    }

    @Test
    void everyFacetOfTheFindingsIsCounted() {
        assertThat(file.facets(query("", AccountGrouping.NONE)))
                .extracting(FacetValue::facet)
                .contains(AccountFacet.values());
    }

    @Test
    void storesAndSourcesAreThoseOfSuspiciousEventsOnly() {
        Set<String> stores = new TreeSet<>();
        Set<String> owners = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (AccountFinding finding : FINDINGS.accounts()) {
            for (JudgedEvent judged : finding.timeline().events()) {
                if (judged.event() instanceof Transaction t
                        && t.store() != null
                        && typeable(t.store().key())) {
                    (judged.verdict() == Verdict.OWNER ? owners : stores)
                            .add(t.store().key());
                    if (t.store().name() != null) {
                        names.add(t.store().name());
                    }
                }
            }
        }
        // an id that is also a name finds more
        names.forEach(stores::remove);
        owners.removeAll(stores);
        owners.removeAll(names);
        owners.forEach(store -> assertThat(found("cashout:\"" + store + "\"")).isEmpty());
        for (String store : stores) {
            assertThat(found("cashout:\"" + store + "\""))
                    .as(store)
                    .containsExactlyElementsOf(FINDINGS.accounts().stream()
                            .filter(f -> f.timeline().events().stream()
                                    .anyMatch(e -> e.verdict() != Verdict.OWNER
                                            && e.event() instanceof Transaction t
                                            && t.store() != null
                                            && store.equals(t.store().key())))
                            .map(AccountFinding::account)
                            .sorted()
                            .toList());
        }
        String address = FINDINGS.accounts().stream()
                .flatMap(f -> f.timeline().events().stream())
                .filter(e -> e.verdict() != Verdict.OWNER)
                .map(e -> e.event() instanceof Access a && a.ip() != null ? a.ip() : "")
                .filter(ip -> !ip.isEmpty() && typeable(ip))
                .findFirst()
                .orElseThrow();
        assertThat(found("source:\"" + address + "\"")).isNotEmpty();
    }

    private static boolean typeable(String value) {
        return !value.isBlank() && value.indexOf('"') < 0;
    }

    private static List<String> found(String typed) {
        return file.accounts(query(typed, AccountGrouping.NONE)).rows().stream()
                .map(AccountRow::account)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(AccountGrouping.class)
    void accountsOfAGroupStandTogetherInTheOrderOfTheGroups(AccountGrouping grouping) {
        List<AccountRow> rows = file.accounts(query("", grouping)).rows();
        assertThat(rows).hasSize(FINDINGS.accounts().size());
        if (grouping == AccountGrouping.NONE) {
            assertThat(rows).extracting(AccountRow::account).isSorted();
            return;
        }
        List<AccountGroup> groups = file.groups(query("", grouping));
        assertThat(groups.stream().mapToLong(AccountGroup::accounts).sum()).isEqualTo(rows.size());
        assertThat(groups.stream().filter(group -> !group.kind().isEmpty()))
                .isSortedAccordingTo(
                        Comparator.comparingLong(AccountGroup::accounts).reversed());
        int at = 0;
        for (AccountGroup group : groups) {
            List<AccountRow> under = rows.subList(at, at + (int) group.accounts());
            at += (int) group.accounts();
            assertThat(under).extracting(AccountRow::account).isSorted();
            assertThat(under.stream().mapToLong(AccountRow::due).sum()).isEqualTo(group.due());
            if (List.of("DEVICE", "ADDRESS").contains(group.kind()) && typeable(group.value())) {
                assertThat(found("source:\"" + group.value() + "\""))
                        .containsAll(under.stream().map(AccountRow::account).toList());
            }
        }
    }

    @Test
    void anAccountStandsUnderTheSignalThatASearchOffersFirst() {
        Map<String, String> expected = new HashMap<>();
        for (AccountFinding finding : FINDINGS.accounts()) {
            Set<String> codes = finding.timeline().signals().stream()
                    .map(signal -> signal.code().replace("screened.", ""))
                    .collect(Collectors.toSet());
            AccountTerm.Key.SIGNAL.choices().stream()
                    .filter(codes::contains)
                    .findFirst()
                    .ifPresent(signal -> expected.put(finding.account(), signal));
        }
        List<AccountRow> rows = file.accounts(query("", AccountGrouping.SIGNAL)).rows();
        Map<String, String> found = new HashMap<>();
        int at = 0;
        for (AccountGroup group : file.groups(query("", AccountGrouping.SIGNAL))) {
            for (int i = 0; i < group.accounts(); i++) {
                if (!group.kind().isEmpty()) {
                    found.put(rows.get(at + i).account(), group.value());
                }
            }
            at += (int) group.accounts();
        }
        assertThat(found).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void aCaseOfAnOlderVersionIsCountedOnceItIsOpened() throws SQLException {
        Path place = folder.resolve("older");
        List<FacetValue> before;
        try (CaseFile made = CaseFile.create(place, "older", "Abe", CaseFileSaveTest.CLOCK)) {
            made.save(new RandomFindings(5, 20, 1).make(), Progress.NONE);
            before = made.facets(query("", AccountGrouping.NONE));
        }
        try (Connection direct = DriverManager.getConnection("jdbc:h2:" + place, "redress", "")) {
            direct.createStatement().execute("delete from account_trait");
            direct.createStatement().execute("delete from account_heading");
        }
        try (CaseFile opened = CaseFile.open(place, "Abe", CaseFileSaveTest.CLOCK)) {
            assertThat(opened.facets(query("", AccountGrouping.NONE))).isEqualTo(before);
            assertThat(opened.groups(query("", AccountGrouping.SIGNAL))).hasSizeGreaterThan(1);
        }
    }

    @Test
    void eachPersonKeepsTheirOwnViews() {
        Path place = folder.resolve("views");
        SavedView view = new SavedView(
                "遅い順",
                "due>30000 store:\"7-11 Omiya\"",
                EnumSet.of(Tier.CONFIRMED),
                AccountState.OPEN,
                AccountSort.DUE,
                true,
                AccountGrouping.STORE);
        try (CaseFile made = CaseFile.create(place, "views", "Abe", CaseFileSaveTest.CLOCK)) {
            assertThatThrownBy(() -> made.session().keep(view)).isInstanceOf(DecisionRefused.class);
            CaseSession tanaka = new Sessions(made).as("Tanaka", Role.AUDITOR);
            tanaka.keep(view);
            tanaka.keep(view);
            assertThat(tanaka.views()).containsExactly(view);
            CaseSession sato = new Sessions(made).as("Sato", Role.ANALYST);
            assertThat(sato.views()).isEmpty();
        }
        try (CaseFile opened = CaseFile.open(place, "Abe", CaseFileSaveTest.CLOCK)) {
            CaseSession tanaka = new Sessions(opened).as("Tanaka", Role.AUDITOR);
            assertThat(tanaka.views()).containsExactly(view);
            tanaka.removeView(view.name());
            assertThat(tanaka.views()).isEmpty();
        }
    }

    @Test
    void aSearchIsTypedAsItIsUnderstood() {
        for (String typed : new String[] {
            "", "佐藤", "tier:probable due>30000", "probability>=50 cashout:\"7-11 Omiya East\"", "\"tier:x\" hold:no"
        }) {
            AccountSearch search = AccountSearch.of(typed);
            assertThat(AccountSearch.of(search.typed())).as(typed).isEqualTo(search);
        }
    }

    private static AccountQuery query(String typed, AccountGrouping grouping) {
        AccountSearch search = AccountSearch.of(typed);
        return new AccountQuery(
                search.text(),
                search.terms(),
                EnumSet.allOf(Tier.class),
                AccountState.ANY,
                grouping,
                AccountSort.ACCOUNT,
                false,
                0,
                1_000);
    }

    /// Asked anew for every row, as H2 does with a subquery of the table that is written, this takes ten minutes.
    @Test
    @Timeout(120)
    void whatFortyThousandAccountsShareIsFoundWithoutLookingThroughAllForEach() {
        Path place = folder.resolve("many");
        CaseFile.create(place, "many", "Abe", CaseFileSaveTest.CLOCK).close();
        Jdbi direct = Jdbi.create("jdbc:h2:" + place, "redress", "");
        direct.useHandle(handle -> {
            handle.execute("insert into account_trait select 'DEVICE', 'd' || x / 2, 'a' || x, cast(null as varchar)"
                    + " from system_range(0, 39999)");
            handle.execute("insert into account_trait select 'ADDRESS', '10.0.0.1', 'a' || x, cast(null as varchar)"
                    + " from system_range(0, 19999)");

            AccountTraits.regroup(handle);

            assertThat(handle.createQuery("select thing, count(*) from account_trait where trait = 'SHARES'"
                                    + " group by thing order by thing")
                            .map((row, _) -> row.getString(1) + " " + row.getInt(2))
                            .list())
                    .containsExactly("address 20000", "device 40000");
            assertThat(handle.createQuery("select trait, count(*) from account_heading group by trait order by trait")
                            .map((row, _) -> row.getString(1) + " " + row.getInt(2))
                            .list())
                    .containsExactly("ADDRESS 20000", "DEVICE 20000");
        });
    }
}
