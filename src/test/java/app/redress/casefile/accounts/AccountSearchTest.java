package app.redress.casefile.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.links.Shared;
import app.redress.casefile.query.AccountQuery;
import app.redress.casefile.query.AccountSearch;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.query.AccountState;
import app.redress.casefile.query.AccountTerm;
import app.redress.casefile.query.AccountTerm.Comparison;
import app.redress.casefile.query.AccountTerm.Key;
import app.redress.casefile.query.TwinQuery;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseFileSaveTest;
import app.redress.casefile.session.RandomFindings;
import app.redress.damages.AccountFinding;
import app.redress.domain.Access;
import app.redress.domain.Event;
import app.redress.domain.Progress;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.UnusableInput;
import app.redress.findings.Findings;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountSearchTest {
    @TempDir
    Path folder;

    @Test
    void wordsAndTermsAreToldApart() {
        AccountSearch search = AccountSearch.of("佐藤 tier:prob  due>=30,000 store:\"7-11 Omiya East\" \"tier:x\"");

        assertThat(search.text()).isEqualTo("佐藤 tier:x");
        assertThat(search.terms())
                .containsExactly(
                        new AccountTerm(Key.TIER, Comparison.IS, "probable"),
                        new AccountTerm(Key.DUE, Comparison.AT_LEAST, "30000"),
                        new AccountTerm(Key.STORE, Comparison.IS, "7-11 Omiya East"));
    }

    @Test
    void whatAJapaneseKeyboardTypesIsUnderstood() {
        assertThat(AccountSearch.of("ＤＵＥ＞３００００円　ｔｉｅｒ：ｍｕｌｅ").terms())
                .containsExactly(
                        new AccountTerm(Key.DUE, Comparison.MORE, "30000"),
                        new AccountTerm(Key.TIER, Comparison.IS, "mule"));
    }

    @ParameterizedTest
    @CsvSource({
        "teir:probable, search.noKey",
        "tier:, search.noValue",
        "tier:p, search.noChoice",
        "tier>probable, search.noNumber",
        "due>lots, search.badNumber",
        "due>-5, search.badNumber",
        "loss:yesterday, search.badSpan",
        "loss>2019-07-03, search.noNumber",
        "bridge:1, search.badBridge",
        "bridge:1..2/luck, search.badBridge",
        "counted:by me, search.noChoice"
    })
    void whatCannotBeMeantIsRefusedInWords(String typed, String code) {
        assertThatThrownBy(() -> AccountSearch.of(typed))
                .isInstanceOfSatisfying(
                        UnusableInput.class,
                        refused -> assertThat(refused.said().code()).isEqualTo(code));
    }

    @Test
    void keysAndValuesAreCompleted() {
        assertThat(AccountSearch.completions("sato ti")).containsExactly("tier:");
        assertThat(AccountSearch.completions("tier:p")).containsExactly("tier:probable", "tier:possible");
        assertThat(AccountSearch.completions("due>300")).isEmpty();
        assertThat(AccountSearch.completions("sato ")).isEmpty();
        assertThat(AccountSearch.completed("sato ti", "tier:")).isEqualTo("sato tier:");
    }

    /// Against the same conditions in Java, over made-up findings.
    @Test
    void theStoreFindsWhatTheConditionsSay() {
        Findings findings = new RandomFindings(17, 200, 1).make();
        try (CaseFile file = CaseFile.create(folder.resolve("search"), "search", "Abe", CaseFileSaveTest.CLOCK)) {
            file.save(findings, Progress.NONE);
            AccountFinding some = findings.accounts().get(5);
            String device = some.timeline().events().stream()
                    .map(e -> e.event() instanceof Access a ? a.deviceId() : null)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("none");
            check(file, findings, "due>30000", f -> f.damages().point().totalDue() > 30_000);
            check(file, findings, "residual<=0", f -> f.damages().point().residual() <= 0);
            check(file, findings, "probability>=50", f -> f.timeline().probability() >= 0.5);
            check(file, findings, "tier:possible", f -> f.timeline().tier() == Tier.POSSIBLE);
            check(file, findings, "decided:no hold:no changed:no", _ -> true);
            check(file, findings, "decided:yes", _ -> false);
            check(file, findings, "device:\"" + device + "\"", f -> has(f, device));
            check(file, findings, "signal:claim", f -> f.timeline().signals().stream()
                    .anyMatch(s -> s.code().equals("screened.claim")));
            String store = findings.accounts().stream()
                    .flatMap(f -> f.timeline().events().stream())
                    .map(e -> e.event() instanceof Transaction t && t.store() != null
                            ? t.store().key()
                            : "")
                    .filter(key -> !key.isEmpty() && key.indexOf('"') < 0)
                    .findFirst()
                    .orElseThrow();
            check(file, findings, "store:\"" + store + "\"", f -> f.timeline().events().stream()
                    .anyMatch(e -> e.event() instanceof Transaction t
                            && t.store() != null
                            && (store.equals(t.store().id())
                                    || store.equals(t.store().name()))));
        }
    }

    @Test
    void whatIsSharedIsCountedAsItsTwinsAreListed() {
        Findings findings = new RandomFindings(19, 120, 1).make();
        try (CaseFile file = CaseFile.create(folder.resolve("shared"), "shared", "Abe", CaseFileSaveTest.CLOCK)) {
            file.save(findings, Progress.NONE);
            List<TwinQuery> things = findings.accounts().stream()
                    .flatMap(f -> f.timeline().events().stream())
                    .map(e -> e.event() instanceof Transaction t && t.store() != null
                            ? new TwinQuery(TwinQuery.Trait.STORE, t.store().key(), null, null)
                            : e.event() instanceof Access a && a.ip() != null
                                    ? new TwinQuery(TwinQuery.Trait.ADDRESS, a.ip(), null, null)
                                    : new TwinQuery(TwinQuery.Trait.DEVICE, "nobody has it", null, null))
                    .filter(thing -> !thing.value().isEmpty())
                    .distinct()
                    .limit(40)
                    .toList();
            List<Shared> shared = file.shared(things);

            assertThat(shared).isNotEmpty().noneMatch(one -> one.thing().value().equals("nobody has it"));
            for (Shared one : shared) {
                long having = findings.accounts().stream()
                        .filter(f -> f.timeline().events().stream().anyMatch(e -> has(e.event(), one.thing())))
                        .count();
                assertThat(one.accounts()).as(one.thing().toString()).isEqualTo(having);
            }
        }
    }

    private static boolean has(Event event, TwinQuery thing) {
        return switch (event) {
            case Access a ->
                thing.trait() == TwinQuery.Trait.ADDRESS && thing.value().equals(a.ip());
            case Transaction t ->
                thing.trait() == TwinQuery.Trait.STORE
                        && t.store() != null
                        && (thing.value().equals(t.store().id())
                                || thing.value().equals(t.store().name()));
        };
    }

    private static boolean has(AccountFinding finding, String device) {
        return finding.timeline().events().stream()
                .anyMatch(e -> e.event() instanceof Access a && device.equals(a.deviceId()));
    }

    private static void check(CaseFile file, Findings findings, String typed, Predicate<AccountFinding> meant) {
        AccountSearch search = AccountSearch.of(typed);
        AccountQuery query = new AccountQuery(
                search.text(),
                search.terms(),
                EnumSet.allOf(Tier.class),
                AccountState.ANY,
                AccountSort.ACCOUNT,
                false,
                0,
                1_000);
        List<String> expected = findings.accounts().stream()
                .filter(meant)
                .map(AccountFinding::account)
                .sorted()
                .toList();
        assertThat(file.accounts(query).rows())
                .as(typed)
                .extracting(AccountRow::account)
                .containsExactlyElementsOf(expected);
    }
}
