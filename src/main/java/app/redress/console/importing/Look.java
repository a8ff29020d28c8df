package app.redress.console.importing;

import app.redress.analysis.SetInspector.Inspected;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.imports.LineCounts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known about a file at one point in the wizard.
///
/// @param inspection, trial the latest results; kept visible while newer ones are pending
/// @param alone what the file is by itself, without the others; null before it was inspected
/// @param trouble why it cannot be read as stated; empty for none
public record Look(
        FileState state,
        Optional<Inspection> inspection,
        @Nullable Inspected alone,
        Optional<ImportPreview> trial,
        Message trouble) {
    /// Maximum share of rejected rows of a ready file.
    private static final double FEW = 0.01;

    static final Look NONE = new Look(FileState.LOOKING, Optional.empty(), null, Optional.empty(), Message.nothing());

    Look looking() {
        return new Look(FileState.LOOKING, inspection, alone, trial, Message.nothing());
    }

    /// State after an inspection: questions can be shown; whether the file is readable is known after the preview.
    Look seen(Inspected now) {
        return new Look(FileState.LOOKING, Optional.of(now.seen()), now, trial, Message.nothing());
    }

    /// State when no preview is possible.
    Look settled() {
        return new Look(FileState.ASKING, inspection, alone, Optional.empty(), Message.nothing());
    }

    /// @param accepted whether the user accepts the rejected rows
    Look tried(ImportPreview now, boolean accepted) {
        boolean answered = inspection.filter(Inspection::answered).isPresent();
        FileState readable = accepted || lost(now) <= FEW ? FileState.READY : FileState.DOUBTFUL;
        return new Look(answered ? readable : FileState.ASKING, inspection, alone, Optional.of(now), Message.nothing());
    }

    /// Whether the file is clear without the others.
    boolean clear() {
        return alone != null && alone.alone();
    }

    /// What the file is by itself; empty when that is not known.
    Optional<EvidenceKind> kindAlone() {
        return Optional.ofNullable(alone).map(Inspected::kind);
    }

    /// Share of the previewed rows that would be rejected, from 0 to 1.
    double rejectedShare() {
        return trial.map(Look::lost).orElse(0.0);
    }

    private static double lost(ImportPreview trial) {
        LineCounts lines = trial.receipt().lines();
        long rows = lines.accepted() + lines.duplicate() + lines.conflict() + lines.rejected();
        return rows == 0 ? 0 : (double) lines.rejected() / rows;
    }

    /// State of an unusable file; keeps the last inspection so that settings can still be changed.
    Look unusable(Message words) {
        FileState now = inspection.isPresent() ? FileState.ASKING : FileState.UNUSABLE;
        return new Look(now, inspection, null, Optional.empty(), words);
    }

    /// State after a failed preview; open questions explain it better than the error.
    Look untried(Message words) {
        boolean asked = inspection.filter(seen -> !seen.questions().isEmpty()).isPresent();
        return new Look(FileState.ASKING, inspection, alone, Optional.empty(), asked ? Message.nothing() : words);
    }

    /// State after a statement was refused; everything else is unchanged.
    Look refused(Message words) {
        return new Look(state, inspection, alone, trial, words);
    }
}
