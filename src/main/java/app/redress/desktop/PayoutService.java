package app.redress.desktop;

import app.redress.casefile.payouts.BatchDetails;
import app.redress.casefile.payouts.OutsideBatch;
import app.redress.casefile.payouts.PayoutQuestion;
import app.redress.casefile.payouts.ReadFile;
import app.redress.casefile.payouts.RestoredCase;
import app.redress.casefile.payouts.ReturnedPayouts;
import app.redress.casefile.payouts.SealPlan;
import app.redress.casefile.payouts.SealedBatch;
import app.redress.domain.Channel;
import app.redress.payout.Outcome;
import app.redress.payout.PayoutFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The batches of the open case: seals them, writes their files and reads the files that come back, in the name of the
/// person signed in. Calls may take long and run off the UI thread.
public interface PayoutService {
    /// The batches, oldest first.
    List<Batch> batches();

    /// The file about the payer that comes with the sample; empty for a real case.
    Optional<Path> practicePayer();

    /// Previews sealing; nothing is changed.
    SealPlan plan(SealChoice choice);

    SealedBatch seal(SealChoice choice);

    /// @return the files written
    List<Path> export(UUID batch, Path folder);

    /// @param saying outcome of a list of transfers that does not state it itself; null if unknown
    ReturnedPayouts read(Path file, @Nullable Outcome saying);

    /// The files of a batch, and what was held when it was sealed.
    BatchDetails details(UUID batch);

    /// The files that came back, newest first.
    List<ReadFile> returned();

    /// What the case cannot know because it was restored from a backup; empty if it was not.
    Optional<RestoredCase> restored();

    /// Tells a restored case of the batches in a folder, which were sealed after its backup.
    OutsideBatch.Taken takeSince(Path folder);

    /// Says that nothing was sealed after the backup.
    void noneSince(String reason);

    /// Lines of returned files that wait for an answer.
    List<PayoutQuestion> questions();

    /// @param item the item that the line is about; null for none of ours
    void answer(PayoutQuestion question, @Nullable Long item);

    /// Answers a line about all transfers of a batch.
    void answerAll(PayoutQuestion question, UUID batch);

    /// A batch and the outcomes of its items.
    ///
    /// @param readIn who told the restored case of it; null for a batch that the case sealed itself
    record Batch(SealedBatch sealed, SealedBatch.Progress progress, OutsideBatch.@Nullable ReadIn readIn) {}

    /// The user's choices for a batch.
    ///
    /// @param recipients null for none
    /// @param payOn payment date; null for the next possible day
    /// @param encoding of tables; bank formats prescribe their own
    /// @param columns the columns an issuer wants; null for ours
    record SealChoice(
            PayoutFormat format,
            Channel channel,
            Path payer,
            @Nullable Path recipients,
            @Nullable LocalDate payOn,
            TableEncoding encoding,
            @Nullable Path columns) {
        public SealChoice(
                PayoutFormat format,
                Channel channel,
                Path payer,
                @Nullable Path recipients,
                @Nullable LocalDate payOn) {
            this(format, channel, payer, recipients, payOn, TableEncoding.UTF_8, null);
        }
    }

    /// How the text of a table is encoded.
    enum TableEncoding {
        UTF_8,
        /// For older Japanese systems.
        CP932
    }

    /// The names of the columns of an issuer's list.
    ///
    /// @param columns the columns an issuer wants; null for ours
    /// @throws app.redress.domain.UnusableInput naming the line that says none of our columns
    List<String> issuerHeader(@Nullable Path columns);
}
