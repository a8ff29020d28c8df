package app.redress.evidence.mapping;

import app.redress.domain.AccountFacts;
import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.evidence.rows.Row;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;

/// Parses rows of the accounts export.
public final class AccountRowParser implements RowParser<AccountFacts> {
    private final FieldReader fields;

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
                fields.time(row, ExportColumn.FROZEN_AT),
                source);
    }

    @Override
    public List<Message> notes() {
        return fields.notes().all();
    }
}
