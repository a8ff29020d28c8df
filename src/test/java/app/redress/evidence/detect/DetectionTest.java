package app.redress.evidence.detect;

import static app.redress.evidence.imports.TestExports.DETECTED;
import static app.redress.evidence.imports.TestExports.TOKYO;
import static app.redress.evidence.imports.TestExports.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.Access;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Transaction;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.FileColumn;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.OtherFiles;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.Inspector;
import app.redress.evidence.imports.TestExports;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import app.redress.evidence.vocabulary.RequestLine;
import app.redress.language.Said;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionTest {
    private static final String HEADER = "transaction_id,account_id,occurred_at,type,amount";

    @TempDir
    private Path folder;

    private ExportFile export(String... lines) {
        return ExportFile.of(TestExports.write(folder.resolve("export.csv"), lines(lines)));
    }

    private static Inspection inspect(ExportFile file, String... said) {
        return Inspector.inspect(file, null, saying(said));
    }

    private static MappingProfiles saying(String... said) {
        return new MappingProfiles(TOKYO, MappingProfile.of("--set", List.of(said)), List.of(), Map.of());
    }

    private static Map<String, String> meanings(Inspection seen) {
        Map<String, String> meanings = new TreeMap<>();
        for (FileColumn column : seen.columns()) {
            if (column.meaning() != null) {
                String name = column.header().isEmpty() ? "#" + (column.position() + 1) : column.header();
                meanings.put(column.meaning().canonical(), name);
            }
        }
        return meanings;
    }

    private static List<String> asked(Inspection seen) {
        return seen.questions().stream().map(Question::key).toList();
    }

    private static String rows(int count, java.util.function.IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Txn Ref ID,Customer No,Time of Event,Kind,Value~transaction_id~Txn Ref ID",
                "User Identifier,Transaction ID,Timestamp,Type,Amount~account_id~User Identifier",
                "account id,transaktion id,Timestamp,Type,Amount~transaction_id~transaktion id",
                "account id,transaction id,Date of Transaction,Type,Amount~occurred_at~Date of Transaction",
                "account id,transaction id,Timestamp,Type,Ammount~amount~Ammount",
                "顧客の会員番号,取引番号,取引日時,取引種別,取引金額~account_id~顧客の会員番号",
                "data.account_id,data.transaction_id,data.time,data.type,data.amount~amount~data.amount"
            })
    void aSimilarHeaderIsAcceptedWhenTheValuesFit(String header, String column, String found) {
        int account = header.startsWith("Txn") ? 1 : 0;
        ExportFile file = export(header, rows(8, i -> {
            String id = "T" + (100 + i);
            String who = "A" + (1 + i % 3);
            return (account == 0 ? who + "," + id : id + "," + who) + ",2019-07-03 12:0" + i + ":00,CHARGE," + i + "00";
        }));
        Inspection seen = Inspector.inspect(file, EvidenceKind.TRANSACTIONS, DETECTED);
        assertThat(meanings(seen)).containsEntry(column, found);
        assertThat(seen.questions()).isEmpty();
        assertThat(seen.warnings()).anyMatch(w -> Said.english(w).contains(found));
    }

    @Test
    void aPreambleAboveTheTableIsSkipped() {
        Inspection seen = inspect(export(
                "取引明細,,,,",
                "口座名,カワゴエ商店,,,",
                "",
                "発行日,2019/07/05,,,",
                "取引番号,会員番号,取引日時,取引種別,取引金額",
                "T1,A1,2019/07/03 12:00,チャージ,500",
                "T2,A1,2019/07/03 12:10,支払い,400",
                "合計,,,,900"));
        assertThat(seen.format().headerLine()).isEqualTo(5);
        assertThat(seen.format().preamble()).isEqualTo(3);
        assertThat(seen.ready()).isTrue();
    }

    @Test
    void ofTwoHeadersTheOneNextToTheTableIsUsed() {
        Inspection seen = inspect(export("取引番号,会員番号,取引日時,取引種別,取引金額", HEADER, "T1,A1,2019/07/03 12:00,CHARGE,500"));
        assertThat(seen.format().headerLine()).isEqualTo(2);
        assertThat(seen.ready()).isTrue();
    }

    @Test
    void aLineThatNamesTheSeparatorIsUsed() {
        Inspection seen = inspect(export("sep=;", HEADER.replace(',', ';'), "T1;A1;2019-07-03 12:00;CHARGE;1,200"));
        assertThat(seen.format().separator()).isEqualTo("semicolon");
        assertThat(seen.format().headerLine()).isEqualTo(2);
        assertThat(seen.ready()).isTrue();
    }

    @Test
    void theSeparatorIsJudgedOverAllRows() {
        Inspection seen = inspect(export(
                HEADER.replace(',', ';') + ";store,name,and,place,of,it",
                rows(6, i -> "T" + i + ";A1;2019-07-03 12:00;CHARGE;" + i + "0;x")));
        assertThat(seen.format().separator()).isEqualTo("semicolon");
    }

    @Test
    void aFileWithoutHeadersIsRecognisedByItsValues() {
        ExportFile file = export(rows(
                12,
                i -> "T" + (1000 + i) + ",2019-07-03 12:00:" + (10 + i) + ",K" + (i % 4) + "7,"
                        + (i % 2 == 0 ? "CHARGE" : "PAYMENT") + "," + (i * 130 + 70)));
        Inspection seen = inspect(file);
        assertThat(seen.format().headerLine()).isZero();
        assertThat(seen.kind()).isEqualTo(EvidenceKind.TRANSACTIONS);
        assertThat(meanings(seen))
                .containsEntry("transaction_id", "#1")
                .containsEntry("occurred_at", "#2")
                .containsEntry("account_id", "#3")
                .containsEntry("type", "#4")
                .containsEntry("amount", "#5");
        assertThat(seen.questions()).isEmpty();
        assertThat(seen.warnings()).hasSize(5);
        assertThat(seen.columns()).allMatch(c -> c.confidence() == Confidence.LIKELY);
        assertThat(seen.profiles().detected().lines())
                .containsEntry("shape", "#5")
                .containsEntry("header", "none");
        assertThat(TestExports.read(Export.of(ExportKinds.TRANSACTIONS, 0, file, DETECTED))
                        .rows())
                .hasSize(12);
    }

    @Test
    void accountsOfAnotherFileIdentifyTheAccountColumn() {
        ExportFile file = export(rows(
                10, i -> "2019-07-03 12:00:" + (10 + i) + ",K" + (i % 4) + "7,D" + (i % 3) + "9,LOGIN,203.0.113." + i));
        MappingProfiles said = saying("access.result = =SUCCESS");
        assertThat(asked(Inspector.inspect(file, null, said))).containsExactly("access.account_id");
        Inspection seen = Inspector.inspect(file, null, said, OtherFiles.naming(Set.of("D09", "D19")));
        assertThat(seen.questions()).isEmpty();
        assertThat(meanings(seen)).containsEntry("account_id", "#3").containsEntry("ip", "#5");
    }

    @Test
    void valuesCanContradictAHeader() {
        Inspection seen = inspect(export(HEADER, rows(6, i -> "T" + i + ",A1,2019-07-03 12:00,CHARGE,plenty")));
        assertThat(asked(seen)).containsExactly("transactions.amount");
        assertThat(Said.english(seen.questions().getFirst().words())).contains("\"amount\"", "plenty");
    }

    @Test
    void twoColumnsOfTheSameNameRaiseAQuestion() {
        Inspection seen = inspect(export(
                "transaction_id,account_id,occurred_at,type,amount,amount", "T1,A1,2019-07-03 12:00,CHARGE,500,700"));
        assertThat(asked(seen)).containsExactly("transactions.amount");
        assertThat(seen.questions().getFirst().answers()).containsExactly("#5", "#6");
        assertThat(inspect(
                                export(
                                        "transaction_id,account_id,occurred_at,type,amount,amount",
                                        "T1,A1,2019-07-03 12:00,CHARGE,500,700"),
                                "transactions.amount = #6")
                        .ready())
                .isTrue();
    }

    @Test
    void dateAndTimeOfDayMayBeInTwoColumns() {
        ExportFile file = export("取引番号,会員番号,日付,時刻,取引種別,取引金額", "T1,A1,2019/07/03,午後1:05,チャージ,500");
        Inspection seen = inspect(file);
        assertThat(seen.questions()).isEmpty();
        assertThat(meanings(seen)).containsEntry("occurred_on", "日付").containsEntry("occurred_at", "時刻");
        assertThat(TestExports.read(Export.of(ExportKinds.TRANSACTIONS, 0, file, DETECTED))
                        .rows()
                        .getFirst()
                        .at())
                .isEqualTo("2019-07-03T04:05:00Z");
    }

    @Test
    void withoutATypeTheSignOfTheAmountDecidesAndThisIsReported() {
        ExportFile file =
                export("id,account_id,date,amount", "T1,A1,2019-07-03 12:00,5000", "T2,A1,2019-07-03 13:00,-1200");
        assertThat(asked(inspect(file))).containsExactly("amount.sign");
        MappingProfiles said = saying("amount.sign = payments-negative");
        Inspection seen = Inspector.inspect(file, null, said);
        assertThat(seen.questions()).isEmpty();
        assertThat(seen.warnings()).anyMatch(w -> Said.english(w).contains("negative"));
        assertThat(seen.profiles().detected().lines()).containsEntry("transactions.type", "@sign");
        assertThat(TestExports.read(Export.of(ExportKinds.TRANSACTIONS, 0, file, said))
                        .rows())
                .extracting(Transaction::type, Transaction::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Transaction.Type.CHARGE, 5000L),
                        org.assertj.core.groups.Tuple.tuple(Transaction.Type.PAYMENT, 1200L));
    }

    @Test
    void withoutATypeOrASignAQuestionIsRaised() {
        ExportFile file = export("id,account_id,date,amount", "T1,A1,2019-07-03 12:00,5000");
        assertThat(asked(inspect(file))).containsExactly("transactions.type");
        MappingProfiles payments = saying("transactions.type = =PAYMENT");
        assertThat(TestExports.read(Export.of(ExportKinds.TRANSACTIONS, 0, file, payments))
                        .rows())
                .extracting(Transaction::type)
                .containsExactly(Transaction.Type.PAYMENT);
    }

    @Test
    void unknownTypesRaiseAQuestionForEachWord() {
        ExportFile file = export(
                HEADER, rows(8, i -> "T" + i + ",A1,2019-07-03 12:00," + (i % 2 == 0 ? "LADUNG" : "WARE") + ",500"));
        assertThat(asked(inspect(file))).containsExactlyInAnyOrder("value.type.LADUNG", "value.type.WARE");
        assertThat(inspect(file, "value.type.LADUNG = CHARGE", "value.type.WARE = PAYMENT")
                        .ready())
                .isTrue();
    }

    @Test
    void dayAndMonthOrderIsFoundInAnyRowOrElseAsked() {
        String[] open = {HEADER, "T1,A1,03/07/2019 12:00,CHARGE,500", "T2,A1,04/07/2019 12:00,CHARGE,500"};
        assertThat(asked(inspect(export(open)))).containsExactly("date.order");
        assertThat(inspect(export(open), "date.order = mdy").ready()).isTrue();
        Inspection proven = inspect(export(HEADER, open[1], "T2,A1,25/07/2019 12:00,CHARGE,500"));
        assertThat(proven.questions()).isEmpty();
        assertThat(proven.profiles().detected().lines()).containsEntry("date.order", "dmy");
    }

    @Test
    void decimalCommasAreDetectedFromTheValues() {
        ExportFile file = export(
                HEADER.replace(',', ';'),
                "T1;A1;2019-07-03 12:00;CHARGE;1.234,50",
                "T2;A1;2019-07-03 12:00;CHARGE;7,00");
        assertThat(asked(inspect(file))).isEmpty();
        assertThat(TestExports.read(Export.of(ExportKinds.TRANSACTIONS, 0, file, DETECTED))
                        .rows())
                .extracting(Transaction::amount)
                .containsExactly(123450L, 700L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.50", "0.5"})
    void fractionsAreCountedInHundredthsAndThatIsSaid(String amount) {
        Inspection seen = inspect(export(HEADER, "T1,A1,2019-07-03 12:00,CHARGE," + amount));
        assertThat(asked(seen)).isEmpty();
        assertThat(seen.warnings()).extracting(Said::english).anyMatch(said -> said.contains("2 decimals"));
    }

    @Test
    void fractionsFinerThanHundredthsAreAskedAbout() {
        assertThat(asked(inspect(export(HEADER, "T1,A1,2019-07-03 12:00,CHARGE,12.5025"))))
                .containsExactly("amount.decimals");
    }

    @Test
    void nobodyWritesTheMonthFirstBetweenPoints() {
        Inspection seen = inspect(export(HEADER, "T1,A1,03.07.2019 12:00,CHARGE,500"));
        assertThat(asked(seen)).isEmpty();
        assertThat(seen.profiles().detected().lines()).containsEntry("date.order", "dmy");
    }

    @Test
    void theTimesOfOtherFilesTellTheOrderOfDates() {
        ExportFile file = export(HEADER, "T1,A1,03/07/2019 12:00,CHARGE,500", "T2,A1,04/07/2019 12:00,CHARGE,500");
        OtherFiles july =
                new OtherFiles(Set.of(), Instant.parse("2019-07-01T00:00:00Z"), Instant.parse("2019-07-05T00:00:00Z"));
        assertThat(Inspector.inspect(file, null, DETECTED, july)
                        .profiles()
                        .detected()
                        .lines())
                .containsEntry("date.order", "dmy");
        OtherFiles halfAYear =
                new OtherFiles(Set.of(), Instant.parse("2019-03-01T00:00:00Z"), Instant.parse("2019-08-05T00:00:00Z"));
        assertThat(asked(Inspector.inspect(file, null, DETECTED, halfAYear))).containsExactly("date.order");
    }

    @Test
    void anOrderThatWasMeantForAnotherFileIsNoticed() {
        ExportFile file = export(HEADER, "T1,A1,03/07/2019 12:00,CHARGE,500");
        OtherFiles march =
                new OtherFiles(Set.of(), Instant.parse("2019-03-05T00:00:00Z"), Instant.parse("2019-03-09T00:00:00Z"));
        assertThat(asked(Inspector.inspect(file, null, saying("date.order = dmy"), march)))
                .containsExactly("date.order");
    }

    @Test
    void aCurrencyInTheHeaderMakesNoOtherColumnOfAnAmount() {
        Inspection seen = inspect(export(
                "id,user_id,executed_at,operation,amount_eur,balance_eur",
                "T1,A1,2019-07-03 12:00,charge,5.00,5.00",
                "T2,A1,2019-07-03 13:00,payment,2.10,2.90"));
        assertThat(seen.profiles().detected().lines())
                .containsEntry("transactions.amount", "amount_eur")
                .containsEntry("transactions.balance_after", "balance_eur");
    }

    @Test
    void theMethodAndPathOfARequestAreOneEvent() {
        Inspection seen = inspect(export(
                "time,user,http_method,http_path,status",
                "2019-07-03 12:00,A1,POST,/api/login,200",
                "2019-07-03 12:01,A1,GET,/static/a.png,200"));
        assertThat(asked(seen)).isEmpty();
        assertThat(seen.profiles().detected().lines()).containsEntry("access.event", "request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.00", "1200.0", "1200", "\"1,200\""})
    void wholeAmountsRaiseNoQuestion(String amount) {
        assertThat(inspect(export(HEADER, "T1,A1,2019-07-03 12:00,CHARGE," + amount))
                        .ready())
                .isTrue();
    }

    @Test
    void aFullStopThatCouldGroupThousandsRaisesAQuestion() {
        assertThat(asked(inspect(export(HEADER, "T1,A1,2019-07-03 12:00,CHARGE,1.234"))))
                .contains("amount.style");
    }

    @Test
    void idsRoundedByASpreadsheetBlockTheImportWhateverIsStated() {
        ExportFile file = export(HEADER, "T1,-4.32E+18,2019-07-03 12:00,CHARGE,500");
        assertThatThrownBy(() ->
                        Export.of(ExportKinds.TRANSACTIONS, 0, file, saying("transactions.account_id = account_id")))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("\"account_id\""))
                .satisfies(Said.containing("-4.32E+18"))
                .satisfies(Said.containing("Export the file again"))
                .hasMessageNotContaining("\n");
    }

    @Test
    void timesWithoutTheirDateBlockTheImport() {
        ExportFile file = export("occurred_at,account_id,event", rows(6, i -> "43:3" + i + ".8,A" + i + ",LOGIN"));
        assertThatThrownBy(() -> Export.of(ExportKinds.ACCESS, 0, file, DETECTED))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("43:30.8"))
                .satisfies(Said.containing("spreadsheet"));
    }

    @Test
    void aRefusedImportNamesEveryOpenQuestionWithItsOption() {
        ExportFile file = export("id,date,amount", "T1,03/07/2019,12.5025");
        assertThatThrownBy(() -> Export.of(ExportKinds.TRANSACTIONS, 0, file, DETECTED))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("--set \"transactions.account_id = =ID\""))
                .satisfies(Said.containing("--set \"transactions.type = =PAYMENT\""))
                .satisfies(Said.containing("--set \"date.order = dmy\""))
                .satisfies(Said.containing("--set \"amount.decimals = 2\""));
    }

    @Test
    void aStatedHeaderThatIsMissingIsNamedWithItsKeyAndTheExistingOnes() {
        ExportFile file = export(HEADER, "T1,A1,2019-07-03 12:00,CHARGE,500");
        assertThatThrownBy(() -> inspect(file, "transactions.amount = Betrag"))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("\"Betrag\""))
                .satisfies(Said.containing("transactions.amount"))
                .satisfies(Said.containing("\"occurred_at\""));
    }

    @Test
    void idsMadeFromLineNumbersDifferBetweenFiles() {
        ExportFile file = export("account_id,date,type,amount", "A1,2019-07-03 12:00,CHARGE,500");
        MappingProfiles lines = saying("transactions.transaction_id = @line");
        assertThat(TestExports.read(Export.of(ExportKinds.TRANSACTIONS, 0, file, lines))
                        .rows())
                .extracting(Transaction::id)
                .containsExactly("1:2");
        assertThat(TestExports.read(Export.of(ExportKinds.TRANSACTIONS, 1, file, lines))
                        .rows())
                .extracting(Transaction::id)
                .containsExactly("2:2");
    }

    @Test
    void aConstantAccountIsReadInEveryPass() {
        ExportFile file = export("id,date,type,amount", "T1,2019-07-03 12:00,CHARGE,500");
        Export<Transaction> read =
                Export.of(ExportKinds.TRANSACTIONS, 0, file, saying("transactions.account_id = =A7"));
        List<Transaction> rows = new java.util.ArrayList<>();
        read.readAccounts("A7"::equals, (row, _) -> rows.add(row), _ -> {});
        assertThat(rows).extracting(Transaction::account).containsExactly("A7");
    }

    @ParameterizedTest
    @CsvSource({
        "POST /login HTTP/1.1, LOGIN",
        "GET /login HTTP/1.1, OTHER",
        "DELETE /api/session HTTP/1.1, LOGOUT",
        "POST /api/v1/password/reset/request HTTP/1.1, PASSWORD_RESET_REQUEST",
        "POST /forgot-password HTTP/2.0, PASSWORD_RESET_REQUEST",
        "PUT /me/password?x=1 HTTP/1.1, PASSWORD_RESET",
        "POST https://wallet.example:443/devices HTTP/1.1, DEVICE_ADD",
        "POST /cards HTTP/1.1, CARD_ADD",
        "PATCH /profile/email HTTP/1.1, EMAIL_CHANGE",
        "GET /api/profile HTTP/1.1, PROFILE_VIEW",
        "GET /static/login.js HTTP/1.1, OTHER",
        "OPTIONS /login HTTP/1.1, OTHER"
    })
    void requestsAreReadByMethodAndPath(String request, Access.Kind kind) {
        assertThat(RequestLine.eventOf(request)).isEqualTo(kind.name());
    }

    @Test
    void anAddressIsReadWithoutItsPortAndTheStatusGivesTheResult() {
        ExportFile file = export(
                "time,user id,request,status,client ip",
                "2019-07-03 12:00,A1,POST /login HTTP/1.1,401,8.8.8.8:4242",
                "2019-07-03 12:01,A1,POST /login HTTP/1.1,302,[2001:db8::1]:443");
        List<Access> rows = TestExports.read(Export.of(ExportKinds.ACCESS, 0, file, DETECTED))
                .rows();
        assertThat(rows).extracting(Access::ip).containsExactly("8.8.8.8", "2001:db8::1");
        assertThat(rows).extracting(Access::succeeded).containsExactly(false, true);
        assertThat(rows).allMatch(a -> a.kind() == Access.Kind.LOGIN);
    }

    @Test
    void aSavedProfileIsUsedForFilesOfItsShapeOnly() {
        MappingProfile saved = MappingProfile.of(
                        "library",
                        List.of(
                                "shape = Nr|Wer|Wann|Was|Wieviel",
                                "transactions.transaction_id = Nr",
                                "transactions.account_id = Wer",
                                "transactions.occurred_at = Wann",
                                "transactions.type = Was",
                                "transactions.amount = Wieviel",
                                "kind = transactions"))
                .named("house");
        MappingProfiles profiles = new MappingProfiles(TOKYO, MappingProfile.NONE, List.of(saved), Map.of());
        Inspection fits =
                Inspector.inspect(export("Nr,Wer,Wann,Was,Wieviel", "1,A1,2019-07-03,CHARGE,5"), null, profiles);
        assertThat(fits.profiles().saved()).isEqualTo("house");
        assertThat(fits.ready()).isTrue();
        assertThat(fits.columns()).allMatch(c -> c.confidence() == Confidence.STATED);
        Inspection other = Inspector.inspect(export(HEADER, "T1,A1,2019-07-03,CHARGE,5"), null, profiles);
        assertThat(other.profiles().saved()).isEmpty();
        assertThat(other.ready()).isTrue();
    }

    @Test
    void aUniqueNumberIsTakenForTheIdWithAWarning() {
        Inspection seen = inspect(export(
                "slip code,account_id,occurred_at,type,amount",
                rows(30, i -> "K%04d,A%d,2019-07-03 12:%02d,PAYMENT,%d".formatted(i, i % 5, i, 100 + i))));
        assertThat(meanings(seen)).containsEntry("transaction_id", "slip code");
        assertThat(seen.ready()).isTrue();
        assertThat(seen.warnings()).anyMatch(w -> Said.english(w).contains("slip code"));
    }

    @Test
    void twoUniqueNumbersRaiseAQuestion() {
        Inspection seen = inspect(export(
                "slip code,batch code,account_id,occurred_at,type,amount",
                rows(30, i -> "K%04d,B%04d,A%d,2019-07-03 12:%02d,PAYMENT,%d".formatted(i, i, i % 5, i, 100 + i))));
        assertThat(asked(seen)).containsExactly("transactions.transaction_id");
    }
}
