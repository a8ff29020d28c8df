package app.redress.payout;

import static app.redress.payout.BatchFixture.items;
import static app.redress.payout.BatchFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.Channel;
import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class ReadBackTest {
    private static final Charset BANK = Charset.forName("windows-31j");
    private static final List<PayoutBatch.Line> THOUSAND = BatchFixture.thousand();
    private static final String PAIN =
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>"
                    + "<GrpHdr><MsgId>R1</MsgId><CreDtTm>2026-06-16T09:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts>"
                    + "<OrgnlMsgId>B</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>%s</OrgnlGrpInfAndSts>"
                    + "<OrgnlPmtInfAndSts><OrgnlPmtInfId>B</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>";

    @TempDir
    private Path folder;

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("back"), text.getBytes(charset));
    }

    private static ReadBack readBack(@Nullable Outcome saying) {
        return new ReadBack(items(THOUSAND), BatchFixture.recipients(THOUSAND), ChargesFile.NONE, saying);
    }

    private ReadBackReceipt read(String text) throws IOException {
        return readBack(null).read(file(text, StandardCharsets.UTF_8));
    }

    private static String status(int i, String word, String reason) {
        return "<TxInfAndSts><OrgnlInstrId>%d</OrgnlInstrId><OrgnlEndToEndId>%d</OrgnlEndToEndId><TxSts>%s</TxSts>%s</TxInfAndSts>"
                .formatted(
                        9_000_000_000L + i,
                        9_000_000_000L + i,
                        word,
                        reason.isEmpty() ? "" : "<StsRsnInf><Rsn><Cd>" + reason + "</Cd></Rsn></StsRsnInf>");
    }

    @Test
    void everyLineOfAStatusReportOnAThousandTransfersIsAccountedFor() throws IOException, SAXException {
        String all = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> i % 100 == 0 ? status(i, "RJCT", "AC04") : status(i, i % 2 == 0 ? "ACSC" : "ACSP", ""))
                .collect(Collectors.joining("\n"));
        String report = PAIN.formatted("", all);
        PayoutWriterTest.validate(report.getBytes(StandardCharsets.UTF_8), "pain.002.001.10.xsd");

        ReadBackReceipt receipt = read(report);

        assertThat(receipt.read().lines()).isEqualTo(1000);
        assertThat(receipt.matched()).hasSize(1000);
        assertThat(receipt.count(Outcome.FAILED)).isEqualTo(10);
        assertThat(receipt.total(Outcome.FAILED)).isEqualTo(10 * 100 + 5500);
        assertThat(receipt.count(Outcome.PAID)).isEqualTo(490);
        assertThat(receipt.count(Outcome.PENDING)).isEqualTo(500);
        assertThat(receipt.matched().get(99).line().reason()).isEqualTo("AC04");
    }

    @Test
    void aFileRefusedAsAWholeIsAQuestionAndAnUnknownStatusIsSetAside() throws IOException {
        ReadBackReceipt receipt = read(PAIN.formatted(
                "<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>DU01</Cd></Rsn></StsRsnInf>", status(1, "XXXX", "")));

        assertThat(receipt.matched()).isEmpty();
        assertThat(receipt.questions()).singleElement().satisfies(question -> assertThat(Said.english(question.why()))
                .contains("DU01"));
        assertThat(receipt.read().setAside()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "<GrpSts>ACSC</GrpSts>, '', ACSC",
        "<GrpSts>PART</GrpSts>, <PmtInfSts>RJCT</PmtInfSts><StsRsnInf><Rsn><Cd>AC02</Cd></Rsn></StsRsnInf>, RJCT AC02"
    })
    void aStatusForAllTransfersRaisesAQuestion(String group, String payments, String said) throws IOException {
        ReadBackReceipt receipt = read(PAIN.formatted(group, payments));

        assertThat(receipt.matched()).isEmpty();
        assertThat(receipt.questions()).singleElement().satisfies(question -> assertThat(Said.english(question.why()))
                .isEqualTo("the bank speaks of the whole file (" + said + "), not of items"));
    }

    private static String entry(String direction, String id, String amount, String more) {
        return "<Ntry><Amt Ccy=\"JPY\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-06-16</Dt></BookgDt>"
                        .formatted(amount, direction)
                + "<NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs><Amt Ccy=\"JPY\">%s</Amt>%s</TxDtls></NtryDtls></Ntry>"
                        .formatted(id, amount, more);
    }

    @Test
    void bookingsArePaidReturnedOrUnrelated() throws IOException {
        ReadBackReceipt receipt = read(
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkToCstmrDbtCdtNtfctn><Ntfctn>"
                        + entry("DBIT", "9000000001", "101", "")
                        + entry("DBIT", "9000000002", "101", "")
                        + entry("CRDT", "9000000003", "103", "<RtrInf><Rsn><Cd>AC01</Cd></Rsn></RtrInf>")
                        + entry("CRDT", "SALE", "500", "")
                        + entry("DBIT", "RENT", "777", "")
                        + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>");

        assertThat(receipt.read().lines()).isEqualTo(5);
        assertThat(receipt.count(Outcome.PAID)).isEqualTo(1);
        assertThat(receipt.matched().get(0).line().on()).isEqualTo("2026-06-16");
        assertThat(receipt.count(Outcome.FAILED)).isEqualTo(1);
        assertThat(receipt.questions()).singleElement().satisfies(question -> assertThat(Said.english(question.why()))
                .isEqualTo("it names the item, but says 101 yen where 102 yen went out"));
        assertThat(receipt.unmatched()).hasSize(1);
        assertThat(receipt.read().setAside()).hasSize(1);
    }

    @Test
    void aListOfTransfersHasNoOutcomeUntilAPersonStatesIt() throws IOException {
        byte[] sent = Objects.requireNonNull(BatchFixture.write(PayoutFormat.ZENGIN, "JPY", THOUSAND)
                        .files()
                        .getFirst()
                        .text())
                .bytes();
        Path file = Files.write(folder.resolve("back"), sent);

        assertThatThrownBy(() -> readBack(null).read(file)).satisfies(Said.containing("--lines paid"));
        ReadBackReceipt failed = readBack(Outcome.FAILED).read(file);
        assertThat(failed.count(Outcome.FAILED)).isEqualTo(1000);
        assertThat(failed.read().frame()).isEqualTo(3);
        Path unbroken = Files.writeString(folder.resolve("unbroken"), new String(sent, BANK).replace("\r\n", ""), BANK);
        assertThat(readBack(Outcome.PAID).read(unbroken).count(Outcome.PAID)).isEqualTo(1000);
    }

    /// A statement record of 200 bytes according to the format description.
    private static String movement(String direction, long amount, String code, String name) {
        String record = "2" + "00000001" + "080616" + "080616" + direction + "11" + String.format("%012d", amount)
                + " ".repeat(12 + 6 + 6 + 1 + 7 + 3) + code + name + " ".repeat(48 - name.length())
                + " ".repeat(15 + 15) + "ﾌﾘｺﾐｸﾐﾓﾄﾞｼ" + " ".repeat(20 - 10) + " ".repeat(20 + 1);
        assertThat(record.getBytes(BANK)).hasSize(200);
        return record;
    }

    @Test
    void aReturnedTransferIsFoundByNameAndAmountAndRaisesAQuestion() throws IOException {
        String text = String.join(
                "\r\n",
                "103" + " ".repeat(197),
                movement("1", 105, " ".repeat(10), "ｶﾞﾂﾂ ｼﾖｳ-5"),
                movement("1", 106, "9000000006", "ﾄﾞｺｶ"),
                movement("1", 105, " ".repeat(10), "ﾀﾆﾝ"),
                movement("2", 105, " ".repeat(10), "ｶﾞﾂﾂ ｼﾖｳ-5"),
                "8" + " ".repeat(199),
                "9" + " ".repeat(199),
                "2 short",
                "");

        ReadBackReceipt receipt = readBack(null).read(file(text, BANK));

        assertThat(receipt.read().lines()).isEqualTo(8);
        assertThat(receipt.read().frame()).isEqualTo(3);
        assertThat(receipt.matched()).singleElement().satisfies(matched -> {
            assertThat(matched.item().id()).isEqualTo(9_000_000_006L);
            assertThat(matched.line().on()).isEqualTo("2026-06-16");
            assertThat(matched.line().outcome()).isEqualTo(Outcome.FAILED);
            assertThat(matched.line().reason()).isEqualTo("ﾌﾘｺﾐｸﾐﾓﾄﾞｼ");
        });
        assertThat(receipt.questions()).singleElement().satisfies(question -> {
            assertThat(question.candidates()).extracting(PayoutItem::account).containsExactly("A5");
            assertThat(Said.english(question.why())).contains("2026-06-16");
        });
        assertThat(receipt.unmatched()).hasSize(1);
        assertThat(receipt.read().setAside()).hasSize(2);
    }

    @Test
    void returnedNachaEntriesNameTheirReason() throws IOException {
        String sent = new String(
                Objects.requireNonNull(BatchFixture.write(PayoutFormat.NACHA, "USD", THOUSAND)
                                .files()
                                .getFirst()
                                .text())
                        .bytes(),
                StandardCharsets.US_ASCII);
        List<String> lines = new ArrayList<>(sent.lines().toList());
        lines.add(3, "799R03" + " ".repeat(88));

        ReadBackReceipt receipt = read(String.join("\n", lines));

        assertThat(receipt.read().lines()).isEqualTo(lines.size());
        assertThat(receipt.matched()).singleElement().satisfies(matched -> {
            assertThat(matched.item().id()).isEqualTo(9_000_000_001L);
            assertThat(matched.line().reason()).isEqualTo("R03");
        });
        assertThat(receipt.read().setAside()).hasSize(999);
    }

    @Test
    void everyLineOfAThousandFinancePayoutsIsAccountedFor() throws IOException {
        StringBuilder text = new StringBuilder("\uFEFFItem ID,Account ID,Amount,Status,Reason,Paid at\r\n");
        for (int i = 1; i <= 1000; i++) {
            boolean failed = i % 100 == 0;
            text.append("900000%04d,A%d,%d,%s,%s,2026-06-16\r\n"
                    .formatted(i, i, 100 + i, failed ? "振込不能" : "paid", failed ? "口座なし" : ""));
        }
        text.append("""

                ,A7,107,PAID,,
                ,A7,9999,PAID,,
                9000000003,A3,103,PAID,,
                9000000004,A3,104,PAID,,
                9000000005,A5,x,PAID,,
                9000000005,A5,105,perhaps,,
                """);

        ReadBackReceipt receipt = read(text.toString());

        assertThat(receipt.read().lines()).isEqualTo(1008);
        assertThat(receipt.read().blank()).isEqualTo(1);
        assertThat(receipt.count(Outcome.PAID)).isEqualTo(990);
        assertThat(receipt.count(Outcome.FAILED)).isEqualTo(10);
        assertThat(receipt.matched().get(99).line().reason()).isEqualTo("口座なし");
        assertThat(receipt.unmatched()).hasSize(1);
        assertThat(receipt.read().setAside()).hasSize(2);
        assertThat(receipt.questions())
                .extracting(question -> Said.english(question.why()))
                .satisfiesExactly(
                        asked -> assertThat(asked).startsWith("same payee and amount"),
                        asked -> assertThat(asked).contains("earlier line of this file"),
                        asked -> assertThat(asked).contains("the account A3 in place of A4"));
    }

    @Test
    void laterFilesOverrideEarlierOnesUnlessAFailedPaymentBecomesPaid() throws IOException {
        ReadBack readBack = readBack(null);
        PayoutItem first = items(THOUSAND).getFirst();
        String line = "item_id,account_id,amount,status\n9000000001,A1,101,%s\n";

        readBack.read(file(line.formatted("ACCEPTED"), StandardCharsets.UTF_8));
        assertThat(readBack.outcome(first)).isEqualTo(Outcome.PENDING);
        readBack.read(file(line.formatted("SUCCESS"), StandardCharsets.UTF_8));
        readBack.read(file(line.formatted("RETURNED"), StandardCharsets.UTF_8));
        assertThat(readBack.outcome(first)).isEqualTo(Outcome.FAILED);
        ReadBackReceipt revived = readBack.read(file(line.formatted("PAID"), StandardCharsets.UTF_8));
        assertThat(revived.matched()).isEmpty();
        assertThat(Said.english(revived.questions().getFirst().why())).contains("was it sent twice?");
        assertThat(readBack.outcome(first)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void fraudsReportedByIssuersAreMatchedByCharge() throws IOException {
        List<PayoutBatch.Line> cards =
                List.of(line(1, Channel.CARD, 90_000, BatchFixture.recipient("C1", null, null, null)));
        ChargesFile charges = new ChargesFile(Map.of(), Map.of("T77", "C1"));
        String text = """
                ISO,MID,Reference ID,Transaction ID,Merchant Name,MCC,ARN,PAN,Tx Date,Amount,Reported Date,Network,Type,Description
                a,b,c,T77,shop,1,arn,400000******1234,07/03/2019,30000,07/10/2019,VISA,B,ATO
                a,b,c,T78,shop,1,arn,400000******1234,07/03/2019,30000,07/10/2019,VISA,B,ATO
                """;

        ReadBackReceipt receipt =
                new ReadBack(items(cards), Recipients.NONE, charges, null).read(file(text, StandardCharsets.UTF_8));

        assertThat(receipt.read().layout()).isEqualTo("reported fraud");
        assertThat(receipt.questions()).singleElement().satisfies(question -> {
            assertThat(question.candidates()).extracting(PayoutItem::id).containsExactly(1L);
            assertThat(question.line().on()).isEqualTo("2019-07-03");
            assertThat(question.line().outcome()).isEqualTo(Outcome.REPORTED);
        });
        assertThat(receipt.unmatched()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'a,b\n1,2', no file that pay-outs come back in",
        "'<a xmlns=\"urn:x\"/>', neither pain.002 nor camt.054",
        "'<a xmlns=\"urn:pain.002.\"><b>', no whole XML document",
        "' ', is empty"
    })
    void otherFilesAreRefusedWithAReason(String text, String said) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnusableInput.class).satisfies(Said.containing(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hostname", "http://127.0.0.1:9/"})
    void xmlEntitiesAreNotResolved(String place) {
        String xml = "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + place + "\">]>" + PAIN.formatted("", status(1, "&e;", ""));

        assertThatThrownBy(() -> read(xml)).isInstanceOf(UnusableInput.class);
    }
}
