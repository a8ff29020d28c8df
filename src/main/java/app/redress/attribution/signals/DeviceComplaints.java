package app.redress.attribution.signals;

import app.redress.attribution.clients.ClientFeatures;
import org.jspecify.annotations.Nullable;

/// Whether customers complained of whose accounts the device signed in to besides this one, where these are more than a
/// family has: they know nothing of each other, and of several such complaints hardly all are mistaken. That hardly any
/// complained says nothing, because many notice late or never, so that the first answer is never given.
final class DeviceComplaints extends Signal<ClientFeatures> {
    /// One may have complained by chance, or of another thief.
    private static final int SEVERAL = 2;

    /// Of this many accounts one may have complained by chance.
    private static final int A_FEW = 5;

    DeviceComplaints() {
        super("device-complaints", 1, "deviceWithoutClaims", "deviceOfClaimants");
    }

    /// The devices of thieves who buy what owners buy would count as owners' devices.
    @Override
    public boolean isMeasured() {
        return false;
    }

    @Override
    public @Nullable SignalAnswer answer(ClientFeatures v) {
        int accounts = v.origin().deviceAccounts();
        boolean many = accounts >= DeviceOnAccounts.MANY && accounts < DeviceOnAccounts.NO_DEVICE;
        if (!many || Boolean.TRUE.equals(v.atRegistration())) {
            return null;
        }
        int complaints = v.origin().othersComplaints();
        boolean several = complaints >= SEVERAL && A_FEW * complaints >= accounts;
        return several ? answerOf(0, 1, complaints, accounts) : null;
    }
}
