package app.redress.console.accounts;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.session.CaseReader;
import app.redress.console.accounts.queue.ClustersViewModel;
import app.redress.console.accounts.queue.QueueViewModel;
import app.redress.console.accounts.queue.ViewsViewModel;
import app.redress.console.accounts.timeline.EventSeries;
import app.redress.console.accounts.timeline.Viewport;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.console.report.ReportViewModel;
import app.redress.damages.AccountFinding;
import app.redress.decisions.AccountDecision;
import app.redress.desktop.DecisionService;
import app.redress.desktop.EvidenceService;
import app.redress.desktop.PeopleService;
import app.redress.desktop.ReportService;
import app.redress.domain.Control;
import app.redress.domain.Event;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.evidence.imports.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The account in front, the visible part of its timeline, and what is selected there. The accounts before and after it
/// in the queue are read in advance.
public final class AccountsViewModel {
    private static final Duration DAY = Duration.ofDays(1);

    private final CaseReader reader;
    private final PeopleService people;
    private final QueueViewModel queue;
    private final LatestRequest details;
    private final LatestRequest files;
    private final LatestRequest neighbours;
    private final LatestRequest looks;
    private final DecisionsViewModel decisions;
    private final TwinsViewModel twins;
    private final ViewsViewModel views;
    private final ClustersViewModel clusters;
    private final LinksViewModel links;
    private final Map<String, Dossier> read = new ConcurrentHashMap<>();
    private final ReadOnlyObjectWrapper<String> account = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Optional<AccountFinding>> finding =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(
            new Viewport(Instant.EPOCH, Instant.EPOCH.plus(DAY), Instant.EPOCH, Instant.EPOCH.plus(DAY)));
    private final ReadOnlyIntegerWrapper selectedEvent = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper measuredFrom = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<List<AccountDecision>> gone = new ReadOnlyObjectWrapper<>(List.of());
    private final RawRowsViewModel rawRows;
    private final ReportViewModel report;
    private EventSeries series = EventSeries.NONE;
    private List<Receipt> receipts = List.of();
    private List<Control> controls = List.of();
    private Predicate<Event> awaited = _ -> false;

    /// @param changed called after a decision that moves figures, so that other screens reload
    public AccountsViewModel(
            CaseReader reader,
            DecisionService service,
            PeopleService people,
            ReportService reports,
            EvidenceService evidence,
            Threads threads,
            Runnable changed) {
        this.reader = reader;
        this.people = people;
        this.details = new LatestRequest(threads);
        this.files = new LatestRequest(threads);
        this.neighbours = new LatestRequest(threads);
        this.looks = new LatestRequest(threads);
        this.queue = new QueueViewModel(reader, threads, this::select);
        this.views = new ViewsViewModel(people, queue, threads);
        this.clusters = new ClustersViewModel(reports, queue, threads);
        this.decisions = new DecisionsViewModel(reader, service, this, threads, changed);
        this.twins = new TwinsViewModel(reader, service, this, threads, changed);
        this.links = new LinksViewModel(reader, this, threads);
        this.report = new ReportViewModel(reports, threads);
        this.rawRows = new RawRowsViewModel(evidence, threads);
    }

    public DecisionsViewModel decisions() {
        return decisions;
    }

    /// The accounts that the management report shows in detail.
    public ReportViewModel report() {
        return report;
    }

    /// Asks for a note to put the account in front into the management report, with the visible part of its timeline.
    public void askReport() {
        Viewport visible = viewport.get();
        shown().ifPresent(f -> report.ask(f.account(), visible.from(), visible.to()));
    }

    /// The lines of evidence around an event's.
    RawRowsViewModel rawRows() {
        return rawRows;
    }

    /// The accounts to decide.
    public QueueViewModel queue() {
        return queue;
    }

    /// The views of the queue that people keep.
    public ViewsViewModel views() {
        return views;
    }

    /// Where several accounts paid within minutes.
    public ClustersViewModel clusters() {
        return clusters;
    }

    /// What the account in front has in common with others.
    public TwinsViewModel twins() {
        return twins;
    }

    /// A walk through the accounts that are linked with the one in front.
    public LinksViewModel links() {
        return links;
    }

    /// Loads the queue, the names of the files that events refer to, and the controls.
    public void load() {
        files.ask(() -> new Surroundings(reader.receipts(), reader.controls()), found -> {
            receipts = found.receipts;
            controls = found.controls;
        });
        queue.load();
        views.load();
        loadGone();
    }

    private record Surroundings(List<Receipt> receipts, List<Control> controls) {}

    private void loadGone() {
        looks.ask(
                () -> reader.secondLooks().stream()
                        .filter(d -> reader.account(d.account()).isEmpty())
                        .toList(),
                gone::set);
    }

    /// Decisions about accounts that are no longer candidates and so not in the list.
    public ReadOnlyObjectProperty<List<AccountDecision>> gone() {
        return gone.getReadOnlyProperty();
    }

    /// The account to look at; empty for none.
    public ReadOnlyObjectProperty<String> account() {
        return account.getReadOnlyProperty();
    }

    /// What is shown, which is still that of the account before while the next one is read.
    public ReadOnlyObjectProperty<Optional<AccountFinding>> finding() {
        return finding.getReadOnlyProperty();
    }

    /// The account in front, once it is shown: what nobody sees yet is not decided on.
    Optional<AccountFinding> shown() {
        return finding.get().filter(f -> f.account().equals(account.get()));
    }

    /// The events shown, ready to be drawn.
    EventSeries series() {
        return series;
    }

    /// The operator's controls, in time order.
    List<Control> controls() {
        return controls;
    }

