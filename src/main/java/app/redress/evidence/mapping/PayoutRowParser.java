package app.redress.evidence.mapping;

import app.redress.domain.Message;
import app.redress.domain.Payout;
import app.redress.domain.SourceLine;
import app.redress.evidence.rows.Row;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses rows of earlier payouts.
public final class PayoutRowParser implements RowParser<Payout> {
    private final FieldReader fields;

    public PayoutRowParser(ResolvedMapping profile) {
        this.fields = new FieldReader(profile);
    }

    @Override
    public Payout parse(Row row, SourceLine source) {
        String status = fields.needed(row, ExportColumn.STATUS);
        return new Payout(
                fields.neededAccount(row),
                fields.neededAmount(row, ExportColumn.AMOUNT),
                fields.value("payout", status)
                        .map(Payout.Status::valueOf)
                        .orElseThrow(() -> fields.unknownWord(ExportColumn.STATUS, "payout", status)),
                fields.text(row, ExportColumn.BATCH_ID),
                channel(row),
                fields.time(row, ExportColumn.PAID_AT),
                source);
    }

    /// Our name of the channel, otherwise the file's.
    private @Nullable String channel(Row row) {
        String text = fields.text(row, ExportColumn.CHANNEL);
        return text == null ? null : fields.value("channel", text).orElse(text);
    }

    @Override
    public List<Message> notes() {
        return fields.notes().all();
    }
}
