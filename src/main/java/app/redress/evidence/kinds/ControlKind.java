package app.redress.evidence.kinds;

import static app.redress.evidence.vocabulary.ExportColumn.AT;
import static app.redress.evidence.vocabulary.ExportColumn.CONTROL;
import static app.redress.evidence.vocabulary.ExportColumn.NOTE;

import app.redress.domain.Control;
import app.redress.domain.EvidenceKind;
import app.redress.domain.SourceLine;
import app.redress.evidence.mapping.ControlRowParser;
import app.redress.evidence.mapping.ResolvedMapping;
import app.redress.evidence.mapping.RowParser;
import app.redress.evidence.values.CountryLookup;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The measures the service took against the attack, and when.
final class ControlKind implements ExportKind<Control> {
    @Override
    public EvidenceKind kind() {
        return EvidenceKind.CONTROLS;
    }

    @Override
    public List<ExportColumn> required() {
        return List.of(AT, CONTROL);
    }

    @Override
    public List<ExportColumn> optional() {
        return List.of(NOTE);
    }

    @Override
    public RowParser<Control> parser(ResolvedMapping mapping, CountryLookup countries) {
        return new ControlRowParser(mapping);
    }

    @Override
    public SourceLine source(Control c) {
        return c.source();
    }

    @Override
    public String heading(Control c) {
        return c.name();
    }

    @Override
    public long yen(Control c) {
        return 0;
    }

    @Override
    public Instant at(Control c) {
        return c.at();
    }

    @Override
    public RowIdentity identity(Control c) {
        return RowIdentity.repeating(content(c, 1), content(c, 2));
    }

    @Override
    public Optional<ConflictKey<Control>> conflictKey() {
        return Optional.empty();
    }

    @Override
    public void describe(Control c, CanonicalValues out) {
        out.put(AT, c.at()).put(CONTROL, c.name()).put(NOTE, c.note());
    }

    /// Hash of every field except the source line.
    private static RowHash content(Control c, long seed) {
        return new RowHash(seed).add(c.at()).add(c.name()).add(c.note());
    }
}
