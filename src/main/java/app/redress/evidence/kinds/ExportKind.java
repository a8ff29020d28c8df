package app.redress.evidence.kinds;

import app.redress.domain.EvidenceKind;
import app.redress.domain.SourceLine;
import app.redress.evidence.mapping.ResolvedMapping;
import app.redress.evidence.mapping.RowParser;
import app.redress.evidence.values.CountryLookup;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All that differs from one kind of export to the next.
///
/// @param <T> what a row of it says
public interface ExportKind<T> {
    EvidenceKind kind();

    /// Columns without which a file of this kind says nothing. AMOUNT may be given as AMOUNT_OUT and AMOUNT_IN.
    List<ExportColumn> required();

    /// Columns that help where they are present.
    List<ExportColumn> optional();

    RowParser<T> parser(ResolvedMapping mapping, CountryLookup countries);

    SourceLine source(T row);

    /// Under which heading the receipt sums it.
    String heading(T row);

    /// Yen for the receipt's sum; 0 for kinds without amounts.
    long yen(T row);

    @Nullable
    Instant at(T row);

    /// What makes two rows the same.
    RowIdentity identity(T row);

    /// What a row may stand only once under; empty where rows may repeat within a file.
    Optional<ConflictKey<T>> conflictKey();

    /// Says column by column what was read from a row.
    void describe(T row, CanonicalValues out);

    /// Whether the rows are events of which it matters that no hour is missing.
    default boolean needsCoverage() {
        return false;
    }

    /// What rows of a kind may stand only once under.
    ///
    /// @param column that names it in a list of rejected lines
    /// @param name as a sentence calls it
    /// @param of the key of a row as people see it
    record ConflictKey<T>(ExportColumn column, String name, Function<T, String> of) {}
}
