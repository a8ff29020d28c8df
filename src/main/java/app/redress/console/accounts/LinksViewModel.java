package app.redress.console.accounts;

import app.redress.casefile.links.LinkCentre;
import app.redress.casefile.links.LinkCentre.OfAccount;
import app.redress.casefile.links.LinkCentre.OfThing;
import app.redress.casefile.links.LinkedAccount;
import app.redress.casefile.links.LinkedThing;
import app.redress.casefile.links.Links;
import app.redress.casefile.query.TwinQuery;
import app.redress.casefile.session.CaseReader;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Refusals;
import app.redress.console.parts.Threads;
import app.redress.domain.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A walk through linked accounts: what is in the centre, which of its neighbours is chosen, and the way back. Read
/// from the store a page at a time.
public final class LinksViewModel {
    /// Linked accounts on one page.
    static final int PAGE = 16;

    private final CaseReader reader;
    private final AccountsViewModel accounts;
    private final LatestRequest requests;
    private final Deque<Place> way = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Links>> links = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(Choice.NONE);
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(Message.nothing());

    LinksViewModel(CaseReader reader, AccountsViewModel accounts, Threads threads) {
        this.reader = reader;
        this.accounts = accounts;
        this.requests = new LatestRequest(threads.withTrouble(failure -> {
            asking.set(false);
            trouble.set(Refusals.ofWork(failure));
        }));
    }

    /// The account or thing that is chosen.
    ///
    /// @param thing whether it is a thing
    /// @param index its place among the accounts, or the things, of the page; -1 for none
    public record Choice(boolean thing, int index) {
        static final Choice NONE = new Choice(false, -1);
    }

    private record Place(LinkCentre centre, int offset) {}

    public ReadOnlyBooleanProperty isOpen() {
        return open.getReadOnlyProperty();
    }

    /// Whether a page is being read; the one before is still shown.
    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /// The page shown; empty until the first one is read.
    public ReadOnlyObjectProperty<Optional<Links>> links() {
        return links.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Choice> choice() {
        return choice.getReadOnlyProperty();
    }

    /// Why the last attempt failed; empty for none.
    public ReadOnlyObjectProperty<Message> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Opens the picture around the account in front.
    public void open() {
        String account = accounts.account().get();
        if (!account.isEmpty()) {
            way.clear();
            links.set(Optional.empty());
            open.set(true);
            ask(new Place(new OfAccount(account), 0));
        }
    }

    public void close() {
        open.set(false);
    }

    private void ask(Place place) {
        ask(place, LinksViewModel::centre);
    }

    /// @param chosen what is chosen on the page once it is read
    private void ask(Place place, Function<Links, Choice> chosen) {
        asking.set(true);
        trouble.set(Message.nothing());
        requests.ask(() -> reader.links(place.centre, place.offset, PAGE), found -> {
            asking.set(false);
            choice.set(Choice.NONE);
            links.set(Optional.of(found));
            choice.set(chosen.apply(found));
        });
    }

    private static Choice centre(Links page) {
        return page.centre() instanceof OfThing || page.accounts().isEmpty()
                ? new Choice(!page.things().isEmpty(), 0)
                : new Choice(false, 0);
    }

    /// Chooses an account or a thing of the page; what is not on it is not chosen.
    public void choose(Choice wanted) {
        links.get()
                .filter(page -> wanted.index() >= 0 && wanted.index() < size(page, wanted.thing()))
                .ifPresent(_ -> choice.set(wanted));
    }

    private static int size(Links page, boolean things) {
        return things ? page.things().size() : page.accounts().size();
    }

    /// Goes up or down on the side of what is chosen; beyond the accounts of a page, to the next or the one before.
    public void move(int by) {
        Choice now = choice.get();
        Links page = links.get().orElse(null);
        if (page == null || asking.get()) {
            return;
        }
        int to = now.index() + by;
        if (to >= 0 && to < size(page, now.thing())) {
            choose(new Choice(now.thing(), to));
        } else if (!now.thing()) {
            turn(by);
        }
    }

    /// Goes to the things, or back to the accounts: to one that is linked with what is chosen.
    public void cross(boolean toThings) {
        Choice now = choice.get();
        Links page = links.get().orElse(null);
        if (page == null || now.thing() == toThings || now.index() < 0) {
            return;
        }
        if (toThings) {
            choose(new Choice(
                    true,
                    page.accounts().get(now.index()).things().stream()
                            .findFirst()
                            .orElse(0)));
        } else {
            int at = 0;
            while (at < page.accounts().size()
                    && !page.accounts().get(at).things().contains(now.index())) {
                at++;
            }
            choose(new Choice(false, at < page.accounts().size() ? at : 0));
        }
    }

    /// Reads the next page of accounts, or the one before.
    public void turn(int by) {
        Links page = links.get().orElse(null);
        if (page != null && !asking.get()) {
            int offset = page.offset() + Integer.signum(by) * PAGE;
            if (offset >= 0 && offset < page.total()) {
                ask(
                        new Place(page.centre(), offset),
                        now -> new Choice(
                                false, by > 0 ? now.pinned() : now.accounts().size() - 1));
            }
        }
    }

    /// Puts what is chosen into the centre; an account comes in front, too.
    public void enter() {
        Links page = links.get().orElse(null);
        if (page != null && !asking.get()) {
            elsewhere().ifPresent(to -> {
                way.push(new Place(page.centre(), page.offset()));
                show(to);
                ask(new Place(to, 0));
            });
        }
    }

    /// Whether something else than what is in the centre is chosen.
    boolean canEnter() {
        return elsewhere().isPresent();
    }

    private Optional<LinkCentre> elsewhere() {
        return chosenAccount()
                .<LinkCentre>map(one -> new OfAccount(one.account()))
                .or(() -> chosenThing().map(one -> new OfThing(one.trait(), one.value())))
                .filter(to ->
                        links.get().filter(page -> page.centre().equals(to)).isEmpty());
    }

    private void show(LinkCentre centre) {
        if (centre instanceof OfAccount of) {
            accounts.select(of.account());
        }
    }

    /// Whether there is a way back.
    public boolean canGoBack() {
        return !way.isEmpty();
    }

    /// Goes back to what was in the centre before.
    public void back() {
        if (!way.isEmpty() && !asking.get()) {
            Place before = way.pop();
            show(before.centre);
            ask(before);
        }
    }

    Optional<LinkedAccount> chosenAccount() {
        Choice now = choice.get();
        return links.get().filter(_ -> !now.thing() && now.index() >= 0).map(page -> page.accounts()
                .get(now.index()));
    }

    Optional<LinkedThing> chosenThing() {
        Choice now = choice.get();
        return links.get().filter(_ -> now.thing() && now.index() >= 0).map(page -> page.things()
                .get(now.index()));
    }

    /// The thing about which all accounts can be decided alike: the one chosen, or what links the account chosen most
    /// closely.
    Optional<LinkedThing> decidable() {
        return chosenThing()
                .or(() -> chosenAccount().filter(one -> !one.things().isEmpty()).flatMap(one -> links.get()
                        .map(page -> page.things().get(one.things().getFirst()))));
    }

    /// Leaves the picture for one decision about all accounts that have the thing.
    public void decide() {
        decidable().ifPresent(thing -> {
            close();
            accounts.twins().open(new TwinQuery(thing.trait(), thing.value(), null, null));
        });
    }
}
