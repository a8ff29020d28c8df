package app.redress.console.shell;

import app.redress.analysis.Reservation;
import app.redress.casefile.results.SearchHit;
import app.redress.console.evidence.EvidenceViewModel.Part;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/// Leads to a place in the open case: an account, a transaction, accounts with something in common, or the part of the
/// evidence where something can be resolved.
final class Places {
    private final ReadOnlyObjectProperty<Optional<CaseScreens>> open;
    private final NavigationViewModel navigation;

    Places(ReadOnlyObjectProperty<Optional<CaseScreens>> open, NavigationViewModel navigation) {
        this.open = open;
        this.navigation = navigation;
    }

    void found(SearchHit found) {
        switch (found) {
            case SearchHit.Account account -> account(account.account());
            case SearchHit.Payment payment ->
                to(Screen.ACCOUNTS, screens -> screens.accounts().selectTransaction(payment.account(), payment.id()));
            case SearchHit.Row row ->
                to(Screen.ACCOUNTS, screens -> screens.accounts().selectLine(row.account(), row.source()));
            case SearchHit.Source source -> accountsWith(source);
        }
    }

    void account(String account) {
        to(Screen.ACCOUNTS, screens -> screens.accounts().select(account));
    }

    /// The accounts that a search finds, whatever their tier.
    void accounts(String typed) {
        to(Screen.ACCOUNTS, screens -> screens.accounts().queue().find(typed));
    }

    /// Accounts of every tier that have a source in common.
    private void accountsWith(SearchHit.Source source) {
        String key =
                switch (source.kind()) {
                    case STORE -> "store:";
                    case ADDRESS -> "address:";
                    case DEVICE -> "device:";
                };
        accounts(key + '"' + source.value().replace("\"", "") + '"');
    }

    void reservation(Reservation.Subject subject) {
        if (subject == Reservation.Subject.BATCHES) {
            to(Screen.PAYOUTS, _ -> {});
            return;
        }
        Part part =
                switch (subject) {
                    case CONFLICTS -> Part.CONFLICTS;
                    case REJECTS -> Part.REJECTS;
                    case FILES, BATCHES -> Part.FILES;
                };
        to(Screen.EVIDENCE, screens -> screens.evidence().part().set(part));
    }

    private void to(Screen place, Consumer<CaseScreens> prepare) {
        open.get()
                .ifPresent(screens -> navigation.asOne(() -> {
                    prepare.accept(screens);
                    navigation.screen().set(place);
                }));
    }
}
