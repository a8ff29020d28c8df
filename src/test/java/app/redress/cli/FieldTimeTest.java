package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Zones given with the times, and time formats of other countries and systems.
class FieldTimeTest {
    @TempDir
    private Path folder;

    private String first(FieldRun run, int file) {
        return run.text("receipt.json").split("\"first\" : \"")[file].split("\"")[0];
    }

    @Test
    void aHeaderNamingUtcIsUsed() {
        FieldRun run = FieldRun.analyze(
                folder, "--transactions", "field/entra-csv/tx.csv", "--access", "field/entra-csv/signins-nozone.csv");
        assertThat(first(run, 2)).isEqualTo("2024-03-06T08:10:04+09:00");
        assertThat(FieldRun.detect(folder, "field/entra-csv/signins-nozone.csv").out())
                .contains("Times in \"Date (UTC)\" are read in UTC");
    }

    @ParameterizedTest
    @CsvSource({
        "created_utc, 2024-03-05T19:00:00+09:00",
        "Time (GMT), 2024-03-05T19:00:00+09:00",
        "createdAtUTC, 2024-03-05T19:00:00+09:00",
        "occurred_at_jst, 2024-03-05T10:00:00+09:00",
        "取引日時(日本時間), 2024-03-05T10:00:00+09:00",
        "Timestamp (UTC+8), 2024-03-05T11:00:00+09:00",
        "occurred_at, 2024-03-05T10:00:00+09:00"
    })
    void zonesAreRecognisedInManyHeaderForms(String header, String first) {
        FieldRun.write(
                folder,
                "tx.csv",
                "transaction_id,account_id," + header + ",type,amount",
                "T1,A1,2024-03-05 10:00:00,CHARGE,3000");
        FieldRun run = FieldRun.analyze(
                folder, "--transactions", "own/tx.csv", "--set", "transactions.occurred_at = " + header);
        assertThat(first(run, 1)).isEqualTo(first);
    }

    @Test
    void aStatedZoneThatContradictsTheHeaderRaisesAQuestion() {
        FieldRun.write(
                folder,
                "tx.csv",
                "transaction_id,account_id,created_utc,type,amount",
                "T1,A1,2024-03-05 10:00:00,CHARGE,3000");
        String[] args = {
            "--transactions",
            "own/tx.csv",
            "--set",
            "transactions.occurred_at = created_utc",
            "--set",
            "zone = Asia/Tokyo"
        };
        FieldRun asked = FieldRun.analyze(folder, args);
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains("UTC", "Asia/Tokyo", "zone.header = read");
        String[] more = java.util.Arrays.copyOf(args, args.length + 2);
        more[args.length] = "--set";
        more[args.length + 1] = "zone.header = ignored";
        assertThat(first(FieldRun.analyze(folder, more), 1)).isEqualTo("2024-03-05T10:00:00+09:00");
    }

    @ParameterizedTest
    @CsvSource({
        "JST, JST, 2024-03-05T10:00:00+09:00",
        "CET, CEST, 2024-03-05T18:00:00+09:00",
        "Asia/Singapore, Asia/Singapore, 2024-03-05T11:00:00+09:00"
    })
    void aZoneColumnIsUsed(String zone, String other, String first) {
        FieldRun.write(
                folder,
                "tx.csv",
                "transaction_id,account_id,occurred_at,TimeZone,type,amount",
                "T1,A1,2024-03-05 10:00:00," + zone + ",CHARGE,3000",
                "T2,A1,2024-04-05 10:00:00," + other + ",CHARGE,3000");
        assertThat(first(FieldRun.analyze(folder, "--transactions", "own/tx.csv"), 1))
                .isEqualTo(first);
    }

    @Test
    void severalZonesInOneFileRaiseAQuestion() {
        FieldRun.write(
                folder,
                "tx.csv",
                "transaction_id,account_id,occurred_at,tz,type,amount",
                "T1,A1,2024-03-05 10:00:00,JST,CHARGE,3000",
                "T2,A1,2024-03-05 10:00:00,CET,CHARGE,3000");
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("\"tz\" names several zones (JST, CET)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ko", "ja"})
    void amAndPmAreReadInThreeLanguages(String language) {
        FieldRun run = FieldRun.analyze(folder, "--transactions", "field/cjk-ampm/" + language + ".csv");
        assertThat(run.text("receipt.json")).contains("\"rejected\" : 0", "2024-03-05T15:12:11+09:00");
    }

