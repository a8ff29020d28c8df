package app.redress.payout;

import static app.redress.payout.BatchFixture.batch;
import static app.redress.payout.BatchFixture.japan;
import static app.redress.payout.BatchFixture.line;
import static app.redress.payout.BatchFixture.payer;
import static app.redress.payout.BatchFixture.recipient;
import static app.redress.payout.BatchFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.deadlines.Calendars;
import app.redress.deadlines.HolidayList;
import app.redress.domain.Channel;
import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

class PayoutWriterTest {
    private static byte[] content(PayoutWriter.Written written) {
        return Objects.requireNonNull(written.files().getFirst().text()).bytes();
    }

    /// Validates against the schema published by ISO.
    static void validate(byte[] xml, String schema) throws IOException, SAXException {
        SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        schemas.newSchema(Objects.requireNonNull(PayoutWriterTest.class.getResource("/" + schema)))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    @Test
    void aThousandZenginTransfersAreReadBackUnchanged() {
        List<PayoutBatch.Line> lines = BatchFixture.thousand();

        ZenginOracle.Sheet sheet = new ZenginOracle(content(write(PayoutFormat.ZENGIN, "JPY", lines))).read();

        assertThat(sheet.client()).isEqualTo("1234567890");
        assertThat(sheet.clientName()).isEqualTo("ﾚﾄﾞﾚｽ(ｶ");
        assertThat(sheet.day()).isEqualTo("0615");
        assertThat(sheet.reserved()).isEmpty();
        assertThat(sheet.transfers()).hasSize(1000);
        for (int i = 0; i < 1000; i++) {
            ZenginOracle.Transfer transfer = sheet.transfers().get(i);
            assertThat(transfer.code1()).isEqualTo(lines.get(i).item().id());
            assertThat(transfer.amount()).isEqualTo(lines.get(i).item().amount());
            assertThat(transfer.number()).isEqualTo(String.valueOf(1_000_001 + i));
            assertThat(transfer.payee()).isEqualTo("ｶﾞﾂﾂ ｼﾖｳ-" + (i + 1));
            assertThat(transfer.code2()).isEqualTo(sheet.transfers().getFirst().code2());
        }
    }

    @Test
    void aThousandNachaCreditsAreReadBackUnchanged() {
        List<PayoutBatch.Line> lines = BatchFixture.thousand();

        List<NachaOracle.Entry> entries = new NachaOracle(content(write(PayoutFormat.NACHA, "USD", lines))).read();

        assertThat(entries).hasSize(1000);
        assertThat(entries.get(1))
                .isEqualTo(new NachaOracle.Entry("32", "021000021", "ACC2", 102, "9000000002", "PAYEE 2"));
        assertThat(entries.get(2).code()).isEqualTo("22");
    }

    @ParameterizedTest
    @CsvSource({"EUR, 1.01", "JPY, 101", "USD, 1.01"})
    void aThousandIsoTransfersAreValidAgainstTheSchema(String currency, String first) throws IOException, SAXException {
        byte[] xml = content(write(PayoutFormat.PAIN001, currency, BatchFixture.thousand()));

        validate(xml, "pain.001.001.09.xsd");
        String text = new String(xml, StandardCharsets.UTF_8);
        assertThat(text)
                .contains("<NbOfTxs>1000</NbOfTxs>", "<MsgId>0f8fad5bd9cb469fa16570867728950e</MsgId>")
                .contains("<InstdAmt Ccy=\"" + currency + "\">" + first + "</InstdAmt>")
                .contains("<EndToEndId>9000000001</EndToEndId>", "<Dt>2026-06-15</Dt>")
                .contains("2026-06-11T12:04:05+09:00")
                .doesNotContain("DRAFT");
    }

    @Test
    void withoutAnIbanYenAreSentToBankBranchAndNumber() throws IOException, SAXException {
        Payer japanese = new Payer(Map.of(
                "pain.name", "レドレス",
                "zengin.bank.code", "9999",
                "zengin.branch.code", "001",
                "zengin.account.number", "1234567"));
        List<PayoutBatch.Line> lines =
                List.of(line(7, Channel.CASH_BANK, 500, recipient("A7", japan("7654321", "ヤマダ"), null, null)));

        byte[] xml = content(
                BatchFixture.WRITER.write(batch(japanese, lines, true), PayoutFormat.PAIN001, StandardCharsets.UTF_8));

        validate(xml, "pain.001.001.09.xsd");
        assertThat(new String(xml, StandardCharsets.UTF_8))
                .contains("<Cd>JPZGN</Cd>", "<MmbId>9999</MmbId>", "<Id>7654321</Id>")
                .contains("DRAFT: nobody has approved", "<MsgId>DRAFT-0f8fad5bd9cb469fa165708677289</MsgId>");
    }

    @ParameterizedTest
    @EnumSource(PayoutFormat.class)
    void theSameBatchGivesTheSameBytes(PayoutFormat format) {
        String currency = format == PayoutFormat.NACHA ? "USD" : "JPY";
        List<PayoutBatch.Line> lines = new ArrayList<>(BatchFixture.thousand().subList(0, 20));
        lines.add(line(1, Channel.CARD, 5, recipient("C1", null, null, null)));
        lines.add(line(2, Channel.BALANCE, 6, null));

        PayoutWriter.Written first = write(format, currency, lines);
        PayoutWriter.Written again = write(format, currency, lines);

        assertThat(first.files()).isNotEmpty().usingRecursiveComparison().isEqualTo(again.files());
    }

    @ParameterizedTest
    @EnumSource(PayoutFormat.class)
    void everyItemIsWrittenHeldOrOfAnotherChannel(PayoutFormat format) {
        List<PayoutBatch.Line> lines = new ArrayList<>(BatchFixture.thousand().subList(0, 10));
        for (int i = 1; i <= 10; i++) {
            lines.add(line(i, i % 2 == 0 ? Channel.CARD : Channel.CASH_BANK, 5, null));
            lines.add(line(100 + i, Channel.BALANCE, 6, null));
        }

        PayoutWriter.Written written = write(format, format == PayoutFormat.NACHA ? "USD" : "JPY", lines);

        int out = written.files().stream().mapToInt(PayoutFile::rows).sum();
        assertThat(out + written.held().size() + written.elsewhere().size()).isEqualTo(lines.size());
    }

    @ParameterizedTest
    @CsvSource({
        "山田タロウ, holder_kana \"山田タロウ\" has \"山\"",
        "ヤマダ*, has \"*\"",
        "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマ, has 31 characters",
        "ガギグゲゴザジズゼゾダヂヅデドバ, has 32 characters",
        "ヲカダ, has \"ヲ\"",
        "ア゛, has"
    })
    void anUnrepresentableNameHoldsItsItemAndIsNeverTruncated(String name, String reason) {
        PayoutWriter.Written written = write(
                PayoutFormat.ZENGIN,
                "JPY",
                List.of(line(5, Channel.CASH_BANK, 10, recipient("A5", japan("1", name), null, null))));

        assertThat(written.files()).isEmpty();
        assertThat(written.held()).singleElement().satisfies(held -> assertThat(Said.english(held.reason()))
                .contains(reason));
    }

    @Test
    void customersSharingABankAccountAreHeldUntilAPersonConfirmsIt() {
        JapaneseAccount one = japan("0000077", "ヤマダ");
        JapaneseAccount same = japan("77", "ヤマダ");
        List<PayoutBatch.Line> lines = List.of(
                line(1, Channel.CASH_BANK, 10, recipient("A1", one, null, null)),
                line(2, Channel.CASH_BANK, 10, recipient("A2", same, null, null)),
                line(3, Channel.CASH_BANK, 10, recipient("A3", japan("78", "カトウ"), null, null)));
        List<PayoutBatch.Line> said = List.of(
                line(1, Channel.CASH_BANK, 10, new Recipient("A1", one, null, null, "", "", true, null)),
                line(2, Channel.CASH_BANK, 10, new Recipient("A2", same, null, null, "", "", true, null)));

        assertThat(write(PayoutFormat.ZENGIN, "JPY", lines).held())
                .extracting(held -> held.item().account())
                .containsExactly("A1", "A2");
        assertThat(write(PayoutFormat.ZENGIN, "JPY", said).held()).isEmpty();
    }

    @Test
    void aDraftIsMarkedInItsNameAndInAReservedField() {
        PayoutBatch draft = batch(payer("JPY"), BatchFixture.thousand().subList(0, 1), true);
        PayoutBatch dollars = batch(payer("USD"), BatchFixture.thousand().subList(0, 1), true);

        PayoutWriter.Written zengin = BatchFixture.WRITER.write(draft, PayoutFormat.ZENGIN, StandardCharsets.UTF_8);
        PayoutWriter.Written nacha = BatchFixture.WRITER.write(dollars, PayoutFormat.NACHA, StandardCharsets.UTF_8);

        assertThat(zengin.files().getFirst().name()).isEqualTo("DRAFT-zengin-0f8fad5b.txt");
        assertThat(new ZenginOracle(content(zengin)).read().reserved()).isEqualTo("DRAFT");
        assertThat(new String(content(nacha), StandardCharsets.US_ASCII)
                        .lines()
                        .findFirst()
                        .orElse(""))
                .endsWith("DRAFT   ");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-06, 2026-05-07", "2026-06-13, 2026-06-15", "2026-12-31, 2027-01-04"})
    void banksAreNotAskedToPayOnANonBusinessDay(LocalDate day, String next) {
        PayoutBatch some = batch(payer("JPY"), BatchFixture.thousand().subList(0, 1), false);
        PayoutBatch moved = new PayoutBatch(
                some.id(),
                some.caseName(),
                some.sealedBy(),
                some.sealedAt(),
                some.zone(),
                day,
                some.payer(),
                false,
                Map.of(),
                some.lines());

        assertThatThrownBy(() -> BatchFixture.WRITER.write(moved, PayoutFormat.ZENGIN, StandardCharsets.UTF_8))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing(day.toString(), next));
    }

    @Test
    void aLayoutOfAnotherCurrencyAndAnIncompletePayerAreRefused() {
        List<PayoutBatch.Line> lines = BatchFixture.thousand().subList(0, 1);

        assertThatThrownBy(() -> write(PayoutFormat.NACHA, "JPY", lines)).satisfies(Said.containing("nacha", "USD"));
        assertThatThrownBy(() -> write(PayoutFormat.ZENGIN, "EUR", lines)).satisfies(Said.containing("zengin", "JPY"));
        PayoutBatch bare = batch(new Payer(Map.of()), lines, false);
        assertThatThrownBy(() -> BatchFixture.WRITER.write(bare, PayoutFormat.ZENGIN, StandardCharsets.UTF_8))
                .satisfies(Said.containing("zengin.client.code"));
    }

    @Test
    void aNameOutsideTheSepaCharactersIsHeldInEuroAndSentInYen() {
        Recipient to = recipient("A1", null, new IbanAccount("DE89370400440532013000", "", "Žižek"), null);
        List<PayoutBatch.Line> lines = List.of(line(1, Channel.CASH_BANK, 10, to));

        assertThat(write(PayoutFormat.PAIN001, "EUR", lines).held())
                .singleElement()
                .satisfies(held -> assertThat(Said.english(held.reason())).contains("Ž"));
        assertThat(write(PayoutFormat.PAIN001, "JPY", lines).held()).isEmpty();
    }

    @Test
    void aCharacterMissingInTheEncodingHoldsItsItem() {
        Recipient to = recipient("A𠮷", japan("1", "ヤマダ"), null, null);
        PayoutBatch some = batch(payer("JPY"), List.of(line(1, Channel.CASH_BANK, 10, to)), false);

        assertThat(BatchFixture.WRITER
                        .write(some, PayoutFormat.CSV, Charset.forName("windows-31j"))
                        .held())
                .singleElement()
                .satisfies(held -> assertThat(Said.english(held.reason())).contains("account_id", "windows-31j"));
        assertThat(BatchFixture.WRITER
                        .write(some, PayoutFormat.CSV, StandardCharsets.UTF_8)
                        .held())
                .isEmpty();
    }

    @Test
    void eachIssuerGetsItsOwnListInItsOwnColumns() throws IOException {
        Recipient a = new Recipient("A1", null, null, null, "A/Bank", "tok-1", false, null);
        Recipient b = new Recipient("A2", null, null, null, "B銀行", "tok-2", false, null);
        List<PayoutBatch.Line> lines =
                List.of(line(1, Channel.CARD, 10, a), line(2, Channel.CARD, 20, b), line(3, Channel.CARD, 30, null));
        Path columns = Files.createTempFile("columns", ".txt");
        Files.writeString(columns, "# theirs\nカード番号 = card\n請求額 = amount\nRef = item_id\n");
        PayoutWriter writer = new PayoutWriter(new Calendars(HolidayList.shipped()), IssuerColumns.read(columns));

        PayoutWriter.Written written =
                writer.write(batch(payer("JPY"), lines, false), PayoutFormat.ISSUER, StandardCharsets.UTF_8);

        assertThat(written.files())
                .extracting(PayoutFile::name)
                .containsExactly("issuer-0f8fad5b-1-A_Bank.csv", "issuer-0f8fad5b-2-B銀行.csv");
        assertThat(written.files().get(1).table())
                .containsExactly(List.of("カード番号", "請求額", "Ref"), List.of("tok-2", 20L, 2L));
        assertThat(written.held()).hasSize(1);
        Files.writeString(columns, "a = card\nb = amount\n");
        assertThatThrownBy(() -> IssuerColumns.read(columns)).satisfies(Said.containing("item_id"));
        Files.writeString(columns, "a = pan\n");
        assertThatThrownBy(() -> IssuerColumns.read(columns)).satisfies(Said.containing("a = pan"));
    }
}
