package app.redress.payout;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads banks' ISO 20022 answers: the status of each transfer (pain.002) and its booking or return (camt.054).
final class XmlReturns {
    private final Path file;
    private final Map<String, String> entry = new HashMap<>();
    private final Map<String, String> transaction = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();

    private final ReturnedFile.Builder builder;
    private final boolean statusReport;
    private boolean spoke;
    private long line;

    private XmlReturns(Path file, String layout) {
        this.file = file;
        this.builder = new ReturnedFile.Builder(layout);
        this.statusReport = layout.equals("pain.002");
    }

    static ReturnedFile read(Path file, byte[] bytes) {
        // no bank document needs a DTD, and with one a file could load others
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            xml.nextTag();
            XmlReturns reader = new XmlReturns(file, layout(file, String.valueOf(xml.getNamespaceURI())));
            reader.path.push(xml.getLocalName());
            reader.all(xml);
            if (!reader.entry.containsKey("whole") && !reader.spoke) {
                reader.whole(reader.said("GrpSts"));
            }
            return reader.builder.build();
        } catch (XMLStreamException e) {
            throw new UnusableInput(Message.of("readback.brokenXml", file, String.valueOf(e.getMessage())), e);
        }
    }

    private static String layout(Path file, String namespace) {
        for (String layout : new String[] {"pain.002", "camt.054"}) {
            if (namespace.contains(":" + layout + ".")) {
                return layout;
            }
        }
        throw new UnusableInput(Message.of("readback.otherXml", file, namespace));
    }

    private void all(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS -> text(xml.getText().strip());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {
                    // comments and the like carry no data
                }
            }
        }
    }

    private void start(XMLStreamReader xml) {
        path.push(xml.getLocalName());
        if (isTransaction(xml.getLocalName())) {
            transaction.clear();
            line = xml.getLocation().getLineNumber();
        } else if (xml.getLocalName().equals("OrgnlPmtInfAndSts")) {
            List.of("had", "PmtInfSts", "reason:Rsn").forEach(entry::remove);
            line = xml.getLocation().getLineNumber();
        } else if (xml.getLocalName().equals("Ntry")) {
            entry.clear();
            line = xml.getLocation().getLineNumber();
        }
        String currency = xml.getAttributeValue(null, "Ccy");
        if (currency != null) {
            text("currency", currency);
        }
    }

    private boolean isTransaction(String name) {
        return name.equals(statusReport ? "TxInfAndSts" : "TxDtls");
    }

    private void text(String text) {
        if (!text.isEmpty() && !path.isEmpty()) {
            String name = path.peek();
            text(name.equals("Cd") || name.equals("Prtry") ? "reason:" + parents() : name, text);
        }
    }

    private String parents() {
        return path.stream().skip(1).findFirst().orElse("");
    }

    private void text(String key, String value) {
        boolean inside = path.stream().anyMatch(this::isTransaction);
        (inside ? transaction : entry).putIfAbsent(key, value);
    }

    private void end(String name) {
        path.pop();
        if (isTransaction(name)) {
            entry.put("had", "transactions");
            take();
            transaction.clear();
        } else if (name.equals("Ntry") && !entry.containsKey("had")) {
            transaction.clear();
            take();
        } else if (name.equals("OrgnlGrpInfAndSts") && said("GrpSts").equals("RJCT")) {
            whole(said("GrpSts"));
        } else if (name.equals("OrgnlPmtInfAndSts") && !entry.containsKey("had")) {
            whole(said("PmtInfSts"));
        }
    }

    /// Applies a status to all transfers: banks may report it once without naming any.
    private void whole(String status) {
        if (status.isEmpty()) {
            return;
        }
        entry.put("whole", "said");
        Outcome outcome = Objects.requireNonNullElse(status(status), Outcome.PENDING);
        String words = (status + " " + reason()).strip();
        builder.payment(new ReturnedLine(line, null, "", "", null, null, outcome, said("OrgnlMsgId"), words, words));
    }

    private void take() {
        spoke = true;
        Outcome outcome = statusReport ? status(said("TxSts")) : booking();
        String raw = said("OrgnlEndToEndId", "EndToEndId") + " " + said("TxSts", "CdtDbtInd") + " "
                + said("InstdAmt", "Amt");
        if (outcome == null) {
            builder.setAside(line, Message.of("readback.status", said("TxSts", "Sts", "CdtDbtInd")), raw);
            return;
        }
        String id = said("OrgnlEndToEndId", "EndToEndId");
        builder.payment(new ReturnedLine(
                line,
                id.matches("\\d{1,10}") ? Long.valueOf(id) : null,
                "",
                "",
                amount(said("InstdAmt", "Amt")),
                day(said("AccptncDtTm", "Dt", "DtTm")),
                outcome,
                batch(),
                reason(),
                raw));
    }

    /// Of what is booked, only what the transfer itself says of its message: the file has a message id of its own.
    private String batch() {
        return statusReport
                ? said("OrgnlMsgId")
                : transaction.getOrDefault("PmtInfId", transaction.getOrDefault("MsgId", ""));
    }

    private String reason() {
        return said("reason:Rsn");
    }

    private String said(String... names) {
        for (String name : names) {
            String value = transaction.getOrDefault(name, entry.getOrDefault(name, ""));
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static @Nullable Outcome status(String word) {
        return switch (word) {
            case "ACSC", "ACCC" -> Outcome.PAID;
            case "ACCP", "ACSP", "ACTC", "ACWC", "ACFC", "PDNG", "RCVD", "PART" -> Outcome.PENDING;
            case "RJCT", "CANC" -> Outcome.FAILED;
            default -> null;
        };
    }

    /// A credit with a return reason is our money coming back; any other is unrelated.
    private @Nullable Outcome booking() {
        boolean returned = !reason().isEmpty();
        if (said("CdtDbtInd").equals("CRDT")) {
            return returned ? Outcome.FAILED : null;
        }
        boolean pending =
                entry.getOrDefault("Sts", entry.getOrDefault("reason:Sts", "")).equals("PDNG");
        return said("CdtDbtInd").equals("DBIT") ? (pending ? Outcome.PENDING : Outcome.PAID) : null;
    }

    private @Nullable Long amount(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            int decimals = Currency.getInstance(said("currency")).getDefaultFractionDigits();
            return new BigDecimal(text).movePointRight(decimals).longValueExact();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new UnusableInput(Message.of("readback.xmlAmount", file, line, text), e);
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}.*") ? LocalDate.parse(text.substring(0, 10)) : null;
    }
}