    @Test
    void theYear2567IsABuddhistYear() {
        FieldRun run = FieldRun.analyze(folder, "--transactions", "field/thai/tx-en.csv", "--set", "date.order = dmy");
        assertThat(run.text("receipt.json"))
                .contains("\"as_of\" : \"2024-03-16")
                .contains("counted as in Thailand")
                .doesNotContain("\"2567");
        assertThat(FieldRun.detect(folder, "field/thai/tx-en.csv").out()).contains("counted as in Thailand");
    }

    @Test
    void theLeapDayOfABuddhistYearIsConverted() {
        FieldRun.write(
                folder,
                "tx.csv",
                "transaction_id,account_id,occurred_at,type,amount",
                "T1,A1,2567-02-29 10:00:00,CHARGE,3000");
        assertThat(first(FieldRun.analyze(folder, "--transactions", "own/tx.csv"), 1))
                .isEqualTo("2024-02-29T10:00:00+09:00");
    }

    @Test
    void aRepeatedHourIsResolvedByTheOrderOfTheRows() {
        FieldRun run = FieldRun.analyze(
                folder,
                "--transactions",
                "field/dst/tx.csv",
                "--access",
                "field/dst/access.csv",
                "--zone",
                "Europe/Madrid");
        assertThat(run.rows("events.csv", "id", "occurred_at"))
                .contains(
                        "T2 2024-10-27T02:10:00+02:00",
                        "T3 2024-10-27T02:50:00+02:00",
                        "T4 2024-10-27T02:05:00+01:00",
                        "T5 2024-10-27T02:40:00+01:00",
                        "T6 2024-10-27T03:10:00+01:00");
        assertThat(run.text("receipt.json")).contains("\"missing_yen\" : 0", "time.second = 2024-10-27@5-");
    }

    @Test
    void aRepeatedHourIsResolvedWithTheNewestRowFirst() {
        FieldRun.write(
                folder,
                "tx.csv",
                "transaction_id,account_id,occurred_at,type,amount",
                "T4,A1,2024-11-03 02:10:00,PAYMENT,1",
                "T3,A1,2024-11-03 01:05:00,PAYMENT,1",
                "T2,A1,2024-11-03 01:50:00,PAYMENT,1",
                "T1,A1,2024-11-03 00:30:00,CHARGE,30000");
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv", "--zone", "America/New_York");
        assertThat(run.text("receipt.json")).contains("time.second = 2024-11-03@-3");
    }

    @Test
    void anUnresolvedRepeatedHourIsReportedAndCanBeStated() {
        String[] rows = {
            "transaction_id,account_id,occurred_at,type,amount",
            "T1,A1,2024-10-27 01:10:00,CHARGE,30000",
            "T2,A1,2024-10-27 02:10:00,PAYMENT,100",
            "T3,A1,2024-10-27 02:20:00,PAYMENT,100"
        };
        FieldRun.write(folder, "tx.csv", rows);
        FieldRun open = FieldRun.analyze(folder, "--transactions", "own/tx.csv", "--zone", "Europe/Madrid");
        assertThat(open.text("receipt.json"))
                .contains("2 rows without an offset fall into the hour that came twice", "2024-10-27T02:20:00+02:00");
        FieldRun said = FieldRun.analyze(
                folder,
                "--transactions",
                "own/tx.csv",
                "--zone",
                "Europe/Madrid",
                "--set",
                "time.second = 2024-10-27@4-");
        assertThat(said.text("receipt.json")).contains("2024-10-27T02:20:00+01:00");
    }

    @Test
    void aNonExistentLocalTimeIsRefused() {
        FieldRun run = FieldRun.analyze(folder, "--transactions", "field/dst/gap.csv", "--zone", "Europe/Madrid");
        assertThat(run.rows("rejects.csv", "line", "column")).containsExactly("3 occurred_at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1709680204", "1709680204000", "1709680204000000", "1709680204000000000"})
    void countsFrom1970AreReadInEveryUnit(String count) {
        FieldRun.write(
                folder, "access.csv", "timestamp,user_id,event,result,ip", count + ",A1,login,success,203.0.113.7");
        FieldRun.write(
                folder,
                "tx.csv",
                "transaction_id,account_id,occurred_at,type,amount",
                "T1,A1,2024-03-06 10:00:00,CHARGE,3000");
        FieldRun run = FieldRun.analyze(folder, "--transactions", "own/tx.csv", "--access", "own/access.csv");
        assertThat(run.text("receipt.json")).contains("2024-03-06T08:10:04+09:00");
    }
}
