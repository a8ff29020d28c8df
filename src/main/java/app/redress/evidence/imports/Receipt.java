package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.evidence.source.EvidenceFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an analyst can attest about one imported file.
///
/// @param sums accepted rows and yen per transaction type (or rows per access event), in declaration order
/// @param charset, separator, zone how the file was read
/// @param profile name of the mapping profile used
/// @param notes remarks such as a truncated last line
/// @param gaps periods without rows where rows were expected, in time order
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
    private static final Set<String> SHORTFALLS = Set.of("note.statedRows", "note.statedTrailer", "note.capped", "note.openAmount");

    public Receipt {
        sums = List.copyOf(sums);
        notes = List.copyOf(notes);
        // receipts in older cases have none
        gaps = gaps == null ? List.of() : List.copyOf(gaps);
    }

    /// A copy with additional notes and gaps.
    public Receipt with(List<Message> moreNotes, List<Gap> foundGaps) {
        List<Message> all = new ArrayList<>(notes);
        all.addAll(moreNotes);
        return new Receipt(file, lines, sums, first, last, charset, separator, zone, profile, all, foundGaps);
    }

    /// The notes which say that the file has fewer rows than it speaks of.
    public List<Message> shortfalls() {
        return notes.stream().filter(note -> SHORTFALLS.contains(note.code())).toList();
    }

    /// A copy with other counts and sums.
    public Receipt counted(LineCounts otherLines, List<Sum> otherSums) {
        return new Receipt(file, otherLines, otherSums, first, last, charset, separator, zone, profile, notes, gaps);
    }

    /// Rows and yen of one type among the accepted rows; yen is 0 for kinds without amounts.
    public record Sum(String type, long rows, long yen) {}

    /// A period that is missing from the file.
    ///
    /// @param from time of the last row before it
    /// @param to time of the first row after it
    /// @param expected rows to be expected from the same hours of other days
    public record Gap(Instant from, Instant to, long expected) {}
}
