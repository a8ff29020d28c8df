package app.redress.evidence.mapping;

import app.redress.domain.Claim;
import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.evidence.rows.Row;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses rows of customers' claims.
public final class ClaimRowParser implements RowParser<Claim> {
    private final FieldReader fields;

    public ClaimRowParser(ResolvedMapping profile) {
        this.fields = new FieldReader(profile);
    }

    @Override
    public Claim parse(Row row, SourceLine source) {
        return new Claim(
                fields.neededAccount(row),
                fields.neededTime(row, ExportColumn.CLAIMED_AT),
                fields.amount(row, ExportColumn.AMOUNT),
                ids(fields.text(row, ExportColumn.TRANSACTION_IDS)),
                fields.text(row, ExportColumn.NOTE),
                source);
    }

    private static List<String> ids(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;,|、\\s]+"))
                        .filter(s -> !s.isEmpty())
                        .toList();
    }

    @Override
    public List<Message> notes() {
        return fields.notes().all();
    }
}
