package app.redress.payout;

import app.redress.deadlines.BusinessDays;
import app.redress.deadlines.Calendars;
import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns a batch into the files of one layout and accounts for every item: in a file, in another layout's channel, or
/// held with a reason.
public final class PayoutWriter {
    private final Calendars calendars;
    private final IssuerColumns issuerColumns;

    public PayoutWriter(Calendars calendars, IssuerColumns issuerColumns) {
        this.calendars = calendars;
        this.issuerColumns = issuerColumns;
    }

    /// The result for a batch.
    ///
    /// @param held items of this layout's channels that were held, with the reason
    /// @param elsewhere items of other layouts
    public record Written(List<PayoutFile> files, List<Held> held, List<PayoutItem> elsewhere) {}

    /// @param charset charset of tables
    public Written write(PayoutBatch batch, PayoutFormat format, Charset charset) {
        checkDay(batch, format);
        PayoutLayout layout = layout(batch, format);
        List<PayoutBatch.Line> taken = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        List<PayoutItem> elsewhere = new ArrayList<>();
        Set<String> shared = sharedAccounts(batch);
        for (PayoutBatch.Line line : batch.lines()) {
            if (!format.takes(line.item().channel())) {
                elsewhere.add(line.item());
                continue;
            }
            try {
                check(line, layout, shared, format.extension().equals("csv") ? charset : null);
                taken.add(line);
            } catch (FieldRefused refused) {
                held.add(new Held(line.item(), reason(refused, line.recipient())));
            }
        }
        String name = (batch.draft() ? "DRAFT-" : "") + format.name().toLowerCase(Locale.ROOT) + "-" + batch.shortId()
                + "." + format.extension();
        return new Written(taken.isEmpty() ? List.of() : layout.write(taken, name), held, elsewhere);
    }

    private static void check(
            PayoutBatch.Line line, PayoutLayout layout, Set<String> shared, @Nullable Charset charset) {
        layout.check(line);
        if (shared.contains(bankAccount(line))) {
            throw new FieldRefused(
                    Message.of("payout.sharedAccount", line.item().account()));
        }
        if (charset != null) {
            checkCharacters(layout, line, charset);
        }
    }

    /// The reason for holding an item; a missing value may be one that is wrong in the recipients file.
    private static Message reason(FieldRefused refused, @Nullable Recipient to) {
        Message fault = to == null ? null : to.fault();
        return fault == null ? refused.said() : Message.of("payout.reasons", List.of(refused.said(), fault));
    }

    /// Refuses characters missing in the encoding: they would become question marks, and the money might not reach its
    /// account.
    private static void checkCharacters(PayoutLayout layout, PayoutBatch.Line line, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        for (PayoutFile file : layout.write(List.of(line), "one.csv")) {
            List<Object> names = file.table().getFirst();
            List<Object> row = file.table().getLast();
            for (int i = 0; i < row.size(); i++) {
                String text = row.get(i).toString();
                if (!encoder.canEncode(text)) {
                    throw new FieldRefused(Message.of("payout.encoding", names.get(i), text, charset.name()));
                }
            }
        }
    }

    /// Bank accounts of several customers: a family, or somebody who collects.
    private static Set<String> sharedAccounts(PayoutBatch batch) {
        Map<String, String> owners = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (PayoutBatch.Line line : batch.lines()) {
            String bank = bankAccount(line);
            String owner =
                    bank.isEmpty() ? null : owners.putIfAbsent(bank, line.item().account());
            if (owner != null && !owner.equals(line.item().account())) {
                shared.add(bank);
            }
        }
        return shared;
    }

    /// The bank account of a line; empty if none is used or a person has confirmed that it is shared.
    private static String bankAccount(PayoutBatch.Line line) {
        Recipient to = line.recipient();
        if (to == null || to.shared() || line.item().channel() != Channel.CASH_BANK) {
            return "";
        }
        JapaneseAccount japan = to.japan();
        IbanAccount iban = to.iban();
        UsAccount us = to.us();
        if (japan != null) {
            return japan.bank() + " " + japan.branch() + " " + japan.kind() + " " + Long.parseLong(japan.number());
        }
        return iban != null ? iban.iban() : us == null ? "" : us.routing() + " " + us.number();
    }

    private void checkDay(PayoutBatch batch, PayoutFormat format) {
        String calendar = format.calendar(batch.payer().currency());
        if (calendar == null) {
            return;
        }
        BusinessDays days = calendars.named(calendar);
        if (!days.knows(batch.payOn())) {
            throw new UnusableInput(Message.of("payout.dayUnknown", batch.payOn(), calendar, days.lastYear()));
        }
        if (!days.includes(batch.payOn())) {
            throw new UnusableInput(
                    Message.of("payout.dayOfRest", batch.payOn(), calendar, days.onOrAfter(batch.payOn())));
        }
    }

    private PayoutLayout layout(PayoutBatch batch, PayoutFormat format) {
        return switch (format) {
            case ZENGIN -> new ZenginLayout(batch);
            case PAIN001 -> new PainLayout(batch);
            case NACHA -> new NachaLayout(batch);
            case CSV -> new TableLayout(batch);
            case ISSUER -> new IssuerLayout(batch, issuerColumns);
            case CREDITS -> new CreditLayout(batch);
        };
    }
}
