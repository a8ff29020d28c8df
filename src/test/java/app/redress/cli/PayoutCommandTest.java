package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.cli.options.Secrets;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayoutCommandTest {
    private static final String PAYER = "src/test/resources/payout/payer.properties";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void anAnalysisAndItsRecipients() throws IOException {
        write("compensation.csv", """
                \uFEFFaccount_id,channel,amount,basis,status
                A1,CASH_BANK,30000,x,PROPOSED
                A2,CASH_BANK,20000,x,PROPOSED
                A3,CASH_BANK,10000,x,APPROVED
                A4,CASH_BANK,5000,x,REJECTED
                A1,BALANCE,400,x,PROPOSED
                A5,CARD,90000,x,PROPOSED
                """);
        write("recipients.csv", """
                account_id,bank_code,branch_code,account_type,account_number,holder_kana,issuer,card
                A1,9999,001,普通,1234567,ヤマダ タロウ,,
                A2,9999,001,普通,7654321,山田 花子,,
                A5,,,,,,エース,tok-5
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        RedressCommand command = new RedressCommand(
                _ -> {
                    throw new AssertionError("a window opened");
                },
                "Abe",
                InstantSource.fixed(Instant.parse("2026-06-11T03:00:00Z")),
                new Secrets(new SecureRandom(), Map.of()));
        return command.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private int draft(String format, String to, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "payout",
                "write",
                "--items",
                path("compensation.csv"),
                "--recipients",
                path("recipients.csv"),
                "--payer",
                PAYER,
                "--format",
                format,
                "--out",
                path(to)));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private Path only(String to, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(to))) {
            return files.sorted()
                    .filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aDraftHasItsItemsItsManifestAndTheHeldItemsWithReasons() throws IOException {
        assertThat(draft("zengin", "z")).as(err.toString()).isZero();

        assertThat(out.toString())
                .contains("nobody has approved", "1 item, 30,000", "Held with a reason: 3 items, 35,000", ": 2 items");
        Path file = only("z", ".txt");
        assertThat(String.valueOf(file.getFileName())).startsWith("DRAFT-zengin-");
        String text = Files.readString(file, Charset.forName("windows-31j"));
        assertThat(text).contains("ﾔﾏﾀﾞ ﾀﾛｳ", "0000030000").contains("0612999");
        assertThat(Files.readString(only("z", ".manifest.json")))
                .contains("\"state\" : \"DRAFT\"", "\"rows\" : 1", "\"total\" : 30000", "\"sealed_by\" : \"Abe\"")
                .contains("\"held_rows\" : 3", "\"pay_on\" : \"2026-06-12\"");
        assertThat(Files.readAllLines(only("z", ".held.csv")))
                .hasSize(4)
                .anyMatch(line -> line.contains("A2") && line.contains("山"))
                .anyMatch(line -> line.contains("A3") && line.contains("no Japanese bank account"))
                .anyMatch(line -> line.contains("A4") && line.contains("REJECTED"));
    }

    @Test
    void theSameDraftGivesTheSameBytes() throws IOException {
        assertThat(draft("csv", "one")).isZero();
        assertThat(draft("csv", "two")).isZero();

        for (String ending : List.of(".csv", ".manifest.json", ".held.csv")) {
            assertThat(only("one", ending)).hasSameBinaryContentAs(only("two", ending));
        }
    }

    @Test
    void aCreditNeedsNoBankAccount() throws IOException {
        assertThat(draft("credits", "c", "--encoding", "cp932", "--lang", "ja")).isZero();

        assertThat(out.toString()).contains("下書き", "1件、400");
        assertThat(Files.readString(only("c", ".csv"))).isNotEmpty();
    }

    @Test
    void anIssuersListNamesTheChargesToStop() throws IOException {
        write("events.csv", """
                account_id,occurred_at,source,id,type,amount,verdict,probability,reasons,file,line
                A5,2019-07-03T01:00:00Z,transactions,T1,CHARGE,60000,UNAUTHORISED,1,,f,1
                A5,2019-07-03T02:00:00Z,transactions,T2,CHARGE,30000,LIKELY,1,,f,2
                A5,2019-07-03T03:00:00Z,transactions,T3,CHARGE,500,OWNER,1,,f,3
                """);

        assertThat(draft("issuer", "i", "--charges", path("events.csv"))).isZero();

        assertThat(Files.readString(only("i", "エース.csv")))
                .contains("T1:60000 T2:30000,DRAFT")
                .doesNotContain("T3");
    }

    @Test
    void returnedFilesAreMatchedAndReadableByTheAnalysis() throws IOException {
        assertThat(draft("csv", "sent")).isZero();
        List<String> sent = Files.readAllLines(only("sent", ".csv"));
        String id = sent.stream()
                .filter(line -> line.contains("A1,CASH_BANK"))
                .findFirst()
                .orElseThrow()
                .split(",")[0];
        write("back.csv", "item_id,account_id,amount,status,reason\n" + id + ",A1,30000,FAILED,closed\n,A9,7,PAID,\n");

        assertThat(run(
                        "payout",
                        "read",
                        "--items",
                        path("compensation.csv"),
                        "--out",
                        path("payouts.csv"),
                        path("back.csv")))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains(
                        "3 lines = 1 of headers and totals + 0 blank + 1 matched + 0 questions + 1 about none of ours + 0 set aside")
                .contains("Failed: item " + id + ", A1, 30,000 yen: closed")
                .contains("Nothing was said of 5 items (125,400 yen)");
        assertThat(run("detect", "--kind", "payouts", path("payouts.csv")))
                .as(out + "\n" + err)
                .isZero();
        assertThat(Files.readString(folder.resolve("payouts.csv"))).contains("A1,30000,FAILED");
    }

    @Test
    void impossibleRequestsEndInOneLineAndNothingIsWritten() throws IOException {
        assertThat(draft("zengin", "z", "--pay-on", "2026-06-14")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().satisfies(line -> assertThat(line)
                .contains("2026-06-14 is not a business day"));
        assertThat(draft("nacha", "z")).isEqualTo(2);
        assertThat(folder.resolve("z")).doesNotExist();
        assertThat(run("payout")).isEqualTo(2);
        assertThat(err.toString()).contains("payout write");
        write("compensation.csv", "account_id,channel,amount,status\nA1,GIRO,5,PROPOSED\n");
        assertThat(draft("csv", "z")).isEqualTo(2);
        assertThat(err.toString()).contains("line 2");
        write("compensation.csv", "account_id,channel,amount,status\nA1,CARD,5,PROPOSED\nA1,CARD,6,PROPOSED\n");
        assertThat(draft("csv", "z")).isEqualTo(2);
        assertThat(err.toString()).contains("stands there twice");
    }

    @Test
    void deadlinesAreListedMostUrgentFirstInEitherLanguage() throws IOException {
        write("claims.csv", "account_id,claimed_at\nA1,2026-06-09T10:00:00+09:00\nA1,2026-06-10T10:00:00+09:00\n");
        write("accounts.csv", "account_id,window_start\nA1,2026-06-08T10:00:00+09:00\nA2,\n");
        String[] args = {
            "deadlines",
            "--items",
            path("compensation.csv"),
            "--claims",
            path("claims.csv"),
            "--accounts",
            path("accounts.csv"),
            "--pack",
            "us-reg-e",
            "--pack",
            "jp-paypay"
        };

        assertThat(run(args)).as(err.toString()).isZero();

        assertThat(out.toString())
                .contains(
                        "Rule pack us-reg-e 2026-11-22 (US); days are those of Asia/Tokyo; as of 2026-06-11T12:00:00+09:00")
                .contains("  A1  BALANCE  400  credit provisionally: due in 8 business days (Wed 24 Jun 2026)")
                .contains("clock not started: no claim is known")
                .contains("  A1  CASH_BANK  30000  customer's claim: done");
        String[] japanese =
                Stream.concat(Stream.of(args), Stream.of("--lang", "ja")).toArray(String[]::new);
        assertThat(run(japanese)).isZero();
        assertThat(out.toString()).contains("仮入金：期限は2026年6月24日（水）、残り8営業日");
        write("claims.csv", "account_id,claimed_at\nA1,yesterday\n");
        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString()).contains("line 2", "yesterday");
    }
}
