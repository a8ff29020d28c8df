package app.redress.casefile.session;

import app.redress.casefile.database.CaseJson;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemTable;
import app.redress.casefile.payouts.BatchContent;
import app.redress.casefile.payouts.BatchContent.NamedFile;
import app.redress.casefile.payouts.BatchDetails;
import app.redress.casefile.payouts.BatchTable;
import app.redress.casefile.payouts.OutsideBatch;
import app.redress.casefile.payouts.OutsideBatches;
import app.redress.casefile.payouts.PayoutQuestion;
import app.redress.casefile.payouts.ReadFile;
import app.redress.casefile.payouts.ReturnTable;
import app.redress.casefile.payouts.ReturnedPayouts;
import app.redress.casefile.payouts.SealPlan;
import app.redress.casefile.payouts.SealRequest;
import app.redress.casefile.payouts.SealedBatch;
import app.redress.domain.Message;
import app.redress.payout.Outcome;
import app.redress.people.Act;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One person's work on payouts of a case: sealing batches, writing their files, and reading returned files. Viewing
/// is open to whoever can open the file.
public final class CasePayouts {
    private final CaseFile file;
    private final CaseSession session;
    private final Gate gate;

    CasePayouts(CaseFile file, CaseSession session, Gate gate) {
        this.file = file;
        this.session = session;
        this.gate = gate;
    }

    /// All batches in order of sealing.
    public List<SealedBatch> batches() {
        return file.read(BatchTable::all);
    }

    public Optional<SealedBatch> batch(UUID id) {
        return file.read(handle -> BatchTable.find(handle, id));
    }

    /// The files of a batch, and what was held when it was sealed.
    public BatchDetails details(UUID id) {
        return file.read(handle -> new BatchDetails(
                BatchTable.listed(handle, id),
                BatchTable.rows(handle, id).stream().flatMap(CasePayouts::held).toList()));
    }

    private static Stream<BatchDetails.HeldItem> held(BatchTable.Row row) {
        return Optional.ofNullable(row.held()).stream()
                .map(why -> new BatchDetails.HeldItem(
                        row.item().account(), row.item().amount(), CaseJson.read(why, Message.class)));
    }

    /// The files that came back, newest first.
    public List<ReadFile> returned() {
        return file.read(ReturnTable::files);
    }

    /// Outcomes of a batch so far.
    public SealedBatch.Progress progress(UUID id) {
        return file.read(handle -> BatchTable.progress(handle, id));
    }

    /// All items of an account, including settled ones and those with nothing due any more.
    public List<CaseItem> itemsOf(String account) {
        return file.read(handle -> ItemTable.ofAccount(handle, account));
    }

    /// Previews sealing without changing anything.
    ///
    /// @throws app.redress.worklist.DecisionRefused when this person may not seal
    public SealPlan plan(SealRequest request, BatchContent content) {
        requireWhole();
        return file.read(handle ->
                file.stores().payoutBatches().plan(handle, gate.admit(handle, session, Act.SEAL), request, content));
    }

    /// Seals approved items: they become exported, and items that cannot go out are held with a reason.
    ///
    /// @throws app.redress.domain.UnusableInput when there is nothing to seal
    /// @throws app.redress.worklist.DecisionRefused when a rule forbids it
    public SealedBatch seal(SealRequest request, BatchContent content) {
        requireWhole();
        SealedBatch[] sealed = new SealedBatch[1];
        file.write(handle -> sealed[0] =
                file.stores().payoutBatches().seal(handle, gate.admit(handle, session, Act.SEAL), request, content));
        return sealed[0];
    }

    /// A case file that somebody replaced with an earlier copy does not know what was sealed since.
    private void requireWhole() {
        if (!file.audit().endsAsNoted()) {
            throw new DecisionRefused(Rule.BATCHES_UNKNOWN, Message.of("seal.cutOff"));
        }
    }

    /// The files of a batch, always the same bytes; recorded in the audit log.
    public List<NamedFile> export(UUID batch) {
        List<List<NamedFile>> files = new java.util.ArrayList<>();
        file.write(handle ->
                files.add(file.stores().payoutBatches().export(handle, gate.admit(handle, session, Act.SEAL), batch)));
        return files.getFirst();
    }

    /// Reads a returned file. Reading it again changes nothing.
    ///
    /// @param saying outcome of a list of transfers that does not state it itself; null if unknown
    /// @throws app.redress.domain.UnusableInput when it is not a known returned file
    public ReturnedPayouts read(Path returned, @Nullable Outcome saying) {
        ReturnedPayouts[] read = new ReturnedPayouts[1];
        file.write(handle -> read[0] = file.stores()
                .payoutReturns()
                .read(handle, gate.admit(handle, session, Act.SETTLE_PAYOUT), returned, saying));
        return read[0];
    }

    /// Tells a restored case of batches sealed after its backup: their items count as exported. Without any, the person
    /// says that there were none, and why.
    ///
    /// @throws app.redress.domain.UnusableInput for a batch of another case, or a case that was not restored
    /// @throws app.redress.worklist.DecisionRefused when this person may not settle it, or gives no reason
    public OutsideBatch.Taken takeOutside(List<OutsideBatch> batches, String reason) {
        OutsideBatch.Taken[] taken = new OutsideBatch.Taken[1];
        file.write(handle -> taken[0] = file.stores()
                .outsideBatches()
                .take(handle, gate.admit(handle, session, Act.SETTLE_RESTORE), batches, reason.strip()));
        return taken[0];
    }

    /// Who told the case of a batch that it did not seal itself.
    public Optional<OutsideBatch.ReadIn> readIn(UUID batch) {
        return file.read(handle -> OutsideBatches.readIn(handle, batch));
    }

    /// Unanswered questions about lines.
    public List<PayoutQuestion> questions() {
        return file.read(ReturnTable::questions);
    }

    /// Answers which item a line means.
    ///
    /// @param item null if it means none of ours
    public void answer(String sha256, int place, @Nullable Long item) {
        file.write(handle -> file.stores()
                .payoutReturns()
                .answer(handle, gate.admit(handle, session, Act.SETTLE_PAYOUT), sha256, place, item));
    }

    /// Answers which batch is meant by a line about a whole file.
    public void answerAll(String sha256, int place, UUID batch) {
        file.write(handle -> file.stores()
                .payoutReturns()
                .answerAll(handle, gate.admit(handle, session, Act.SETTLE_PAYOUT), sha256, place, batch));
    }
}
