package app.redress.casefile.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.links.LinkCentre.OfAccount;
import app.redress.casefile.links.Links;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSearch;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.query.AccountState;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.Sessions;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.desktop.RealCases;
import app.redress.domain.Access;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Facets, groups and links after people's decisions, against a slow count over the accounts as decided.
class RuledTraitsTest {
    @TempDir
    Path folder;

    private Path place = Path.of("");

    @BeforeEach
    void copy() {
        place = RealCases.julyAndPeople(folder);
    }

    private CaseFile open() {
        return CaseFile.open(place, "os", RealCases.CLOCK);
    }

    private static void clear(CaseFile file, String account) {
        new Sessions(file)
                .as("Sato")
                .decideAccounts(List.of(new DecisionRequest(
                        account,
                        DecisionSubject.TIER,
                        "CLEARED",
                        "her own phone",
                        file.decisionVersion(account, DecisionSubject.TIER))));
    }

    private static List<String> found(CaseFile file, String typed) {
        AccountSearch search = AccountSearch.of(typed);
        return file
                .accounts(new AccountQuery(
                        search.text(),
                        search.terms(),
                        EnumSet.allOf(Tier.class),
                        AccountState.ANY,
                        AccountSort.ACCOUNT,
                        false,
                        0,
                        1_000))
                .rows()
                .stream()
                .map(AccountRow::account)
                .toList();
    }

    private static List<FacetValue> facets(CaseFile file) {
        return file.facets(new AccountQuery(
                "", List.of(), EnumSet.allOf(Tier.class), AccountState.ANY, AccountSort.ACCOUNT, false, 0, 0));
    }

    /// By kind: what suspicious events of the accounts as decided have in common.
    private static Map<String, Set<String>> shared(CaseFile file) {
        Map<String, Set<String>> having = new HashMap<>();
        List<String> accounts = found(file, "");
        for (String account : accounts) {
            for (JudgedEvent judged :
                    file.account(account).orElseThrow().timeline().events()) {
                if (judged.verdict() != Verdict.OWNER) {
                    switch (judged.event()) {
                        case Access access -> {
                            has(having, "device:", access.deviceId(), account);
                            has(having, "address:", access.ip(), account);
                        }
                        case Transaction t ->
                            has(
                                    having,
                                    "store:",
                                    t.store() == null ? null : t.store().key(),
                                    account);
                    }
                }
            }
        }
        Map<String, Set<String>> shared = new HashMap<>();
        Set<String> nothing = new TreeSet<>(accounts);
        having.forEach((thing, who) -> {
            if (who.size() > 1) {
                shared.computeIfAbsent(thing.substring(0, thing.indexOf(':')), _ -> new TreeSet<>())
                        .addAll(who);
                nothing.removeAll(who);
            }
        });
        shared.put("nothing", nothing);
        return shared;
    }

    private static void has(Map<String, Set<String>> having, String kind, @Nullable String value, String account) {
        if (value != null && !value.isEmpty()) {
            having.computeIfAbsent(kind + value, _ -> new TreeSet<>()).add(account);
        }
    }

    private static void check(CaseFile file) {
        Map<String, Set<String>> expected = shared(file);
        for (String kind : List.of("device", "address", "store", "nothing")) {
            assertThat(found(file, "shares:" + kind))
                    .as(kind)
                    .containsExactlyElementsOf(expected.getOrDefault(kind, Set.of()));
        }
    }

    @Test
    void whoeverIsClearedSharesNothingAnyMoreAndAllOfItCanBeTakenBack() {
        try (CaseFile file = open()) {
            List<FacetValue> before = facets(file);
            check(file);
            List<String> sharing = new ArrayList<>(found(file, "shares:store"));
            assertThat(sharing).hasSizeGreaterThan(2);
            Links links = file.links(new OfAccount(sharing.getFirst()), 0, 16);
            assertThat(links.total()).isPositive();

            for (String account : sharing) {
                clear(file, account);
                check(file);
                assertThat(found(file, "tier:cleared")).contains(account);
                assertThat(file.links(new OfAccount(account), 0, 16).total()).isZero();
            }
            assertThat(found(file, "shares:store")).isEmpty();
            assertThat(facets(file)).isNotEqualTo(before);

            sharing.forEach(_ -> new Sessions(file).as("Sato").undo());
            check(file);
            assertThat(facets(file)).isEqualTo(before);
            assertThat(file.links(new OfAccount(sharing.getFirst()), 0, 16)).isEqualTo(links);
        }
    }

    @Test
    void whatFollowedDecisionsOneByOneIsWhatIsMadeAnew() throws SQLException {
        try (CaseFile file = open()) {
            clear(file, found(file, "shares:store").getFirst());
        }
        try (Connection direct = DriverManager.getConnection(url(), "redress", "");
                Handle handle = Jdbi.create(direct).open()) {
            List<String> followed = rows(handle);
            AccountTraits.regroup(handle);
            assertThat(rows(handle)).isEqualTo(followed).isNotEmpty();
        }
    }

    @Test
    void aCaseOfAnOlderVersionFollowsItsDecisionsOnceItIsOpened() throws SQLException {
        try (CaseFile file = open()) {
            clear(file, found(file, "shares:store").getFirst());
        }
        List<String> followed;
        try (Connection direct = DriverManager.getConnection(url(), "redress", "");
                Handle handle = Jdbi.create(direct).open()) {
            followed = rows(handle);
            handle.execute("delete from account_trait");
            handle.execute("delete from account_heading");
        }
        try (CaseFile file = open()) {
            check(file);
        }
        try (Connection direct = DriverManager.getConnection(url(), "redress", "");
                Handle handle = Jdbi.create(direct).open()) {
            assertThat(rows(handle)).isEqualTo(followed).isNotEmpty();
        }
    }

    private String url() {
        return "jdbc:h2:" + place.toString().replace(".mv.db", "");
    }

    private static List<String> rows(Handle handle) {
        return handle.createQuery("select trait || ' ' || thing || ' ' || account from account_trait order by 1")
                .mapTo(String.class)
                .list();
    }
}
