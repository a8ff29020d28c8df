package app.redress.evidence.mapping;

import app.redress.domain.Claim;
import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.evidence.rows.Row;
import app.redress.evidence.values.SeveralSums;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Parses rows of customers' claims.
public final class ClaimRowParser implements RowParser<Claim> {
    /// What people say who do not know how much is gone: a claim all the same.
    private static final Set<String> UNSAID = Set.of(
            "不明",
            "金額不明",
            "わからない",
            "分からない",
            "未確認",
            "確認中",
            "調査中",
            "unknown",
            "not known",
            "unsure",
            "?",
            "？",
            "unbekannt",
            "inconnu",
            "desconocido",
            "desconhecido");

    private final FieldReader fields;

    public ClaimRowParser(ResolvedMapping profile) {
        this.fields = new FieldReader(profile);
    }

    @Override
    public Claim parse(Row row, SourceLine source) {
        return new Claim(
                fields.neededAccount(row),
                fields.neededTime(row, ExportColumn.CLAIMED_AT),
                amount(row),
                ids(fields.text(row, ExportColumn.TRANSACTION_IDS)),
                fields.text(row, ExportColumn.NOTE),
                source);
    }

    private @Nullable Long amount(Row row) {
        String text = fields.text(row, ExportColumn.AMOUNT);
        if (text == null || UNSAID.contains(text.toLowerCase(Locale.ROOT))) {
            return null;
        }
        List<SeveralSums.Part> parts = SeveralSums.of(text);
        return parts.isEmpty() ? fields.amount(row, ExportColumn.AMOUNT) : (Long) sum(row, parts);
    }

    private long sum(Row row, List<SeveralSums.Part> parts) {
        long sum = 0;
        for (SeveralSums.Part part : parts) {
            long each = Math.multiplyExact(fields.amount(row, ExportColumn.AMOUNT, part.text()), part.times());
            sum = Math.addExact(sum, each);
        }
        return sum;
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
