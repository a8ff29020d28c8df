package app.redress.screening;

import app.redress.domain.Access;
import org.jspecify.annotations.Nullable;

/// The kinds of source that identify where an access came from.
public enum SourceKind {
    ADDRESS {
        @Override
        public @Nullable String key(Access access) {
            return access.ip();
        }
    },
    /// The /24 of an IPv4 address, the /48 of an IPv6 address.
    NETWORK {
        @Override
        public @Nullable String key(Access access) {
            return access.ip() == null ? null : network(access.ip());
        }
    },
    DEVICE {
        @Override
        public @Nullable String key(Access access) {
            return access.deviceId();
        }
    },
    AGENT {
        @Override
        public @Nullable String key(Access access) {
            return access.userAgent();
        }
    },
    COUNTRY {
        @Override
        public @Nullable String key(Access access) {
            return access.country();
        }
    };

    /// The access's source of this kind; null when the row has none.
    public abstract @Nullable String key(Access access);

    /// The network of an address.
    static String network(String ip) {
        if (ip.indexOf(':') >= 0) {
            int end = 0;
            for (int colons = 0; end < ip.length() && colons < 3; end++) {
                colons += ip.charAt(end) == ':' ? 1 : 0;
            }
            return ip.substring(0, end);
        }
        int dot = ip.lastIndexOf('.');
        return dot < 0 ? ip : ip.substring(0, dot);
    }
}
