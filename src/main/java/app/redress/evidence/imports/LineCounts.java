package app.redress.evidence.imports;

/// Number of physical lines of a file by outcome.
///
/// @param total lines counted on the raw text, independently of the parser
/// @param preamble lines outside the table: titles above it, totals below it
/// @param conflict lines whose transaction id occurs elsewhere with different content
public record LineCounts(
        long total,
        long header,
        long preamble,
        long accepted,
        long duplicate,
        long conflict,
        long blank,
        long rejected) {
    /// Whether every line is accounted for.
    public boolean balances() {
        return total == header + preamble + accepted + duplicate + conflict + blank + rejected;
    }
}
