package app.redress.console;

import app.redress.casefile.payouts.BatchDetails;
import app.redress.casefile.payouts.OutsideBatch;
import app.redress.casefile.payouts.PayoutQuestion;
import app.redress.casefile.payouts.ReadFile;
import app.redress.casefile.payouts.RestoredCase;
import app.redress.casefile.payouts.ReturnedPayouts;
import app.redress.casefile.payouts.SealPlan;
import app.redress.casefile.payouts.SealedBatch;
import app.redress.desktop.PayoutService;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.payout.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case from which nothing was paid, and where nothing can be.
final class NoPayouts implements PayoutService {
    private static UnusableInput refused() {
        return new UnusableInput(Message.of("seal.nothing"));
    }

    @Override
    public List<Batch> batches() {
        return List.of();
    }

    @Override
    public Optional<Path> practicePayer() {
        return Optional.empty();
    }

    @Override
    public List<String> issuerHeader(@Nullable Path columns) {
        throw refused();
    }

    @Override
    public SealPlan plan(SealChoice choice) {
        throw refused();
    }

    @Override
    public SealedBatch seal(SealChoice choice) {
        throw refused();
    }

    @Override
    public List<Path> export(UUID batch, Path folder) {
        throw refused();
    }

    @Override
    public ReturnedPayouts read(Path file, @Nullable Outcome saying) {
        throw refused();
    }

    @Override
    public BatchDetails details(UUID batch) {
        throw refused();
    }

    @Override
    public List<ReadFile> returned() {
        return List.of();
    }

    @Override
    public Optional<RestoredCase> restored() {
        return Optional.empty();
    }

    @Override
    public OutsideBatch.Taken takeSince(Path folder) {
        throw refused();
    }

    @Override
    public void noneSince(String reason) {
        throw refused();
    }

    @Override
    public List<PayoutQuestion> questions() {
        return List.of();
    }

    @Override
    public void answer(PayoutQuestion question, @Nullable Long item) {
        throw refused();
    }

    @Override
    public void answerAll(PayoutQuestion question, UUID batch) {
        throw refused();
    }
}
