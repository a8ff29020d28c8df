package app.redress.attribution.clients;

import app.redress.domain.Access;
import app.redress.screening.SourceKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells when an account's device id was sent by another device too.
///
/// An app that is updated, or moved to a new phone, calls itself otherwise from then on and never goes back. Where one
/// device id comes with the old name before and after another name, and with that one from networks of its own only,
/// two devices send it: whoever stole a session may send the owner's id along.
final class CopiedIds {
    /// What a device id came with under one name, by position among the accesses.
    private static final class Named {
        private final Set<String> networks = new HashSet<>();
        private final int first;
        private int last;

        Named(int first) {
            this.first = first;
        }
    }

    private final Map<String, Map<String, Named>> devices = new HashMap<>();

    /// @param accesses in time order
    CopiedIds(List<Access> accesses) {
        if (!anyRenamed(accesses)) {
            return;
        }
        for (int n = 0; n < accesses.size(); n++) {
            Access access = accesses.get(n);
            String device = access.deviceId();
            String agent = access.userAgent();
            String network = SourceKind.NETWORK.key(access);
            if (access.succeeded() && device != null && agent != null && network != null) {
                note(n, device, agent, network);
            }
        }
        devices.values().removeIf(names -> names.size() < 2);
    }

    /// Most accounts have one app, which is soon seen.
    private static boolean anyRenamed(List<Access> accesses) {
        Map<String, String> names = new HashMap<>();
        for (Access access : accesses) {
            String device = access.deviceId();
            String agent = access.userAgent();
            if (device != null && agent != null && !agent.equals(names.getOrDefault(device, agent))) {
                return true;
            }
            if (device != null && agent != null) {
                names.put(device, agent);
            }
        }
        return false;
    }

    private void note(int n, String device, String agent, String network) {
        Named named = devices.computeIfAbsent(device, id -> new HashMap<>()).computeIfAbsent(agent, a -> new Named(n));
        named.last = n;
        named.networks.add(network);
    }

    /// Whether an access was made by another device with the same id.
    boolean has(Access access) {
        Map<String, Named> names = devices.isEmpty() ? null : devices.get(String.valueOf(access.deviceId()));
        Named one = names == null ? null : names.get(String.valueOf(access.userAgent()));
        return names != null && one != null && names.values().stream().anyMatch(other -> isBeside(one, other));
    }

    private static boolean isBeside(Named one, Named other) {
        return other.first < one.first
                && other.last > one.last
                && one.networks.stream().noneMatch(other.networks::contains);
    }
}