    /// Shows an account, for example one named on another screen.
    public void select(String chosen) {
        if (chosen.equals(account.get())) {
            return;
        }
        account.set(chosen);
        queue.chosen(chosen);
        Dossier known = read.get(chosen);
        if (known == null) {
            details.ask(() -> dossier(chosen), this::show);
        } else {
            // an answer that is still on its way would be another account's
            details.ask(() -> known, _ -> {});
            show(known);
        }
    }

    /// Shows an account with one of its transactions selected.
    public void selectTransaction(String of, String id) {
        selectEvent(of, event -> event instanceof Transaction t && t.id().equals(id));
    }

    /// Shows an account with the event selected that a line of evidence tells of.
    public void selectLine(String of, SourceLine line) {
        selectEvent(of, event -> event.source().equals(line));
    }

    private void selectEvent(String of, Predicate<Event> wanted) {
        if (shown().filter(f -> f.account().equals(of)).isPresent()) {
            selectEvent(wanted);
        } else {
            awaited = wanted;
            select(of);
        }
    }

    private void selectEvent(Predicate<Event> wanted) {
        List<JudgedEvent> events = finding.get().map(f -> f.timeline().events()).orElse(List.of());
        for (int i = 0; i < events.size(); i++) {
            if (wanted.test(events.get(i).event())) {
                selectEvent(i);
                return;
            }
        }
    }

    private Dossier dossier(String of) {
        return Dossier.of(of, reader, people);
    }

    private void show(Dossier dossier) {
        read.put(dossier.account(), dossier);
        selectedEvent.set(-1);
        measuredFrom.set(-1);
        series = dossier.series();
        dossier.finding().ifPresent(f -> viewport.set(Viewport.incident(f.timeline())));
        finding.set(dossier.finding());
        decisions.show(dossier.look());
        dossier.finding().ifPresent(f -> selectEvent(firstSuspicious(f.timeline())));
        selectEvent(awaited);
        awaited = _ -> false;
        readNeighbours();
    }

    /// The first event in a window that was not the owner's, else the first such event at all.
    static int firstSuspicious(AccountTimeline timeline) {
        int anywhere = -1;
        for (int i = 0; i < timeline.events().size(); i++) {
            JudgedEvent judged = timeline.events().get(i);
            if (judged.verdict() != Verdict.OWNER) {
                anywhere = anywhere < 0 ? i : anywhere;
                if (timeline.windows().stream()
                        .anyMatch(w -> w.contains(judged.event().at()))) {
                    return i;
                }
            }
        }
        return anywhere;
    }

    private void readNeighbours() {
        List<String> wanted = new ArrayList<>();
        for (@Nullable String near : new @Nullable String[] {queue.following(), queue.preceding()}) {
            if (near != null && !read.containsKey(near)) {
                wanted.add(near);
            }
        }
        read.keySet()
                .removeIf(known -> !known.equals(account.get())
                        && !known.equals(queue.following())
                        && !known.equals(queue.preceding()));
        if (!wanted.isEmpty()) {
            Map<String, Dossier> into = read;
            neighbours.ask(
                    () -> wanted.stream().map(this::dossier).toList(),
                    found -> found.forEach(dossier -> into.put(dossier.account(), dossier)));
        }
    }

    /// Forgets what was read in advance, because it may have changed.
    void forget() {
        read.clear();
        neighbours.ask(List::<Dossier>of, _ -> {});
    }

    /// Reads the queue and the account anew; the selected event and the visible part stay.
    public void refresh() {
        String shown = account.get();
        queue.reload();
        details.ask(() -> dossier(shown), this::showAgain);
    }

    private void showAgain(Dossier dossier) {
        boolean another =
                finding.get().map(f -> !f.account().equals(dossier.account())).orElse(true);
        if (another) {
            show(dossier);
            return;
        }
        read.put(dossier.account(), dossier);
        if (!dossier.finding().equals(finding.get())) {
            int event = selectedEvent.get();
            selectedEvent.set(-1);
            series = dossier.series();
            finding.set(dossier.finding());
            selectedEvent.set(event);
        }
        decisions.show(dossier.look());
        readNeighbours();
    }

    public ReadOnlyObjectProperty<Viewport> viewport() {
        return viewport.getReadOnlyProperty();
    }

    /// Moves or zooms the timeline.
    public void look(UnaryOperator<Viewport> move) {
        viewport.set(move.apply(viewport.get()));
    }

    public void lookAtIncident() {
        finding.get().ifPresent(f -> viewport.set(Viewport.incident(f.timeline())));
    }

    /// Index of the selected event in the timeline, -1 for none.
    public ReadOnlyIntegerProperty selectedEvent() {
        return selectedEvent.getReadOnlyProperty();
    }

    /// The event from which time is measured to the selected one, -1 for none.
    public ReadOnlyIntegerProperty measuredFrom() {
        return measuredFrom.getReadOnlyProperty();
    }

    /// Selects an event and scrolls to it; an index outside the timeline selects nothing.
    public void selectEvent(int index) {
        List<JudgedEvent> events = events();
        if (index >= 0 && index < events.size()) {
            look(v -> v.including(events.get(index).event().at()));
            selectedEvent.set(index);
        }
    }

    /// Measures from an event to the selected one; again, or from that one itself, measures no more.
    public void measureFrom(int index) {
        boolean ends = index == measuredFrom.get() || index < 0 || index >= events().size();
        measuredFrom.set(ends ? -1 : index);
    }

    private List<JudgedEvent> events() {
        return finding.get().map(f -> f.timeline().events()).orElse(List.of());
    }

    /// File and line of an event, such as transactions.csv:1204.
    public String source(Event event) {
        int file = event.source().file();
        String name = receipts.stream()
                .filter(r -> r.file().index() == file)
                .map(r -> r.file().name())
                .findFirst()
                .orElse("#" + file);
        return name + ":" + event.source().line();
    }
}
