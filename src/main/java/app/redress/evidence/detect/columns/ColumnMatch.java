package app.redress.evidence.detect.columns;

import app.redress.domain.Message;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import java.util.Map;

/// The position of one of our columns in a file, and how certain the match is.
///
/// @param score from 0 to 1
/// @param rivals positions of other columns that match equally well; empty for a clear match
/// @param weak whether the match rests on similarity or values alone, not on a known header or a statement
public record ColumnMatch(
        int position, Confidence confidence, double score, Message why, List<Integer> rivals, boolean weak) {
    public ColumnMatch {
        rivals = List.copyOf(rivals);
    }

    static ColumnMatch stated(int position) {
        return new ColumnMatch(position, Confidence.STATED, 1, Message.of("detect.stated"), List.of(), false);
    }

    /// Whether no match uses the position.
    public static boolean isFree(int position, Map<ExportColumn, ColumnMatch> used) {
        return used.values().stream().noneMatch(match -> match.position() == position);
    }
}
