package app.redress.evidence.detect;

import app.redress.domain.Message;
import app.redress.evidence.detect.Inspection.Confidence;
import java.util.List;

/// Where one of our columns stands in a file, and how sure that is.
///
/// @param score from 0 to 1
/// @param rivals positions of other columns that are as good; empty for a clear find
/// @param weak whether neither its header nor a person says so, only likeness or values
record ColumnMatch(int position, Confidence confidence, double score, Message why, List<Integer> rivals, boolean weak) {
    ColumnMatch {
        rivals = List.copyOf(rivals);
    }

    static ColumnMatch stated(int position) {
        return new ColumnMatch(position, Confidence.STATED, 1, Message.of("detect.stated"), List.of(), false);
    }
}
