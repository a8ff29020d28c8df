package app.redress.console.importing;

import app.redress.domain.Message;
import app.redress.evidence.detect.Inspection;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.imports.LineCounts;
import java.util.Optional;

/// What is known about a file at one moment of the wizard.
///
/// @param inspection, trial the latest there were; kept in sight while a newer look is under way
/// @param trouble why it cannot be read as it was stated; says nothing for none
public record Look(FileState state, Optional<Inspection> inspection, Optional<ImportPreview> trial, Message trouble) {
    /// Share of rejected rows up to which an export is ready.
    private static final double FEW = 0.01;

    static final Look NONE = new Look(FileState.LOOKING, Optional.empty(), Optional.empty(), Message.nothing());

    Look looking() {
        return new Look(FileState.LOOKING, inspection, trial, Message.nothing());
    }

    /// Questions can be asked at once; whether it can be read at all is known after a trial.
    Look seen(Inspection now) {
        return new Look(FileState.LOOKING, Optional.of(now), trial, Message.nothing());
    }

    /// No trial is possible.
    Look settled() {
        return new Look(FileState.ASKING, inspection, Optional.empty(), Message.nothing());
    }

    /// @param accepted whether a person takes it with all the rows that it loses
    Look tried(ImportPreview now, boolean accepted) {
        boolean answered = inspection.filter(Inspection::answered).isPresent();
        FileState readable = accepted || lost(now) <= FEW ? FileState.READY : FileState.DOUBTFUL;
        return new Look(answered ? readable : FileState.ASKING, inspection, Optional.of(now), Message.nothing());
    }

    /// Share of the rows read that would be rejected, from 0 to 1.
    double rejectedShare() {
        return trial.map(Look::lost).orElse(0.0);
    }

    private static double lost(ImportPreview trial) {
        LineCounts lines = trial.receipt().lines();
        long rows = lines.accepted() + lines.duplicate() + lines.conflict() + lines.rejected();
        return rows == 0 ? 0 : (double) lines.rejected() / rows;
    }

    /// Keeps the last inspection, so that settings can still be changed.
    Look unusable(Message words) {
        FileState now = inspection.isPresent() ? FileState.ASKING : FileState.UNUSABLE;
        return new Look(now, inspection, Optional.empty(), words);
    }

    /// It was looked into but cannot be read yet; open questions say the same in better words.
    Look untried(Message words) {
        boolean asked = inspection.filter(seen -> !seen.questions().isEmpty()).isPresent();
        return new Look(FileState.ASKING, inspection, Optional.empty(), asked ? Message.nothing() : words);
    }

    /// Something stated could not be used; all stays as it was.
    Look refused(Message words) {
        return new Look(state, inspection, trial, words);
    }
}
