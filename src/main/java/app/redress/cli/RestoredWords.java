package app.redress.cli;

import app.redress.casefile.payouts.OutsideBatch;
import app.redress.casefile.payouts.RestoredCase;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CaseOption;
import app.redress.domain.Message;

/// What commands about batches say of a case that was restored from a backup.
final class RestoredWords {
    private RestoredWords() {}

    /// Says that batches may be unknown, while nobody has settled it.
    static void tell(CaseOption cases, CaseFile file) {
        file.restored()
                .filter(RestoredCase::open)
                .ifPresent(restored -> cases.say(Message.of("restored.openCommand", restored.backupAt())));
    }

    static Message taken(OutsideBatch.Taken taken) {
        return Message.of("restored.taken", taken.batches(), taken.items(), taken.yen(), taken.known());
    }
}
