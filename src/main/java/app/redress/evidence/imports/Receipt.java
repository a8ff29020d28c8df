package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.evidence.source.EvidenceFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an analyst can swear to about one imported file.
///
/// @param sums accepted rows and yen per transaction type (or rows per access event), in declaration order
/// @param charset, separator, zone how the file was read
/// @param profile name of the mapping profile used
/// @param notes things a reader must know, such as a truncated last line
/// @param gaps stretches of time without rows where rows were to be expected, in time order
public record Receipt(
        EvidenceFile file,
        LineCounts lines,
        List<Sum> sums,
        @Nullable Instant first,
        @Nullable Instant last,
        String charset,
        String separator,
        String zone,
        String profile,
        List<Message> notes,
        List<Gap> gaps) {
    public Receipt {
        sums = List.copyOf(sums);
        notes = List.copyOf(notes);
        // receipts of older cases lack them
        gaps = gaps == null ? List.of() : List.copyOf(gaps);
    }

    /// The same with more that a reader must know.
    public Receipt with(List<Message> moreNotes, List<Gap> foundGaps) {
        List<Message> all = new ArrayList<>(notes);
        all.addAll(moreNotes);
        return new Receipt(file, lines, sums, first, last, charset, separator, zone, profile, all, foundGaps);
    }

    /// The same with other counts and sums.
    public Receipt counted(LineCounts otherLines, List<Sum> otherSums) {
        return new Receipt(file, otherLines, otherSums, first, last, charset, separator, zone, profile, notes, gaps);
    }

    /// Rows and yen of one type among the accepted rows; yen is 0 for kinds without amounts.
    public record Sum(String type, long rows, long yen) {}

    /// A stretch of time that the file says nothing about.
    ///
    /// @param from last row before it
    /// @param to first row after it
    /// @param expected rows that the same hours of other days would have led one to expect
    public record Gap(Instant from, Instant to, long expected) {}
}
