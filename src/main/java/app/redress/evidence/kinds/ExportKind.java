package app.redress.evidence.kinds;

import app.redress.domain.EvidenceKind;
import app.redress.domain.RowAtHand;
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

/// Everything that differs between kinds of export.
///
/// @param <T> type of a parsed row
public interface ExportKind<T> {
    EvidenceKind kind();

    /// Columns that a file of this kind must have. AMOUNT may be given as AMOUNT_OUT and AMOUNT_IN.
    List<ExportColumn> required();

    /// Columns that are used where present.
    List<ExportColumn> optional();

    RowParser<T> parser(ResolvedMapping mapping, CountryLookup countries);

    /// A reader of rows in common spelling, which leaves the others to the parser; empty for kinds with few rows.
    default Optional<PlainRows<T>> plain(RowParser<T> parser) {
        return Optional.empty();
    }

    SourceLine source(T row);

    /// The receipt heading under which the row is counted.
    String heading(T row);

    /// Yen added to the receipt's sum; 0 for kinds without amounts.
    long yen(T row);

    @Nullable
    Instant at(T row);

    /// Decides which rows are duplicates or conflicts of this one.
    RowIdentity identity(T row);

    /// The same of a row at hand.
    default RowIdentity identity(RowAtHand<T> row) {
        return identity(row.value());
    }

    /// The receipt heading of a row at hand.
    default String heading(RowAtHand<T> row) {
        return heading(row.value());
    }

    /// Yen of a row at hand.
    default long yen(RowAtHand<T> row) {
        return yen(row.value());
    }

    /// The key that must be unique across the evidence; empty where rows may repeat within a file.
    Optional<ConflictKey<T>> conflictKey();

    /// Adds the parsed value of each column.
    void describe(T row, CanonicalValues out);

    /// Whether missing hours are reported for this kind.
    default boolean needsCoverage() {
        return false;
    }

    /// A key that must be unique across the evidence.
    ///
    /// @param column that names the key in a list of rejected lines
    /// @param name of the key as used in a sentence
    /// @param of extracts the key of a row, as shown to people
    record ConflictKey<T>(ExportColumn column, String name, Function<T, String> of) {}
}
