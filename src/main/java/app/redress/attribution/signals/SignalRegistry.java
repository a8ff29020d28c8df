package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import app.redress.attribution.money.TransactionFeatures;
import java.util.List;
import java.util.Set;

/// All signals in their order. A new one is added here, with its shares in the policy and its texts in the message
/// catalogues.
public final class SignalRegistry {
    /// Signals of payments.
    public static final List<Signal<TransactionFeatures>> SPENDS = List.of(
            new AccountSize("spend"),
            new AmountInService("spend", true),
            new UnusualPlace(),
            new TwoPlacesAtOnce(),
            new BoughtGoods(),
            new DrainedBalance(),
            new Burst("spend"),
            new UnusualHour(),
            new SpendAfterCharge(),
            new DeclinedAttempts("spend"),
            new ClaimedTransaction(),
            new FarAboveClaim());

    /// Signals of charges.
    public static final List<Signal<TransactionFeatures>> CHARGES = List.of(
            new AccountSize("charge"),
            new AmountInService("charge", false),
            new ChargeMethod(),
            new FundingMethod(),
            new SpentWithinHours(),
            new Burst("charge"),
            new UnusualHour(),
            new DeclinedAttempts("charge"),
            new ClaimedTransaction(),
            new FarAboveClaim());

    /// Signals of clients.
    public static final List<Signal<ClientFeatures>> VISITS = List.of(
            new EarlierClient(),
            new KnownApp(),
            new DeviceOnAccounts(),
            new DeviceComplaints(),
            new HomeNetwork(),
            new ForeignCountry(),
            new CredentialChange(),
            new FirstVisitAction("email", app.redress.domain.Access.Kind.EMAIL_CHANGE, "noEmailChange", "emailChange"),
            new FirstVisitAction("device-add", app.redress.domain.Access.Kind.DEVICE_ADD, "noDeviceAdd", "deviceAdd"),
            new FirstVisitAction(
                    "profile", app.redress.domain.Access.Kind.PROFILE_VIEW, "noProfileView", "profileView"),
            new FailuresBeforeLogin(),
            new NewClientStay(),
            new FirstClientStay(),
            new SourceHistory(),
            new PresentAtRegistration(),
            new MoneyAfterVisit(),
            new ClaimAfterVisit(),
            new FrozenAfterVisit());

    /// Questions about clients that the source itself answers: whoever comes from an address abroad is new to it and
    /// comes from abroad, guilty or not.
    public static final Set<String> ORIGIN = Set.of("line", "country");

    /// Whether the customer complained.
    public static final String CLAIM = "claim";

    /// Whether the operator froze the account.
    public static final String FREEZE = "freeze";

    /// Questions about clients whose answer is a fact of the account: a customer who did not complain did not complain
    /// once, not once for each device that was there.
    public static final Set<String> ACCOUNT = Set.of(CLAIM, FREEZE);

    /// Questions about a client's device that are about other accounts: who is let into many is suspect, but nothing in
    /// this account says so.
    public static final Set<String> OTHERS = Set.of("device-accounts", "device-complaints");

    /// The question about a client's sources. What is held against them counts by itself, so that against a client
    /// this answer is no part of the sum that is compared with owners' sums.
    public static final String SOURCE = "source";

    /// Questions about payments that say nothing of a robbery at the till of a store where the owner pays: all of the
    /// store's customers pay there, and at those hours.
    public static final Set<String> CUSTOMERS = Set.of("place", "hour");

    /// Questions about transactions that the customer answers.
    public static final Set<String> CLAIMS = Set.of("claimed-money", "beside-claim");

    /// The question about payments whose first answer, a store that the owner uses, tells even a thief who buys what
    /// the owner does, when, and in the same town.
    public static final String STORES = "place";

    private SignalRegistry() {}
}
