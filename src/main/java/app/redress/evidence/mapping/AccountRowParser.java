package app.redress.evidence.mapping;

import app.redress.domain.AccountFacts;
import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.evidence.rows.Row;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses rows of the accounts export.
public final class AccountRowParser implements RowParser<AccountFacts> {
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final FieldReader fields;
    private long released;

    public AccountRowParser(ResolvedMapping profile) {
        this.fields = new FieldReader(profile);
    }

    @Override
    public AccountFacts parse(Row row, SourceLine source) {
        return new AccountFacts(
                fields.neededAccount(row),
                fields.time(row, ExportColumn.REGISTERED_AT),
                fields.amount(row, ExportColumn.BALANCE_BEFORE),
                fields.yesNo(row, ExportColumn.CARD_LINKED),
                fields.text(row, ExportColumn.DISPLAY_NAME),
                fields.text(row, ExportColumn.CONTACT),
                frozen(row),
                source);
    }

    /// A freeze that was lifted again protects nobody; a date far away, such as 9999-12-31, says that it never was.
    private @Nullable Instant frozen(Row row) {
        Instant frozen = fields.time(row, ExportColumn.FROZEN_AT);
        Instant lifted = fields.time(row, ExportColumn.UNFROZEN_AT);
        if (frozen == null || lifted == null || lifted.isBefore(frozen) || lifted.isAfter(frozen.plus(NEVER))) {
            return frozen;
        }
        released++;
        return null;
    }

    @Override
    public List<Message> notes() {
        List<Message> notes = new ArrayList<>(fields.notes().all());
        if (released > 0) {
            notes.add(Message.of("note.unfrozen", released));
        }
        return notes;
    }
}
