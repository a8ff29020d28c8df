package app.redress.desktop;

import app.redress.analysis.Sealing;
import app.redress.casefile.payouts.BatchContent.NamedFile;
import app.redress.casefile.payouts.BatchDetails;
import app.redress.casefile.payouts.OutsideBatch;
import app.redress.casefile.payouts.PayoutQuestion;
import app.redress.casefile.payouts.ReadFile;
import app.redress.casefile.payouts.RestoredCase;
import app.redress.casefile.payouts.ReturnedPayouts;
import app.redress.casefile.payouts.SealPlan;
import app.redress.casefile.payouts.SealRequest;
import app.redress.casefile.payouts.SealedBatch;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CasePayouts;
import app.redress.deadlines.Calendars;
import app.redress.deadlines.HolidayList;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.payout.IssuerColumns;
import app.redress.payout.Outcome;
import app.redress.payout.Payer;
import app.redress.payout.Recipients;
import app.redress.payout.RecipientsReader;
import app.redress.people.Act;
import app.redress.report.export.BatchRecordReader;
import app.redress.report.export.ListExporter;
import app.redress.report.export.PayoutFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The batches of one case file.
final class LocalPayoutService implements PayoutService {
    private final CaseFile file;
    private final @Nullable Path practicePayer;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Calendars calendars = new Calendars(HolidayList.shipped());

    /// @param practicePayer the sample's payer; null for a real case
    LocalPayoutService(CaseFile file, @Nullable Path practicePayer, InstantSource clock, SecureRandom random) {
        this.file = file;
        this.practicePayer = practicePayer;
        this.clock = clock;
        this.random = random;
    }

    private CasePayouts payouts() {
        return file.session().payouts();
    }

    @Override
    public List<Batch> batches() {
        CasePayouts payouts = payouts();
        return payouts.batches().stream()
                .map(batch -> new Batch(
                        batch,
                        payouts.progress(batch.id()),
                        payouts.readIn(batch.id()).orElse(null)))
                .toList();
    }

    @Override
    public Optional<Path> practicePayer() {
        return Optional.ofNullable(practicePayer).filter(Files::isRegularFile);
    }

    @Override
    public SealPlan plan(SealChoice choice) {
        return payouts().plan(request(choice), content(choice));
    }

    @Override
    public SealedBatch seal(SealChoice choice) {
        return payouts().seal(request(choice), content(choice));
    }

    private SealRequest request(SealChoice choice) {
        Payer payer = Payer.read(choice.payer());
        Path recipients = choice.recipients();
        ZoneId zone = file.summary().zone();
        LocalDate chosen = choice.payOn();
        LocalDate day = chosen != null
                ? chosen
                : Sealing.nextDay(choice.format(), payer.currency(), calendars, clock.instant(), zone);
        return new SealRequest(
                Sealing.newId(random),
                choice.format(),
                choice.channel(),
                "",
                payer,
                recipients == null ? Recipients.NONE : RecipientsReader.read(recipients),
                day,
                zone);
    }

    private Sealing content(SealChoice choice) {
        ListExporter.Encoding encoding =
                switch (choice.encoding()) {
                    case UTF_8 -> ListExporter.Encoding.UTF_8;
                    case CP932 -> ListExporter.Encoding.CP932;
                };
        return new Sealing(choice.format(), encoding, Locale.ENGLISH, calendars, columns(choice.columns()));
    }

    private static IssuerColumns columns(@Nullable Path file) {
        return file == null ? IssuerColumns.usual() : IssuerColumns.read(file);
    }

    @Override
    public List<String> issuerHeader(@Nullable Path columns) {
        return List.copyOf(columns(columns).names().keySet());
    }

    @Override
    public List<Path> export(UUID batch, Path folder) {
        List<NamedFile> files = payouts().export(batch);
        try {
            PayoutFolder.write(folder, files);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("folder.notWritable", folder), e);
        }
        return files.stream().map(one -> folder.resolve(one.name())).toList();
    }

    @Override
    public ReturnedPayouts read(Path returned, @Nullable Outcome saying) {
        return payouts().read(returned, saying);
    }

    @Override
    public BatchDetails details(UUID batch) {
        return payouts().details(batch);
    }

    @Override
    public List<ReadFile> returned() {
        return payouts().returned();
    }

    @Override
    public Optional<RestoredCase> restored() {
        return file.restored();
    }

    @Override
    public OutsideBatch.Taken takeSince(Path folder) {
        file.session().require(Act.SETTLE_RESTORE);
        return payouts().takeOutside(BatchRecordReader.readAll(folder), "");
    }

    @Override
    public void noneSince(String reason) {
        payouts().takeOutside(List.of(), reason);
    }

    @Override
    public List<PayoutQuestion> questions() {
        return payouts().questions();
    }

    @Override
    public void answer(PayoutQuestion question, @Nullable Long item) {
        payouts().answer(question.sha256(), question.place(), item);
    }

    @Override
    public void answerAll(PayoutQuestion question, UUID batch) {
        payouts().answerAll(question.sha256(), question.place(), batch);
    }
}
