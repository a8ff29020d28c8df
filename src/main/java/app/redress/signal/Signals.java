package app.redress.signal;

import java.util.List;

/// Every question that is asked, in its order. A new one is added here, its shares in the policy, its sentences in
/// the word lists.
public final class Signals {
    /// Asked of payments.
    public static final List<Signal<Movement>> SPENDS = List.of(
            new AccountSize("spend"),
            new ServiceSize("spend", true),
            new Place(),
            new TwoPlaces(),
            new BoughtGoods(),
            new Drained(),
            new Burst("spend"),
            new HourOfDay(),
            new AfterCharge(),
            new Declined("spend"),
            new ClaimedMoney());

    /// Asked of charges.
    public static final List<Signal<Movement>> CHARGES = List.of(
            new AccountSize("charge"),
            new ServiceSize("charge", false),
            new ChargeMethod(),
            new FundedBy(),
            new SpentSoon(),
            new Burst("charge"),
            new HourOfDay(),
            new Declined("charge"),
            new ClaimedMoney());

    /// Asked of visitors.
    public static final List<Signal<Visitor>> VISITS = List.of(
            new AnotherHand(),
            new App(),
            new Line(),
            new Country(),
            new Credentials(),
            new Action("email", app.redress.domain.Access.Kind.EMAIL_CHANGE, "noEmailChange", "emailChange"),
            new Action("device-add", app.redress.domain.Access.Kind.DEVICE_ADD, "noDeviceAdd", "deviceAdd"),
            new Action("profile", app.redress.domain.Access.Kind.PROFILE_VIEW, "noProfileView", "profileView"),
            new FailuresBefore(),
            new Stay(),
            new FirstStay(),
            new Source(),
            new AtRegistration(),
            new MoneyFollowed(),
            new ClaimedVisit(),
            new FrozenAfter());

    private Signals() {}
}
