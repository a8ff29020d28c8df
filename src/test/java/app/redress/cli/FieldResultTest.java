package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing is assumed when a column is missing or a word is unknown.
class FieldResultTest {
    private static final String TX = "transaction_id,account_id,occurred_at,type,amount,status,method";

    @TempDir
    private Path folder;

    private FieldRun access(String... more) {
        FieldRun.write(
                folder,
                "tx.csv",
                TX,
                "T1,A1,2024-03-05 10:10:00,CHARGE,30000,COMPLETED,CREDIT_CARD",
                "T2,A1,2024-03-05 10:12:00,PAYMENT,29000,COMPLETED,");
        List<String> args = new ArrayList<>(List.of("--transactions", "own/tx.csv", "--access", "own/access.csv"));
        args.addAll(List.of(more));
        return FieldRun.analyze(folder, args.toArray(String[]::new));
    }

    private String accessSums(FieldRun run) {
        return run.text("receipt.json").replaceAll("\\s+", " ").split("access.csv")[1];
    }

    @Test
    void aLogWithoutResultsRaisesAQuestion() {
        FieldRun.write(
                folder,
                "access.csv",
                "occurred_at,account_id,event,ip,country",
                "2024-03-04 09:00:00,A1,LOGIN,203.0.113.7,JP",
                "2024-03-05 10:05:00,A1,LOGIN,198.51.100.9,NG");
        FieldRun asked = access();
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains("No column says whether a login succeeded", "access.result = -");
        FieldRun open = access("--set", "access.result = -");
        assertThat(accessSums(open)).contains("\"LOGIN UNKNOWN\"", "2 logins do not say whether they succeeded");
        assertThat(accessSums(access("--set", "access.result = =SUCCESS")))
                .contains("\"LOGIN\"")
                .doesNotContain("UNKNOWN");
    }

    @Test
    void anUnknownResultConvictsNobodyAndClearsNobody() {
        String[] log = {
            "occurred_at,account_id,event,result,ip,country",
            "2024-03-04 09:00:00,A1,LOGIN,SUCCESS,203.0.113.7,JP",
            "2024-03-05 10:05:00,A1,LOGIN,,198.51.100.9,NG"
        };
        FieldRun.write(folder, "access.csv", log);
        List<String> unknown = access().rows("accounts.csv", "account_id", "tier", "unauthorised_spend");
        FieldRun.write(folder, "access.csv", log[0], log[1]);
        assertThat(unknown).isEqualTo(access().rows("accounts.csv", "account_id", "tier", "unauthorised_spend"));
        FieldRun.write(folder, "access.csv", log[0], log[1], log[2].replace(",,", ",SUCCESS,"));
        assertThat(unknown).isNotEqualTo(access().rows("accounts.csv", "account_id", "tier", "unauthorised_spend"));
    }

    @ParameterizedTest
    @CsvSource({
        "LOGIN, LOGIN_FAILED, access.result = =SUCCESS",
        "ログイン, ログイン失敗, access.result = =SUCCESS",
        "user logged in, bad password, ''",
        "ログイン成功, パスワード誤り, ''"
    })
    void eventsThatNameFailuresImplyTheSuccesses(String good, String bad, String stated) {
        FieldRun.write(
                folder,
                "access.csv",
                "日時,会員ID,操作,IPアドレス",
                "2024-03-05 10:04:00,A1," + bad + ",198.51.100.9",
                "2024-03-05 10:05:00,A1," + good + ",198.51.100.9");
        FieldRun seen = FieldRun.detect(folder, "own/access.csv");
        assertThat(seen.exit()).isZero();
        assertThat(seen.out()).contains(stated);
        assertThat(accessSums(access()))
                .contains("\"LOGIN\"", "\"LOGIN FAILURE\"")
                .doesNotContain("UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({
        "errorCode, 0, 50126",
        "error, '', invalid_user_credentials",
        "エラーコード, 0, 17",
        "error_message, null, no such user"
    })
    void aColumnOfErrorsShowsWhatFailed(String header, String none, String some) {
        FieldRun.write(
                folder,
                "access.csv",
                "occurred_at,account_id,event,ip," + header,
                "2024-03-05 10:04:00,A1,LOGIN,198.51.100.9," + some,
                "2024-03-05 10:05:00,A1,LOGIN,198.51.100.9," + none);
        FieldRun run = access();
        assertThat(run.err()).isEmpty();
        assertThat(accessSums(run)).contains("\"LOGIN\"", "\"LOGIN FAILURE\"").doesNotContain("UNKNOWN");
    }

