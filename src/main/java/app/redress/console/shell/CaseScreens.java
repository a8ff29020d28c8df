package app.redress.console.shell;

import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.results.CaseSummary;
import app.redress.casefile.session.CaseReader;
import app.redress.console.accounts.AccountsViewModel;
import app.redress.console.audit.AuditViewModel;
import app.redress.console.bench.BenchViewModel;
import app.redress.console.claims.ClaimsViewModel;
import app.redress.console.compensation.CompensationViewModel;
import app.redress.console.evidence.EvidenceViewModel;
import app.redress.console.freeze.FreezeViewModel;
import app.redress.console.overview.DeadlinesViewModel;
import app.redress.console.overview.EstimatesViewModel;
import app.redress.console.overview.OverviewViewModel;
import app.redress.console.overview.WorkProgressViewModel;
import app.redress.console.parts.Texts;
import app.redress.console.parts.Threads;
import app.redress.console.payouts.PayoutsViewModel;
import app.redress.console.people.PeopleViewModel;
import app.redress.console.people.SeatViewModel;
import app.redress.console.uncertainty.UncertaintyViewModel;
import app.redress.desktop.CorrectedLines;
import app.redress.desktop.OpenCase;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/// An open case with the view model of each screen.
public record CaseScreens(
        OpenCase open,
        CaseSummary summary,
        OverviewViewModel overview,
        EstimatesViewModel estimates,
        UncertaintyViewModel uncertainty,
        WorkProgressViewModel progress,
        DeadlinesViewModel deadlines,
        BenchViewModel bench,
        AccountsViewModel accounts,
        CompensationViewModel compensation,
        ClaimsViewModel claims,
        PayoutsViewModel payouts,
        FreezeViewModel freeze,
        EvidenceViewModel evidence,
        AuditViewModel audit,
        SeatViewModel seat,
        PeopleViewModel people) {

    /// The display name of the case.
    public String name(Texts texts) {
        return open.sample() ? texts.say("sample.name") : summary.name();
    }

    /// Goes on where the screens of the same case stood before it was analysed again: with the search and order of the
    /// queue, and the span of time that every list follows.
    void goOn(CaseScreens before) {
        accounts.queue().goOn(before.accounts().queue());
    }

    static CaseScreens over(
            OpenCase open,
            CaseSummary summary,
            Threads threads,
            Consumer<String> openAccount,
            Consumer<List<CorrectedLines>> again,
            Consumer<String> look,
            ObservableValue<Boolean> working) {
        CaseReader reader = open.reader();
        CompensationViewModel compensation = new CompensationViewModel(open, threads, openAccount);
        ClaimsViewModel claims = new ClaimsViewModel(open, threads, openAccount, look, working);
        SeatViewModel seat = new SeatViewModel(open.people(), threads);
        OverviewViewModel overview = new OverviewViewModel(reader, threads);
        EstimatesViewModel estimates = new EstimatesViewModel(open.estimates(), open.people(), threads);
        UncertaintyViewModel uncertainty = new UncertaintyViewModel(open.uncertainty(), threads);
        FreezeViewModel freeze = new FreezeViewModel(open, threads, openAccount);
        WorkProgressViewModel progress = new WorkProgressViewModel(reader, open.payouts(), threads);
        CaseScreens screens = new CaseScreens(
                open,
                summary,
                overview,
                estimates,
                uncertainty,
                progress,
                new DeadlinesViewModel(open.deadlines(), open.people(), threads, () -> {
                    progress.load();
                    compensation.list().reload();
                }),
                new BenchViewModel(open.bench(), reader, threads, openAccount, look),
                new AccountsViewModel(
                        reader, open.decisions(), open.people(), open.reports(), open.evidence(), threads, () -> {
                            overview.load();
                            estimates.load();
                            uncertainty.load();
                            compensation.list().reload();
                            freeze.load();
                            claims.load();
                        }),
                compensation,
                claims,
                new PayoutsViewModel(
                        open.payouts(), () -> reader.stages(ItemFilter.ALL), threads, compensation.list()::reload),
                freeze,
                new EvidenceViewModel(open, threads, again, working),
                new AuditViewModel(open.audit(), open.zone()::get, seat.current(), threads),
                seat,
                new PeopleViewModel(open.people(), threads, seat::load));
        screens.evidence().conflicts().undecided().subscribe((_, _) -> estimates.load());
        screens.evidence().conflicts().waiting().subscribe((_, _) -> estimates.load());
        screens.payouts().restored().subscribe((_, _) -> estimates.load());
        SpanFollowers.follow(screens);
        estimates.load();
        screens.overview().load();
        screens.accounts().load();
        screens.compensation().list().refresh();
        screens.claims().load();
        screens.freeze().load();
        screens.payouts().load();
        screens.evidence().load();
        seat.load();
        return screens;
    }
}
