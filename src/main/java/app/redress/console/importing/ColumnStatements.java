package app.redress.console.importing;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.detect.sample.Inspection.FileColumn;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Converts column assignments into lines of a [MappingProfile].
final class ColumnStatements {
    private static final String NOT_USED = "-";
    /// First characters with a special meaning in a statement; such headers cannot be used literally.
    private static final String SIGNS = "#=@";

    private ColumnStatements() {}

    /// All columns of a kind, the required ones first.
    static List<ExportColumn> of(EvidenceKind kind) {
        List<ExportColumn> all = new ArrayList<>(ExportKinds.of(kind).required());
        all.addAll(ExportKinds.of(kind).optional());
        return all;
    }

    /// @param ours empty to leave the file's column unused
    static MappingProfile state(
            MappingProfile stated, Inspection seen, EvidenceKind kind, FileColumn theirs, Optional<ExportColumn> ours) {
        MappingProfile freed = freed(stated, seen, kind, theirs);
        if (ours.isPresent()) {
            return freed.with(MappingProfile.key(kind, ours.get()), reference(seen, theirs));
        }
        ExportColumn before = theirs.meaning();
        return before == null ? freed : freed.with(MappingProfile.key(kind, before), NOT_USED);
    }

    /// Removes the former assignment of the file's column.
    private static MappingProfile freed(MappingProfile stated, Inspection seen, EvidenceKind kind, FileColumn theirs) {
        MappingProfile freed = stated;
        String byPosition = "#" + (theirs.position() + 1);
        String reference = reference(seen, theirs);
        for (ExportColumn column : of(kind)) {
            String key = MappingProfile.key(kind, column);
            if (freed.said(key)
                    .filter(said -> said.equals(byPosition) || said.equals(reference))
                    .isPresent()) {
                freed = freed.without(key);
            }
        }
        return freed;
    }

    /// The header if it is unique, otherwise the position.
    static String reference(Inspection seen, FileColumn theirs) {
        String header = theirs.header();
        long same =
                seen.columns().stream().filter(c -> c.header().equals(header)).count();
        boolean plain = !header.isBlank()
                && header.equals(header.strip())
                && header.chars().noneMatch(Character::isISOControl)
                && SIGNS.indexOf(header.charAt(0)) < 0
                && !header.equals(NOT_USED);
        return plain && same == 1 ? header : "#" + (theirs.position() + 1);
    }
}