    @Test
    void anInterruptedLoginIsNeitherSuccessNorFailureAndAPlaceEndsWithItsCountry() {
        FieldRun run = FieldRun.analyze(
                folder, "--transactions", "field/entra-csv/tx.csv", "--access", "field/entra-csv/signins.csv");
        assertThat(run.rows("rejects.csv", "reason")).isEmpty();
        assertThat(run.text("receipt.json")).contains("\"LOGIN UNKNOWN\"");
        assertThat(FieldRun.detect(folder, "field/entra-csv/signins.csv").out())
                .containsPattern("Location +country")
                .containsPattern("Status +result");
    }

    @Test
    void unknownResultWordsRaiseAQuestion() {
        FieldRun.write(
                folder,
                "access.csv",
                "occurred_at,account_id,event,result,ip",
                "2024-03-05 10:04:00,A1,LOGIN,grün,198.51.100.9",
                "2024-03-05 10:05:00,A1,LOGIN,rot,198.51.100.9",
                "2024-03-05 10:06:00,A1,LOGIN,rot,198.51.100.9");
        FieldRun asked = access();
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains("value.result.rot = SUCCESS", "value.result.grün = SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount", "paid out,paid in"})
    void anUnknownTypeRaisesAQuestionAndIsNeverReadByItsSignOrColumn(String amounts) {
        boolean pair = amounts.contains(",");
        FieldRun.write(
                folder,
                "tx.csv",
                "transaction_id,account_id,occurred_at,type," + amounts,
                "T1,A1,2024-03-05 10:00:00,CHARGE," + (pair ? ",500" : "500"),
                "T2,A1,2024-03-05 10:01:00,PAYMENT," + (pair ? "100," : "100"),
                "T3,A1,2024-03-05 10:02:00,Zuordnung," + (pair ? "100," : "-100"),
                "T4,A1,2024-03-05 10:03:00,Zuordnung," + (pair ? ",50" : "50"));
        FieldRun asked = FieldRun.analyze(folder, "--transactions", "own/tx.csv");
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err())
                .contains("Zuordnung", pair ? "transactions.type = -" : "value.type.Zuordnung = PAYMENT");
    }

    @ParameterizedTest
    @CsvSource({"amount, 'Amount'", "betrag, 'Betrag'"})
    void amountsWithoutTypeOrBalanceHaveNoKnownDirection(String name, String header) {
        FieldRun.write(
                folder,
                name + ".csv",
                "id,account_id,date," + header,
                "c1,A1,2024-03-01 10:00:00,1200",
                "c2,A1,2024-03-02 10:00:00,3400",
                "c3,A1,2024-03-03 10:00:00,560",
                "c4,A1,2024-03-04 10:00:00,-5000");
        FieldRun asked = FieldRun.analyze(folder, "--transactions", "own/" + name + ".csv");
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains("amount.sign = payments-negative", "charges-negative", "-5000");
        FieldRun card = FieldRun.analyze(
                folder, "--transactions", "own/" + name + ".csv", "--set", "amount.sign = charges-negative");
        assertThat(card.text("receipt.json").replaceAll("\\s+", " "))
                .contains("{ \"rows\" : 3, \"type\" : \"PAYMENT\", \"yen\" : 5160 }");
    }
}
