package app.redress.casefile.links;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.links.LinkCentre.OfAccount;
import app.redress.casefile.links.LinkCentre.OfThing;
import app.redress.casefile.query.TwinQuery.Trait;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseFileSaveTest;
import app.redress.casefile.session.RandomFindings;
import app.redress.damages.AccountFinding;
import app.redress.domain.Access;
import app.redress.domain.Progress;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.findings.Findings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Linked accounts from the store against a slow count over the findings.
class LinkTableTest {
    private static final Findings FINDINGS = new RandomFindings(31, 600, 2).make();

    @TempDir
    static Path folder;

    private static CaseFile file;

    /// Who has what, by the suspicious events themselves.
    private static final Map<OfThing, Set<String>> HAVING = new HashMap<>();

    @BeforeAll
    static void save() {
        file = CaseFile.create(folder.resolve("links"), "links", "Abe", CaseFileSaveTest.CLOCK);
        file.save(FINDINGS, Progress.NONE);
        for (AccountFinding finding : FINDINGS.accounts()) {
            for (JudgedEvent judged : finding.timeline().events()) {
                if (judged.verdict() != Verdict.OWNER) {
                    switch (judged.event()) {
                        case Access access -> {
                            has(Trait.DEVICE, access.deviceId(), finding);
                            has(Trait.ADDRESS, access.ip(), finding);
                        }
                        case Transaction t ->
                            has(
                                    Trait.STORE,
                                    t.store() == null ? null : t.store().key(),
                                    finding);
                    }
                }
            }
        }
    }

    @AfterAll
    static void close() {
        file.close();
    }

    private static void has(Trait trait, @Nullable String value, AccountFinding finding) {
        if (value != null && !value.isEmpty()) {
            HAVING.computeIfAbsent(new OfThing(trait, value), _ -> new TreeSet<>())
                    .add(finding.account());
        }
    }

    private static long due(String account) {
        return FINDINGS.accounts().stream()
                .filter(f -> f.account().equals(account))
                .mapToLong(f -> f.damages().point().totalDue())
                .sum();
    }

    @Test
    void anAccountIsLinkedWithWhoeverHasWhatFewHave() {
        int linked = 0;
        for (AccountFinding finding : FINDINGS.accounts().subList(0, 40)) {
            Links links = file.links(new OfAccount(finding.account()), 0, 1_000);
            Set<String> expected = new TreeSet<>();
            HAVING.values().stream()
                    .filter(accounts -> accounts.contains(finding.account()) && accounts.size() < LinkedThing.HUB)
                    .forEach(expected::addAll);
            expected.remove(finding.account());

            assertThat(links.moreThings()).isZero();
            assertThat(links.accounts().getFirst().account()).isEqualTo(finding.account());
            assertThat(links.accounts().stream().skip(1).map(LinkedAccount::account))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(links.total()).isEqualTo(expected.size());
            assertThat(links.due())
                    .isEqualTo(links.accounts().stream()
                            .mapToLong(one -> due(one.account()))
                            .sum());
            linked += expected.size();
        }
        assertThat(linked).isPositive();
    }

    @Test
    void thingsAreCountedAndHubsFolded() {
        int hubs = 0;
        int shared = 0;
        for (AccountFinding finding : FINDINGS.accounts()) {
            Links links = file.links(new OfAccount(finding.account()), 0, 16);
            for (int i = 0; i < links.things().size(); i++) {
                LinkedThing thing = links.things().get(i);
                Set<String> having = HAVING.getOrDefault(new OfThing(thing.trait(), thing.value()), Set.of());
                assertThat(having).hasSize((int) thing.accounts()).contains(finding.account());
                assertThat(thing.due())
                        .isEqualTo(having.stream().mapToLong(LinkTableTest::due).sum());
                int at = i;
                List<String> shown = links.accounts().stream()
                        .filter(one -> one.things().contains(at))
                        .map(LinkedAccount::account)
                        .toList();
                assertThat(having).containsAll(shown);
                assertThat(links.folded(i)).isEqualTo(having.size() - shown.size());
                hubs += thing.isHub() ? 1 : 0;
                shared++;
            }
            assertThat(links.things()).isSortedAccordingTo(Comparator.comparingLong(LinkedThing::accounts));
        }
        assertThat(hubs).isPositive();
        assertThat(shared).isGreaterThan(hubs);
    }

    @Test
    void theAccountsOfAHubAreReadPageByPage() {
        OfThing hub = HAVING.entrySet().stream()
                .max(Comparator.comparingInt(one -> one.getValue().size()))
                .orElseThrow()
                .getKey();
        Set<String> having = HAVING.getOrDefault(hub, Set.of());
        assertThat(having).hasSizeGreaterThanOrEqualTo(LinkedThing.HUB);
        List<String> read = new ArrayList<>();
        Links page;
        do {
            page = file.links(hub, read.size(), 16);
            assertThat(page.accounts()).hasSizeLessThanOrEqualTo(16).allSatisfy(one -> assertThat(one.things())
                    .contains(0));
            assertThat(page.total()).isEqualTo(having.size());
            assertThat(page.things().getFirst().value()).isEqualTo(hub.value());
            page.accounts().forEach(one -> read.add(one.account()));
        } while (read.size() < page.total());
        assertThat(read).containsExactlyInAnyOrderElementsOf(having);
        assertThat(page.due())
                .isEqualTo(having.stream().mapToLong(LinkTableTest::due).sum());
    }

    @Test
    void whatNobodyHasLinksNobody() {
        assertThat(file.links(new OfAccount("nobody"), 0, 16).accounts()).isEmpty();
        assertThat(file.links(new OfThing(Trait.DEVICE, "nobody's"), 0, 16).accounts())
                .isEmpty();
    }
}
