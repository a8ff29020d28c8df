package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import org.jspecify.annotations.Nullable;

/// How many accounts the device signed in to. A family shares a phone or a tablet; nobody is let into the accounts of
/// many households but who steals from them. Who opened an account is not asked: many accounts opened with one device
/// may be false, but nobody took them over.
///
/// Devices are counted, not their accounts: what few thieves do in many accounts would else look common with owners.
final class DeviceOnAccounts extends Signal<ClientFeatures> {
    /// More than a family has.
    static final int MANY = 5;

    /// An id that so many accounts send names no device.
    static final int NO_DEVICE = 100;

    DeviceOnAccounts() {
        super("device-accounts", 2, "ownDevice", "familyDevice", "deviceOfMany");
    }

    @Override
    public @Nullable SignalAnswer answer(ClientFeatures v) {
        int accounts = v.origin().deviceAccounts();
        if (accounts == 0 || accounts >= NO_DEVICE || Boolean.TRUE.equals(v.atRegistration())) {
            return null;
        }
        int context = v.owner().first() ? 0 : 1;
        return accounts == 1
                ? answerOf(context, 0)
                : answerOf(context, accounts < MANY ? 1 : 2, accounts).sharedBy(accounts);
    }
}
