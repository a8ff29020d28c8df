package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.redress.analysis.CaseAnalysis;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.Sessions;
import app.redress.damages.AccountFinding;
import app.redress.desktop.RealCases;
import app.redress.domain.Progress;
import app.redress.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Claims on the command line, over a case that was really analysed: A01 claims what it is due, A02 to A04 are silent.
class ClaimsCommandTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private JulyCommands july;

    @BeforeEach
    void aCaseAndItsPeople() {
        july = new JulyCommands(folder);
    }

    @Test
    void claimsAreListedShownClosedAndReopened() {
        assertThat(july.run("", "claims")).as(july.err()).isZero();
        assertThat(july.out())
                .contains("1 account has claimed: 1 as much as was found.", "3 victims have not reported")
                .contains("A01\tAGREED\t30400\t30400\t2019-07-03T09:00:00+09:00\t-\tOPEN")
                .contains("A02\tUNREPORTED\t0\t90000\t-\t-\t-");
        assertThat(july.run("", "claims", "list", "--match", "unreported", "--sort", "due", "--descending"))
                .isZero();
        assertThat(july.out().lines().skip(1).toList().getFirst()).startsWith("A02");
        assertThat(july.out()).doesNotContain("A01").contains("3 rows");
        assertThat(july.run("", "claims", "show", "A01", "--lang", "ja")).isZero();
        assertThat(july.out()).contains("A01：一致", "claims.csv:2");
        assertThat(july.run("", "claims", "show", "A12")).isEqualTo(2);
        assertThat(july.err()).contains("redress claims look A12");

        assertThat(july.run("Ueda", "claims", "accept", "A01")).isEqualTo(2);
        assertThat(july.run("Sato", "claims", "accept", "A01")).as(july.err()).isZero();
        assertThat(july.out()).contains("A01: Accepted");
        assertThat(july.run("Sato", "claims", "reject", "A01", "--reason", "x")).isEqualTo(2);
        assertThat(july.out()).contains("can't become");
        assertThat(july.run("Sato", "claims", "reopen", "A01")).isEqualTo(2);
        assertThat(july.run("Sato", "claims", "reopen", "A01", "--reason", "by mistake"))
                .isZero();
        assertThat(july.run("Sato", "claims", "withdraw", "A01", "--reason", "found her card"))
                .isZero();
        assertThat(july.run("", "claims", "show", "A01")).isZero();
        assertThat(july.out()).contains("Withdrawn", "Decided by Sato: found her card");
        assertThat(july.run("Sato", "claims", "link", "A01", "--to", "A02", "--reason", "x"))
                .as("it is closed")
                .isEqualTo(2);
    }

    @Test
    void everythingThatAFilterMatchesIsDecidedAtOnceAfterALook() {
        assertThat(july.run("Sato", "claims", "withdraw", "--reason", "x")).isEqualTo(2);
        assertThat(july.err()).contains("--match");
        assertThat(july.run("Sato", "claims", "withdraw", "--all", "--dry-run")).isZero();
        assertThat(july.out()).contains("claims of 0 accounts", "a reason is needed", "Nothing was changed");
        assertThat(july.run("Sato", "claims", "withdraw", "--match", "agreed", "--reason", "found her card"))
                .as(july.err())
                .isZero();
        assertThat(july.out())
                .contains("To become \"Withdrawn\": claims of 1 account, 30,400 yen", "A01\t30400")
                .contains("Withdrawn: claims of 1 account");
        assertThat(july.run("Sato", "claims", "withdraw", "--match", "agreed", "--reason", "x"))
                .as("nothing is left to do")
                .isEqualTo(2);
    }

    @Test
    void namedClaimsAreTriedWithoutAChangeAndNotChosenInTwoWays() {
        assertThat(july.run("Sato", "claims", "accept", "A01", "--dry-run"))
                .as(july.err())
                .isZero();
        assertThat(july.out()).contains("claims of 1 account", "Nothing was changed");
        assertThat(july.run("", "claims", "show", "A01")).isZero();
        assertThat(july.out()).contains("Open");
        assertThat(july.run("Sato", "claims", "accept", "A01", "--all")).isEqualTo(2);
        assertThat(july.err()).contains("not both");
    }

    @Test
    void allWhomAFilterMatchesAreNotedAsToldNowAndNobodyTwice() {
        assertThat(july.run("Sato", "claims", "told")).isEqualTo(2);
        assertThat(july.err()).contains("--contacts");
        assertThat(july.run("Sato", "claims", "told", "--contacts", "--dry-run"))
                .as(july.err())
                .isZero();
        assertThat(july.out()).contains("noted as told now: 3 customers", "A02\t90000", "Nothing was changed");
        assertThat(july.run("Ueda", "claims", "told", "--contacts")).isEqualTo(2);
        assertThat(july.run("Sato", "claims", "told", "--contacts", "--reason", "letter of 5 July"))
                .as(july.err())
                .isZero();
        assertThat(july.out()).contains("3 customers noted");
        try (CaseFile file = july.open()) {
            assertThat(file.claim("A02").orElseThrow().toldAt()).isEqualTo(RealCases.CLOCK.instant());
            assertThat(file.audit()
                            .entries(new ListQuery("CUSTOMERS_TOLD", "", false, 0, 9))
                            .rows())
                    .extracting("subject", "detail")
                    .contains(tuple("A02", "letter of 5 July"))
                    .hasSize(3);
        }
        assertThat(july.run("Sato", "claims", "told", "--match", "unreported")).isEqualTo(2);
        assertThat(july.out()).contains("Left out: 3 items", "noted as told already");
        assertThat(july.run("Sato", "claims", "told", "told.csv", "--contacts")).isEqualTo(2);
        assertThat(july.err()).contains("With a file");
    }

    @Test
    void theContactListIsExportedAndWhoWasToldIsReadBack() throws IOException {
        Path list = folder.resolve("contacts.csv");
        assertThat(july.run("Sato", "claims", "export", "--contacts", "--out", list.toString()))
                .as(july.err())
                .isZero();
        assertThat(Files.readString(list))
                .contains("account_id,match,claimed,due", "A02,UNREPORTED", "a02@example.jp")
                .doesNotContain("A01");
        assertThat(folder.resolve("contacts.csv.manifest.json")).content().contains("NOT_TOLD", "UNREPORTED", "Sato");
        Path told = Files.writeString(
                folder.resolve("told.csv"),
                "account_id,told_at\nA01,2019-07-03T08:00:00+09:00\nA02,2019-07-04T08:00:00+09:00\n");
        assertThat(july.run("Sato", "claims", "told", told.toString()))
                .as(july.err())
                .isZero();
        assertThat(july.out()).contains("2 customers noted", "1 of them after we told them");
        assertThat(july.run("", "claims", "list", "--contacts")).isZero();
        assertThat(july.out()).contains("2 rows").doesNotContain("A02\t");
        assertThat(july.run("", "claims", "show", "A01")).isZero();
        assertThat(july.out()).contains("before the first claim");
    }

    @Test
    void anAccountThatNothingChoseIsReconstructedOnDemandAndStaysInTheCase() {
        String account;
        List<AccountFinding> before;
        try (CaseFile file = july.open()) {
            account = IntStream.rangeClosed(1, 12)
                    .mapToObj("A%02d"::formatted)
                    .filter(a -> file.account(a).isEmpty())
                    .findFirst()
                    .orElseThrow();
            before = all(file);
        }
        assertThat(july.run("Ueda", "claims", "look", account)).isEqualTo(2);
        assertThat(july.run("Sato", "claims", "look", account)).as(july.err()).isZero();
        assertThat(july.out()).contains(account + " was reconstructed from", "look like the owner's");
        try (CaseFile file = july.open()) {
            AccountFinding found = file.account(account).orElseThrow();
            assertThat(found.timeline().events()).isNotEmpty();
            assertThat(found.timeline().signals()).extracting("code").contains("screened.asked");
            assertThat(all(file)).as("nobody else is judged otherwise").containsAll(before);
            assertThat(file.askedAccounts()).containsOnlyKeys(account);
            assertThat(file.audit()
                            .entries(new ListQuery("ACCOUNT_ASKED", "", false, 0, 9))
                            .rows())
                    .extracting("subject")
                    .containsExactly(account);
            new Sessions(file).as("Mori", Role.MANAGER);
            new CaseAnalysis("os", RealCases.CLOCK, new SecureRandom()).again(file, 1, Progress.NONE);
            assertThat(file.account(account)).as("later runs judge it too").contains(found);
        }
        assertThat(july.run("Sato", "claims", "look", account)).isZero();
        assertThat(july.run("Sato", "claims", "look", "A99")).isEqualTo(2);
        assertThat(july.err()).contains("No file of this case knows account A99");
    }

    private static List<AccountFinding> all(CaseFile file) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj("A%02d"::formatted)
                .flatMap(account -> file.account(account).stream())
                .toList();
    }
}
