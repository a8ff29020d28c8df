package app.redress.analysis;

import app.redress.casefile.payouts.RestoredCase;
import app.redress.casefile.session.CaseReader;
import app.redress.damages.LedgerGaps;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.imports.Receipt;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Something that makes a figure provisional: undecided, missing, or left out.
public record Reservation(Subject subject, Message words) {
    /// The subject, which shows where it can be resolved.
    public enum Subject {
        CONFLICTS,
        REJECTS,
        FILES,
        BATCHES
    }

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String IMPLAUSIBLE = "note.implausible";

    /// All reservations of a case, the most serious first.
    public static List<Reservation> of(CaseReader reader) {
        List<Reservation> found = new ArrayList<>();
        reader.restored()
                .filter(RestoredCase::open)
                .ifPresent(restored -> found.add(new Reservation(
                        Subject.BATCHES,
                        Message.of(
                                "reservation.restored",
                                MINUTE.withZone(reader.summary().zone()).format(restored.backupAt())))));
        found.addAll(of(reader.conflicts(), reader.decisionsPending(), reader.receipts(), reader.ledgerGaps()));
        return found;
    }

    /// @param pending whether decisions on conflicts are not in the figures yet
    public static List<Reservation> of(
            List<Conflict> conflicts, boolean pending, List<Receipt> receipts, LedgerGaps gaps) {
        List<Reservation> found = new ArrayList<>();
        conflicts(conflicts, pending, found);
        long implausible = implausible(receipts);
        add(found, Subject.REJECTS, implausible, Message.of("reservation.implausible", implausible));
        long rejected = receipts.stream().mapToLong(r -> r.lines().rejected()).sum() - implausible;
        add(found, Subject.REJECTS, rejected, Message.of("reservation.rejected", rejected));
        files(receipts, found);
        add(found, Subject.FILES, gaps.accounts(), Message.of("reservation.ledger", gaps.accounts(), gaps.yen()));
        return found;
    }

    /// Number of implausible rows in the files of these receipts.
    static long implausible(List<Receipt> receipts) {
        return receipts.stream()
                .flatMap(r -> r.notes().stream())
                .filter(note -> note.code().equals(IMPLAUSIBLE))
                .mapToLong(note -> note.args().getFirst() instanceof Long rows ? rows : 0)
                .sum();
    }

    private static void conflicts(List<Conflict> conflicts, boolean pending, List<Reservation> found) {
        List<Conflict> undecided =
                conflicts.stream().filter(c -> c.choice() == null).toList();
        long yen = undecided.stream().mapToLong(Conflict::yen).reduce(0, Math::addExact);
        add(found, Subject.CONFLICTS, undecided.size(), Message.of("reservation.conflicts", undecided.size(), yen));
        add(found, Subject.CONFLICTS, pending ? 1 : 0, Message.of("reservation.pending"));
    }

    private static void files(List<Receipt> receipts, List<Reservation> found) {
        add(found, Subject.FILES, missing(receipts, EvidenceKind.ACCESS), Message.of("reservation.noAccess"));
        add(found, Subject.FILES, missing(receipts, EvidenceKind.ACCOUNTS), Message.of("reservation.noAccounts"));
        unit(receipts).ifPresent(words -> found.add(new Reservation(Subject.FILES, words)));
        long fewer = receipts.stream().filter(r -> !r.shortfalls().isEmpty()).count();
        add(found, Subject.FILES, fewer, Message.of("reservation.fewer", fewer));
        long gaps = receipts.stream().mapToLong(r -> r.gaps().size()).sum();
        add(found, Subject.FILES, gaps, Message.of("reservation.gaps", gaps));
    }

    /// What figures count where that is not yen, which all of them say; empty where it is.
    private static Optional<Message> unit(List<Receipt> receipts) {
        return receipts.stream()
                .flatMap(receipt -> receipt.notes().stream())
                .flatMap(note -> switch (note.code()) {
                    case "note.minorUnits" ->
                        Stream.of(
                                Message.of("reservation.minorUnits", note.args().toArray()));
                    case "note.wholeUnits" ->
                        Stream.of(
                                Message.of("reservation.wholeUnits", note.args().toArray()));
                    default -> Stream.<Message>of();
                })
                .findFirst();
    }

    private static int missing(List<Receipt> receipts, EvidenceKind kind) {
        return receipts.stream().anyMatch(r -> r.file().kind() == kind) ? 0 : 1;
    }

    private static void add(List<Reservation> found, Subject subject, long count, Message words) {
        if (count > 0) {
            found.add(new Reservation(subject, words));
        }
    }
}
