package app.redress.evidence.mapping;

import app.redress.domain.Message;
import app.redress.domain.Payout;
import app.redress.domain.SourceLine;
import app.redress.evidence.rows.Row;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses rows of earlier payouts.
public final class PayoutRowParser implements RowParser<Payout> {
    private static final String PAYOUT = "payout";

    private final FieldReader fields;
    private final boolean errors;

    public PayoutRowParser(ResolvedMapping profile) {
        this.fields = new FieldReader(profile);
        this.errors = Synonyms.shipped().namesPayoutErrors(profile.header(ExportColumn.STATUS));
    }

    @Override
    public Payout parse(Row row, SourceLine source) {
        return new Payout(
                fields.neededAccount(row),
                fields.neededAmount(row, ExportColumn.AMOUNT),
                errors ? told(fields.text(row, ExportColumn.STATUS)) : status(row),
                fields.text(row, ExportColumn.BATCH_ID),
                channel(row),
                fields.time(row, ExportColumn.PAID_AT),
                source);
    }

    private Payout.Status status(Row row) {
        String status = fields.needed(row, ExportColumn.STATUS);
        return fields.value(PAYOUT, status)
                .map(Payout.Status::valueOf)
                .orElseThrow(() -> fields.unknownWord(ExportColumn.STATUS, PAYOUT, status));
    }

    /// In a column of errors, nothing and zeros mean that the money arrived, and texts that it did not.
    private Payout.Status told(@Nullable String error) {
        if (error == null || error.chars().allMatch(c -> c == '0')) {
            return Payout.Status.PAID;
        }
        return fields.value(PAYOUT, error).map(Payout.Status::valueOf).orElse(Payout.Status.FAILED);
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
