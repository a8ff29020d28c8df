package app.redress.payout;

import app.redress.domain.Channel;
import app.redress.domain.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row for every item with its recipient, for people and finance programs.
final class TableLayout implements PayoutLayout {
    private static final List<Object> HEADER = List.of(
            "item_id",
            "batch_id",
            "account_id",
            "channel",
            "amount",
            "currency",
            "pay_on",
            "state",
            "bank_code",
            "branch_code",
            "account_type",
            "account_number",
            "holder_kana",
            "iban",
            "bic",
            "holder_name",
            "routing_number",
            "us_account_number",
            "us_account_type",
            "issuer",
            "card");

    private final PayoutBatch batch;

    TableLayout(PayoutBatch batch) {
        this.batch = batch;
    }

    @Override
    public void check(PayoutBatch.Line line) {
        Recipient to = line.recipient();
        boolean reachable = to != null && (to.japan() != null || to.iban() != null || to.us() != null);
        if (line.item().channel() == Channel.CASH_BANK && !reachable) {
            throw new FieldRefused(Message.of("payout.noRecipient", line.item().account()));
        }
    }

    @Override
    public List<PayoutFile> write(List<PayoutBatch.Line> lines, String name) {
        List<List<Object>> table = new ArrayList<>(List.of(HEADER));
        lines.forEach(line -> table.add(row(line)));
        return List.of(PayoutFile.of(name, table, lines));
    }

    private List<Object> row(PayoutBatch.Line line) {
        List<Object> row = new ArrayList<>(List.of(
                line.item().id(),
                batch.id().toString(),
                line.item().account(),
                line.item().channel().name(),
                line.item().amount(),
                batch.payer().currency(),
                batch.payOn().toString(),
                batch.draft() ? "DRAFT" : "SEALED"));
        Recipient to = line.recipient();
        row.addAll(japan(to == null ? null : to.japan()));
        row.addAll(iban(to));
        row.addAll(us(to == null ? null : to.us()));
        row.add(to == null ? "" : to.issuer());
        row.add(to == null ? "" : to.card());
        return row;
    }

    private static List<Object> japan(@Nullable JapaneseAccount to) {
        return to == null
                ? List.of("", "", "", "", "")
                : List.of(to.bank(), to.branch(), to.kind().digit(), to.number(), to.holder());
    }

    private static List<Object> iban(@Nullable Recipient to) {
        IbanAccount iban = to == null ? null : to.iban();
        UsAccount us = to == null ? null : to.us();
        return iban == null
                ? List.of("", "", us == null ? "" : us.holder())
                : List.of(iban.iban(), iban.bic(), iban.holder());
    }

    private static List<Object> us(@Nullable UsAccount to) {
        return to == null
                ? List.of("", "", "")
                : List.of(to.routing(), to.number(), to.savings() ? "savings" : "checking");
    }
}
