package app.redress.payout;

import app.redress.domain.Message;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.commons.validator.routines.IBANValidator;
import org.jspecify.annotations.Nullable;

/// Customer credit transfers, pain.001.001.09: to an IBAN, or in yen to a bank, branch and account number.
final class PainLayout implements PayoutLayout {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int NAME = 140;

    /// Characters that every bank of the euro area accepts in names.
    private static final Pattern SEPA = Pattern.compile("[A-Za-z0-9/\\-?:().,'+ ]+");
    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

    private final PayoutBatch batch;
    private final Payer payer;
    private final boolean euro;

    PainLayout(PayoutBatch batch) {
        this.batch = batch;
        this.payer = batch.payer();
        this.euro = payer.currency().equals("EUR");
    }

    @Override
    public void check(PayoutBatch.Line line) {
        IbanAccount iban = line.recipient() == null ? null : line.recipient().iban();
        JapaneseAccount japan =
                line.recipient() == null ? null : line.recipient().japan();
        if (iban != null) {
            name("holder_name", iban.holder());
            checkBic(iban.bic());
        } else if (japan != null && payer.currency().equals("JPY")) {
            name("holder_kana", japan.holder());
        } else {
            throw new FieldRefused(Message.of("payout.noIban", line.item().account()));
        }
    }

    private String name(String field, String value) {
        if (value.isBlank()) {
            throw new FieldRefused(Message.of("payout.empty", field));
        }
        if (value.length() > NAME) {
            throw new FieldRefused(Message.of("payout.tooLong", field, value, value.length(), NAME));
        }
        for (char c : value.toCharArray()) {
            String letter = String.valueOf(c);
            if (Character.isISOControl(c) || (euro && !SEPA.matcher(letter).matches())) {
                throw new FieldRefused(Message.of("payout.character", field, value, letter));
            }
        }
        return value;
    }

    @Override
    public List<PayoutFile> write(List<PayoutBatch.Line> lines, String name) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            document(new XmlTree(xml), lines);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return List.of(PayoutFile.of(name, text + "\n", StandardCharsets.UTF_8, lines));
    }

    private void document(XmlTree xml, List<PayoutBatch.Line> lines) throws XMLStreamException {
        xml.start(batch.draft() ? " DRAFT: nobody has approved these payments " : "");
        xml.root("Document", NAMESPACE).open("CstmrCdtTrfInitn");
        xml.open("GrpHdr").leaf("MsgId", batch.reference());
        xml.leaf(
                "CreDtTm",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        batch.sealedAt().truncatedTo(ChronoUnit.SECONDS).atZone(batch.zone())));
        counts(xml, lines).open("InitgPty").leaf("Nm", debtor()).close().close();
        xml.open("PmtInf").leaf("PmtInfId", batch.reference()).leaf("PmtMtd", "TRF");
        counts(xml, lines);
        xml.open("PmtTpInf");
        if (euro) {
            xml.open("SvcLvl").leaf("Cd", "SEPA").close();
        }
        xml.open("CtgyPurp").leaf("Cd", "OTHR").close().close();
        xml.open("ReqdExctnDt").leaf("Dt", batch.payOn().toString()).close();
        xml.open("Dbtr").leaf("Nm", debtor()).close();
        debtorAccount(xml);
        xml.leaf("ChrgBr", euro ? "SLEV" : "SHAR");
        for (PayoutBatch.Line line : lines) {
            transfer(xml, line);
        }
        xml.closeAll();
    }

    private XmlTree counts(XmlTree xml, List<PayoutBatch.Line> lines) throws XMLStreamException {
        long total = lines.stream().mapToLong(line -> line.item().amount()).reduce(0, Math::addExact);
        return xml.leaf("NbOfTxs", Integer.toString(lines.size())).leaf("CtrlSum", amount(total));
    }

    private String debtor() {
        return name("pain.name", payer.needed("pain.name"));
    }

    private void debtorAccount(XmlTree xml) throws XMLStreamException {
        String iban = payer.or("pain.iban", "");
        if (iban.isEmpty() && payer.currency().equals("JPY")) {
            account(xml, "DbtrAcct", digits("zengin.account.number"), kind());
            agent(xml, "DbtrAgt", digits("zengin.bank.code"), digits("zengin.branch.code"));
            return;
        }
        String needed = payer.needed("pain.iban").replace(" ", "");
        if (!IBANValidator.getInstance().isValid(needed)) {
            throw new FieldRefused(Message.of("payout.iban", "pain.iban", needed));
        }
        xml.open("DbtrAcct").open("Id").leaf("IBAN", needed).close().close();
        bic(xml, "DbtrAgt", payer.needed("pain.bic"));
    }

    private String kind() {
        return payer.or("zengin.account.type", "1");
    }

    private String digits(String key) {
        String value = payer.needed(key);
        return new FixedRecord().digits(key, value, value.length()).of(value.length());
    }

    private void transfer(XmlTree xml, PayoutBatch.Line line) throws XMLStreamException {
        String id = Long.toString(line.item().id());
        xml.open("CdtTrfTxInf")
                .open("PmtId")
                .leaf("InstrId", id)
                .leaf("EndToEndId", id)
                .close();
        xml.open("Amt")
                .leaf("InstdAmt", amount(line.item().amount()), "Ccy", payer.currency())
                .close();
        creditor(xml, line.recipient());
        xml.open("Purp").leaf("Cd", "REFU").close();
        xml.open("RmtInf").leaf("Ustrd", "REFUND " + id).close().close();
    }

    private void creditor(XmlTree xml, @Nullable Recipient to) throws XMLStreamException {
        IbanAccount iban = to == null ? null : to.iban();
        JapaneseAccount japan = to == null ? null : to.japan();
        if (iban != null) {
            if (!iban.bic().isEmpty()) {
                bic(xml, "CdtrAgt", iban.bic());
            }
            xml.open("Cdtr").leaf("Nm", iban.holder()).close();
            xml.open("CdtrAcct").open("Id").leaf("IBAN", iban.iban()).close().close();
        } else if (japan != null) {
            agent(xml, "CdtrAgt", japan.bank(), japan.branch());
            xml.open("Cdtr").leaf("Nm", japan.holder()).close();
            account(
                    xml,
                    "CdtrAcct",
                    japan.number(),
                    Integer.toString(japan.kind().digit()));
        }
    }

    private static void checkBic(String bic) {
        if (!bic.isEmpty() && !BIC.matcher(bic).matches()) {
            throw new FieldRefused(Message.of("payout.bic", bic));
        }
    }

    private static void bic(XmlTree xml, String tag, String bic) throws XMLStreamException {
        checkBic(bic);
        xml.open(tag).open("FinInstnId").leaf("BICFI", bic).close().close();
    }

    private static void agent(XmlTree xml, String tag, String bank, String branch) throws XMLStreamException {
        xml.open(tag).open("FinInstnId").open("ClrSysMmbId");
        xml.open("ClrSysId")
                .leaf("Cd", "JPZGN")
                .close()
                .leaf("MmbId", bank)
                .close()
                .close();
        xml.open("BrnchId").leaf("Id", branch).close().close();
    }

    private static void account(XmlTree xml, String tag, String number, String kind) throws XMLStreamException {
        xml.open(tag).open("Id").open("Othr").leaf("Id", number).close().close();
        xml.open("Tp").leaf("Prtry", kind).close().close();
    }

    private String amount(long minor) {
        int decimals = Currency.getInstance(payer.currency()).getDefaultFractionDigits();
        return BigDecimal.valueOf(minor, decimals).toPlainString();
    }
}
