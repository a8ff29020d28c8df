package app.redress.payout;

import app.redress.domain.Message;
import app.redress.evidence.imports.CsvTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.ABANumberCheckDigit;
import org.jspecify.annotations.Nullable;

/// Reads the recipients file and checks each row before any money is sent by it. An unusable row holds the items of
/// its account and does not affect others.
public final class RecipientsReader {
    private final SmallTable table;
    private final Map<String, Recipient> byAccount = new HashMap<>();
    private final List<Message> notes = new ArrayList<>();
    private int faulty;
    private int blank;

    private RecipientsReader(SmallTable table) {
        this.table = table;
    }

    public static Recipients read(Path file) {
        SmallTable table = SmallTable.read(file);
        table.require(file, "account_id");
        RecipientsReader reader = new RecipientsReader(table);
        table.rows().forEach(reader::take);
        return new Recipients(reader.byAccount, table.rows().size(), reader.faulty, reader.blank, reader.notes);
    }

    private void take(CsvTable.Row row) {
        String account = table.text(row, "account_id");
        if (row.isBlank()) {
            blank++;
        } else if (account.isEmpty()) {
            faulty++;
            notes.add(Message.of("recipient.noAccount", row.line()));
        } else if (byAccount.containsKey(account)) {
            faulty++;
            Message twice = Message.of("recipient.twice", account, row.line());
            byAccount.put(account, new Recipient(account, null, null, null, "", "", false, twice));
        } else {
            byAccount.put(account, recipient(account, row));
        }
    }

    private Recipient recipient(String account, CsvTable.Row row) {
        List<Message> wrong = new ArrayList<>();
        String shared = table.text(row, "shared");
        JapaneseAccount japan = orFault(() -> japan(row), wrong);
        IbanAccount iban = orFault(() -> iban(row), wrong);
        UsAccount us = orFault(() -> us(row), wrong);
        faulty += wrong.isEmpty() ? 0 : 1;
        return new Recipient(
                account,
                japan,
                iban,
                us,
                table.text(row, "issuer"),
                table.text(row, "card"),
                shared.equalsIgnoreCase("yes") || shared.equalsIgnoreCase("true"),
                wrong.isEmpty() ? null : Message.of("recipient.fault", row.line(), wrong));
    }

    /// One part of a row, null if unusable; the other parts remain usable.
    private static <T> @Nullable T orFault(Supplier<@Nullable T> part, List<Message> wrong) {
        try {
            return part.get();
        } catch (FieldRefused refused) {
            wrong.add(refused.said());
            return null;
        }
    }

    private @Nullable JapaneseAccount japan(CsvTable.Row row) {
        if (table.firstOf(row, "bank_code", "branch_code", "account_number", "holder_kana")
                .isEmpty()) {
            return null;
        }
        String holder = needed(row, "holder_kana");
        ZenginText.of("holder_kana", holder, ZenginText.NAME);
        ZenginText.of("bank_name", table.text(row, "bank_name"), ZenginText.BANK);
        ZenginText.of("branch_name", table.text(row, "branch_name"), ZenginText.BANK);
        return new JapaneseAccount(
                digits(row, "bank_code", 4, 4),
                table.text(row, "bank_name"),
                digits(row, "branch_code", 3, 3),
                table.text(row, "branch_name"),
                kind(row),
                digits(row, "account_number", 1, 7),
                holder);
    }

    private JapaneseAccount.Kind kind(CsvTable.Row row) {
        String kind = table.text(row, "account_type");
        return switch (kind) {
            case "1", "普通" -> JapaneseAccount.Kind.ORDINARY;
            case "2", "当座" -> JapaneseAccount.Kind.CURRENT;
            case "4", "貯蓄" -> JapaneseAccount.Kind.SAVINGS;
            case "9", "その他" -> JapaneseAccount.Kind.OTHER;
            default -> throw new FieldRefused(Message.of("recipient.accountType", kind));
        };
    }

    private String needed(CsvTable.Row row, String column) {
        String value = table.text(row, column);
        if (value.isEmpty()) {
            throw new FieldRefused(Message.of("payout.empty", column));
        }
        return value;
    }

    /// A value with the required number of digits: leading zeros stripped by a spreadsheet are not guessed.
    private String digits(CsvTable.Row row, String column, int least, int most) {
        String value = needed(row, column);
        if (!value.matches("[0-9]{" + least + "," + most + "}")) {
            throw new FieldRefused(Message.of("recipient.digits", column, value, most));
        }
        return value;
    }

    private @Nullable IbanAccount iban(CsvTable.Row row) {
        String iban = table.text(row, "iban").replace(" ", "");
        if (iban.isEmpty()) {
            return null;
        }
        if (!IBANValidator.getInstance().isValid(iban)) {
            throw new FieldRefused(Message.of("payout.iban", "iban", iban));
        }
        return new IbanAccount(iban, table.text(row, "bic"), needed(row, "holder_name"));
    }

    private @Nullable UsAccount us(CsvTable.Row row) {
        if (table.firstOf(row, "routing_number", "us_account_number").isEmpty()) {
            return null;
        }
        String routing = digits(row, "routing_number", 9, 9);
        if (!ABANumberCheckDigit.ABAN_CHECK_DIGIT.isValid(routing)) {
            throw new FieldRefused(Message.of("recipient.routing", routing));
        }
        String kind = needed(row, "us_account_type");
        if (!kind.equals("checking") && !kind.equals("savings")) {
            throw new FieldRefused(Message.of("recipient.usAccountType", kind));
        }
        return new UsAccount(
                routing, needed(row, "us_account_number"), kind.equals("savings"), needed(row, "holder_name"));
    }
}
