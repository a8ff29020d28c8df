package app.redress.evidence.imports;

import static app.redress.evidence.imports.TestExports.DETECTED;
import static app.redress.evidence.imports.TestExports.HEADER;
import static app.redress.evidence.imports.TestExports.lines;
import static app.redress.evidence.imports.TestExports.read;
import static app.redress.evidence.imports.TestExports.row;
import static app.redress.evidence.imports.TestExports.transactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Payout;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Type;
import app.redress.evidence.imports.TestExports.Read;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.source.ExportFile;
import app.redress.language.Said;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
    private static final String GOOD = HEADER + row("T1", "CHARGE", 30_000) + row("T2", "PAYMENT", 12_000);

    @TempDir
    private Path folder;

    private ExportFile export(String text) {
        return ExportFile.of(file(text));
    }

    private Path file(String text) {
        return TestExports.write(folder.resolve("export.csv"), text);
    }

    private static void assertGood(Read<Transaction> read) {
        assertThat(read.rows()).extracting(Transaction::id).containsExactly("T1", "T2");
        assertThat(read.rows()).extracting(Transaction::amount).containsExactly(30_000L, 12_000L);
        assertThat(read.receipt().lines()).isEqualTo(new LineCounts(3, 1, 0, 2, 0, 0, 0, 0));
        assertThat(read.receipt().sums())
                .containsExactly(new Receipt.Sum("CHARGE", 1, 30_000), new Receipt.Sum("PAYMENT", 1, 12_000));
        assertThat(read.rejects()).isEmpty();
    }

    @Test
    void aValidFileIsAcceptedCompletely() {
        Read<Transaction> read = transactions(file(GOOD));
        assertGood(read);
        Transaction first = read.rows().getFirst();
        assertThat(first.at()).isEqualTo(Instant.parse("2019-07-03T03:00:00Z"));
        assertThat(first.method()).isEqualTo(Method.CREDIT_CARD);
        assertThat(first.status()).isEqualTo(Status.COMPLETED);
        assertThat(first.source()).isEqualTo(new SourceLine(0, 2));
        assertThat(read.receipt().zone()).isEqualTo("Asia/Tokyo");
        assertThat(read.receipt().first()).isEqualTo(read.receipt().last()).isEqualTo(first.at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndIsReadAndCounted(String end) {
        assertGood(transactions(file(GOOD.replace("\n", end))));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void everyCommonSeparatorIsRead(String separator) {
        assertGood(transactions(file(GOOD.replace(",", separator))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-31j"})
    void everyCommonEncodingIsReadWithJapaneseHeadersAndWords(String charset) {
        String text = lines(
                "取引番号,会員番号,取引日時,取引種別,取引金額,支払方法,店舗名,都道府県",
                "T1,A1,2019/07/03 12:00,チャージ,\"30,000円\",クレジットカード,川越店,埼玉県",
                "T2,A1,2019年7月3日 13時05分,支払い,￥１２，０００,,髙島店①,東京都");
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        Path file = TestExports.write(folder.resolve("export.csv"), (mark + text).getBytes(Charset.forName(charset)));
        Read<Transaction> read = transactions(file);
        assertGood(read);
        assertThat(read.receipt().charset()).isEqualTo(charset);
        Transaction spend = read.rows().get(1);
        assertThat(spend.type()).isEqualTo(Type.PAYMENT);
        assertThat(spend.store()).isEqualTo(new Transaction.Store(null, "髙島店①", "東京都"));
        assertThat(spend.at()).isEqualTo(Instant.parse("2019-07-03T04:05:00Z"));
    }

    @Test
    void compressedFilesAreReadAndHashedAsOnDisk() throws IOException, NoSuchAlgorithmException {
        for (byte[] packed : List.of(TestExports.gz(GOOD), TestExports.zip("folder/export.csv", GOOD))) {
            Read<Transaction> read = transactions(TestExports.write(folder.resolve("packed"), packed));
            assertGood(read);
            assertThat(read.receipt().file().bytes()).isEqualTo(packed.length);
            assertThat(read.receipt().file().sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(packed)));
        }
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstHeader() {
        assertGood(transactions(file("\uFEFF" + GOOD)));
    }

    @Test
    void quotedFieldsMayContainSeparatorsQuotesAndLineBreaks() {
        Read<Transaction> read = transactions(file(HEADER
                + "T1,A1,2019-07-03 12:00,CHARGE,\"30,000\",CREDIT_CARD,\"Seven \"\"11\"\"\r\nKawagoe, West\"\n"
                + row("T2", "PAYMENT", 12_000)));
        assertThat(read.rows().getFirst().store())
                .isEqualTo(new Transaction.Store(null, "Seven \"11\"\r\nKawagoe, West", null));
        assertThat(read.rows().get(1).source().line()).isEqualTo(4);
        assertThat(read.receipt().lines()).isEqualTo(new LineCounts(4, 1, 0, 3, 0, 0, 0, 0));
    }

    @Test
    void aBadRowIsRejectedWithLinesColumnReasonRemedyAndItsExactText() {
        String bad = "T2,A1,\"2019-07-03\n 99:99\",PAYMENT,12000,,\"a, b\"";
        Read<Transaction> read =
                transactions(file(HEADER + row("T1", "CHARGE", 30_000) + bad + "\n" + row("T3", "PAYMENT", 1)));
        assertThat(read.rows()).extracting(Transaction::id).containsExactly("T1", "T3");
        assertThat(read.receipt().lines()).isEqualTo(new LineCounts(5, 1, 0, 2, 0, 0, 0, 2));
        Reject reject = read.rejects().getFirst();
        assertThat(reject.raw()).isEqualTo(bad);
        assertThat(reject.line()).isEqualTo(3);
        assertThat(reject.lastLine()).isEqualTo(4);
        assertThat(reject.column()).isEqualTo("occurred_at");
        assertThat(Said.english(reject.reason())).contains("99:99");
        assertThat(Said.english(reject.remedy())).isNotBlank();
        assertThat(reject.file().name()).isEqualTo("export.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",A1,2019-07-03 12:00,CHARGE,1,,",
                "T1,,2019-07-03 12:00,CHARGE,1,,",
                "T1,A1,,CHARGE,1,,",
                "T1,A1,2019-07-03 12:00,,1,,",
                "T1,A1,2019-07-03 12:00,CHARGE,,,",
                "T1,A1,2019-07-03 12:00,CHARGE,many,,",
                "T1",
                "T1,A1"
            })
    void aRowWithoutARequiredValueIsRejected(String bad) {
        Read<Transaction> read = transactions(file(HEADER + bad + "\n"));
        assertThat(read.rows()).isEmpty();
        assertThat(read.receipt().lines()).isEqualTo(new LineCounts(2, 1, 0, 0, 0, 0, 0, 1));
        assertThat(read.rejects().getFirst().raw()).isEqualTo(bad);
    }

    @Test
    void theRejectNamesTheColumnAsInTheFile() {
        Read<Transaction> read = transactions(file("取引番号,会員番号,日時,種別,金額\nT1,A1,2019-07-03 12:00,チャージ,たくさん\n"));
        assertThat(read.rejects().getFirst().column()).isEqualTo("金額");
    }

    @Test
    void blankLinesAreCountedAsBlankAnywhere() {
        Read<Transaction> read =
                transactions(file("\n \n" + HEADER + "\n" + row("T1", "CHARGE", 5) + ",,,,,,\n\"\"\n\n"));
        assertThat(read.receipt().lines()).isEqualTo(new LineCounts(8, 1, 0, 1, 0, 0, 6, 0));
        assertThat(read.rows().getFirst().source().line()).isEqualTo(5);
    }

    @Test
    void aHeaderOnlyFileIsAnEmptyButUsableExport() {
        assertThat(transactions(file(HEADER)).receipt().lines()).isEqualTo(new LineCounts(1, 1, 0, 0, 0, 0, 0, 0));
        assertThat(transactions(file(HEADER.strip())).receipt().lines().balances())
                .isTrue();
    }

    @Test
    void aLastLineWithoutALineEndIsReadAndReported() {
        Read<Transaction> read = transactions(file(GOOD.stripTrailing()));
        assertGood(read);
        assertThat(read.receipt().notes()).anyMatch(note -> Said.english(note).contains("cut off"));
        assertThat(transactions(file(GOOD)).receipt().notes()).isEmpty();
    }

    @Test
    void anUnclosedQuotationMarkCostsOnlyItsOwnLine() {
        Read<Transaction> read = transactions(
                file(HEADER + row("T1", "CHARGE", 30_000) + "T2,A1,2019-07-03 12:00,PAYMENT,500,,\"Kawagoe\n"
                        + row("T3", "PAYMENT", 1) + row("T4", "PAYMENT", 1)));
        assertThat(read.rows()).extracting(Transaction::id).containsExactly("T1", "T3", "T4");
        assertThat(read.receipt().lines()).isEqualTo(new LineCounts(5, 1, 0, 3, 0, 0, 0, 1));
        Reject reject = read.rejects().getFirst();
        assertThat(reject.line()).isEqualTo(3);
        assertThat(reject.lastLine()).isEqualTo(3);
        assertThat(Said.english(reject.reason())).contains("not closed");
        assertThat(reject.column()).isEqualTo("store_name");
    }

    @Test
    void aStrayQuotationMarkClosedByALaterOneSwallowsNoRow() {
        Read<Transaction> read = transactions(file(HEADER + "T1,A1,2019-07-03 12:00,PAYMENT,500,,\"Kawagoe\n"
                + row("T2", "PAYMENT", 1) + "T3,A1,2019-07-03 12:00,PAYMENT,500,,\"Kawagoe, West\"\n"));
        assertThat(read.rows()).extracting(Transaction::id).containsExactly("T2", "T3");
        assertThat(read.rejects()).extracting(Reject::line).containsExactly(2L);
        assertThat(read.receipt().lines()).isEqualTo(new LineCounts(4, 1, 0, 2, 0, 0, 0, 1));
    }

    @Test
    void manyStrayQuotationMarksFinishInTime() {
        String stray = "T1,A1,2019-07-03 12:00,PAYMENT,500,,\"Kawagoe\n";
        Read<Transaction> read = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> transactions(file(HEADER + stray.repeat(40_001))));
        assertThat(read.receipt().lines().balances()).isTrue();
        assertThat(read.receipt().lines().rejected() + read.receipt().lines().accepted())
                .isEqualTo(40_001);
    }

    @Test
    void totalsRulersRepeatedHeadersAndCommentsAreNotRows() {
        Read<Transaction> read = transactions(file(HEADER + row("T1", "CHARGE", 30_000) + HEADER
                + row("T2", "PAYMENT", 12_000) + "-----,-----,-----,-----,-----,-----,-----\n合計,,,,42000,,\n"
                + "Exported by: till 4\n"));
        assertThat(read.receipt().lines()).isEqualTo(new LineCounts(7, 2, 3, 2, 0, 0, 0, 0));
    }

    @Test
    void aLineOfAMillionCharactersCostsOnlyThatLine() {
        Read<Transaction> read = transactions(file(
                HEADER + row("T1", "CHARGE", 30_000) + "x".repeat(3_000_000) + "\n" + row("T2", "PAYMENT", 12_000)));
        assertThat(read.rows()).extracting(Transaction::id).containsExactly("T1", "T2");
        assertThat(read.receipt().lines()).isEqualTo(new LineCounts(4, 1, 0, 2, 0, 0, 0, 1));
        assertThat(read.rejects().getFirst().raw()).hasSizeLessThan(5_000);
    }

    @Test
    void anEncodingThatShowsLateIsReadCorrectly() {
        String plain = IntStream.range(0, 3_000)
                .mapToObj(i -> row("P" + i, "PAYMENT", i))
                .collect(Collectors.joining());
        byte[] bytes = (HEADER + plain + row("T1", "PAYMENT", 5).replace("Kawagoe", "髙島屋①"))
                .getBytes(Charset.forName("windows-31j"));
        Read<Transaction> read = transactions(TestExports.write(folder.resolve("late.csv"), bytes));
        assertThat(read.receipt().charset()).isEqualTo("windows-31j");
        assertThat(read.rows().getLast().store()).isEqualTo(new Transaction.Store(null, "髙島屋①", null));
    }

    @Test
    void aByteOrderMarkBetweenJoinedExportsIsNeitherLineEndNorEncoding() {
        Read<Transaction> read = transactions(
                file(HEADER + row("T1", "CHARGE", 30_000) + "\uFEFF" + HEADER + row("T2", "PAYMENT", 12_000)));
        assertThat(read.rows()).extracting(Transaction::id).containsExactly("T1", "T2");
        assertThat(read.receipt().lines()).isEqualTo(new LineCounts(4, 2, 0, 2, 0, 0, 0, 0));
        assertThat(transactions(file(HEADER.strip() + "\r\uFEFF\n" + row("T1", "CHARGE", 1)))
                        .receipt()
                        .lines()
                        .total())
                .isEqualTo(3);
    }

    @Test
    void undecodableBytesRejectARowOnlyWhereFiguresDependOnThem() {
        byte[] bytes = (HEADER + row("T1", "PAYMENT", 5).replace("Kawagoe", "川越?") + row("T?2", "PAYMENT", 6))
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xFF : bytes[i];
        }
        Read<Transaction> read = transactions(TestExports.write(folder.resolve("broken.csv"), bytes));
        assertThat(read.rows()).extracting(Transaction::id).containsExactly("T1");
        assertThat(read.rejects()).extracting(Reject::column).containsExactly("transaction_id");
    }

    @Test
    void voidRowsAreReadAsRefundsAndReversals() {
        Read<Transaction> read = transactions(file(HEADER
                + row("T1", "PAYMENT", -500)
                + row("T2", "CHARGE", -700)
                + row("T3", "payment void", 900)
                + row("T4", "charge void", 900)
                + row("T5", "ADJUSTMENT", -3)
                + row("T6", "ポイント付与", 10)));
        assertThat(read.rows())
                .extracting(Transaction::type)
                .containsExactly(
                        Type.REFUND,
                        Type.CHARGE_REVERSAL,
                        Type.REFUND,
                        Type.CHARGE_REVERSAL,
                        Type.ADJUSTMENT,
                        Type.CHARGE);
        assertThat(read.rows()).extracting(Transaction::amount).containsExactly(500L, 700L, 900L, 900L, -3L, 10L);
    }

    @Test
    void declinedRowsHaveASeparateSum() {
        Read<Transaction> read = transactions(file(lines(
                "transaction_id,account_id,occurred_at,type,amount,status",
                "T1,A1,2019-07-03 12:00,CHARGE,100,COMPLETED",
                "T2,A1,2019-07-03 12:00,CHARGE,200,失敗")));
        assertThat(read.receipt().sums())
                .containsExactly(new Receipt.Sum("CHARGE", 1, 100), new Receipt.Sum("CHARGE DECLINED", 1, 200));
    }

    @Test
    void anUnknownMethodIsReadAsOtherAndReported() {
        Read<Transaction> read = transactions(file(HEADER + "T1,A1,2019-07-03 12:00,CHARGE,100,barter,\n"));
        assertThat(read.rows().getFirst().method()).isEqualTo(Method.OTHER);
        assertThat(read.receipt().notes()).anyMatch(note -> Said.english(note).contains("barter"));
    }

    @Test
    void accessRowsWithoutAnAccountAreKept() {
        Read<Access> read = read(Export.of(
                ExportKinds.ACCESS,
                1,
                export(lines(
                        "occurred_at,account_id,event,result,ip,country,device_id",
                        "2019-07-03 12:00,,LOGIN,FAILURE,8.8.8.8,,d1",
                        "2019-07-03 12:01,A1,login failed,,1.1.1.1,中国,",
                        "2019-07-03 12:02,A1,パスワード再設定,成功,,jp,",
                        "2019-07-03 12:03,A1,teleport,,,Vietnam,-")),
                DETECTED));
        assertThat(read.rows()).extracting(Access::account).containsExactly("", "A1", "A1", "A1");
        assertThat(read.rows()).extracting(Access::succeeded).containsExactly(false, false, true, true);
        assertThat(read.rows())
                .extracting(Access::kind)
                .containsExactly(Access.Kind.LOGIN, Access.Kind.LOGIN, Access.Kind.PASSWORD_RESET, Access.Kind.OTHER);
        assertThat(read.rows()).extracting(Access::country).containsExactly("US", "CN", "JP", "VN");
        assertThat(read.rows().get(3).deviceId()).isNull();
        assertThat(read.receipt().notes()).anyMatch(note -> Said.english(note).contains("teleport"));
    }

    @Test
    void theSmallKindsAreReadWithTheirOptionalColumns() {
        List<AccountFacts> accounts = read(Export.of(
                        ExportKinds.ACCOUNTS,
                        0,
                        export(lines(
                                "account_id,registered_at,balance_before,card_linked,contact,frozen_at",
                                "A1,2019-07-01,\"5,000\",yes,a@example.jp,2019-07-04 03:00",
                                "A2,,,,,")),
                        DETECTED))
                .rows();
        assertThat(accounts.getFirst().balanceBefore()).isEqualTo(5_000);
        assertThat(accounts.getFirst().cardLinked()).isTrue();
        assertThat(accounts.getFirst().frozenAt()).isEqualTo(Instant.parse("2019-07-03T18:00:00Z"));
        assertThat(accounts.get(1).balanceBefore()).isNull();
        List<Claim> claims = read(Export.of(
                        ExportKinds.CLAIMS,
                        0,
                        export(
                                "account_id,claimed_at,amount,transaction_ids\nA1,2019-07-04,500,T1;T2\nA2,2019-07-04,,\n"),
                        DETECTED))
                .rows();
        assertThat(claims.getFirst().transactionIds()).containsExactly("T1", "T2");
        assertThat(claims.get(1).amount()).isNull();
        List<Control> controls = read(Export.of(
                        ExportKinds.CONTROLS, 0, export("at,control\n2019-07-03 10:00,Charging stopped\n"), DETECTED))
                .rows();
        assertThat(controls.getFirst().name()).isEqualTo(Control.CHARGING_STOPPED);
        List<Payout> payouts = read(Export.of(
                        ExportKinds.PAYOUTS, 0, export("account_id,amount,status\nA1,500,paid\nA2,700,組戻\n"), DETECTED))
                .rows();
        assertThat(payouts).extracting(Payout::status).containsExactly(Payout.Status.PAID, Payout.Status.FAILED);
    }

    @Test
    void aFilesKindIsDetectedFromItsHeader() {
        assertThat(Inspector.kindOf(ExportFile.of(file(GOOD)), DETECTED)).contains(EvidenceKind.TRANSACTIONS);
        assertThat(Inspector.kindOf(ExportFile.of(file("occurred_at,account_id,event,ip\n")), DETECTED))
                .contains(EvidenceKind.ACCESS);
        assertThat(Inspector.kindOf(ExportFile.of(file("account_id,balance_before\n")), DETECTED))
                .contains(EvidenceKind.ACCOUNTS);
        assertThat(Inspector.kindOf(ExportFile.of(file("account_id,claimed_at,note\n")), DETECTED))
                .contains(EvidenceKind.CLAIMS);
        assertThat(Inspector.kindOf(ExportFile.of(file("at,control\n")), DETECTED))
                .contains(EvidenceKind.CONTROLS);
        assertThat(Inspector.kindOf(ExportFile.of(file("account_id,amount,status,paid_at\n")), DETECTED))
                .contains(EvidenceKind.PAYOUTS);
        assertThat(Inspector.kindOf(ExportFile.of(file("colour,shape\n")), DETECTED))
                .isEmpty();
    }

    @Test
    void readingTwiceGivesTheSameResult() throws IOException {
        Export<Transaction> export =
                Export.of(ExportKinds.TRANSACTIONS, 0, ExportFile.of(file(GOOD + "bad\n")), DETECTED);
        byte[] before = Files.readAllBytes(folder.resolve("export.csv"));
        assertThat(read(export)).isEqualTo(read(export));
        assertThat(Files.readAllBytes(folder.resolve("export.csv"))).isEqualTo(before);
        assertThat(export.size()).isEqualTo(before.length);
    }

    @Test
    void aLongFileReportsProgressAndBalances() {
        String many = IntStream.range(0, 20_000)
                .mapToObj(i -> row("T" + i, "PAYMENT", i))
                .collect(Collectors.joining());
        long[] ticks = new long[2];
        Path file = TestExports.write(folder.resolve("many.csv"), (HEADER + many).getBytes(StandardCharsets.UTF_8));
        ImportResult reading = Export.of(ExportKinds.TRANSACTIONS, 0, ExportFile.of(file), DETECTED)
                .read((_, _) -> {}, bytes -> {
                    ticks[0]++;
                    ticks[1] += bytes;
                });
        assertThat(reading.receipt().lines().accepted()).isEqualTo(20_000);
        assertThat(reading.receipt().lines().balances()).isTrue();
        assertThat(ticks[0]).isGreaterThan(2);
        assertThat(ticks[1]).isEqualTo(file.toFile().length());
    }
}
