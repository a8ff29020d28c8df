package app.redress.evidence.imports;

/// What became of every physical line of a file.
///
/// @param total lines counted on the raw text, independently of the parser
/// @param preamble lines around the table: titles above, totals below
/// @param conflict lines whose transaction id stands elsewhere with other content
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
