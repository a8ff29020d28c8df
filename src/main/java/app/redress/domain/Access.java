package app.redress.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One line of the service's access log.
///
/// @param account empty for a login attempt on an unknown id: evidence about the source, not about an account
/// @param country ISO 3166 alpha-2 from the export or from the address; null when unknown
/// @param detail free text of the row, for example the address a reset mail went to
public record Access(
        String account,
        Instant at,
        Kind kind,
        Result result,
        @Nullable String ip,
        @Nullable String country,
        @Nullable String userAgent,
        @Nullable String deviceId,
        @Nullable String detail,
        SourceLine source)
        implements Event {

    public Access {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(at, "at");
    }

    /// The action.
    public enum Kind {
        LOGIN,
        LOGOUT,
        PASSWORD_RESET_REQUEST,
        PASSWORD_RESET,
        EMAIL_CHANGE,
        DEVICE_ADD,
        CARD_ADD,
        PROFILE_VIEW,
        OTHER
    }

    /// Whether the action succeeded.
    public enum Result {
        SUCCESS,
        FAILURE,
        /// Not stated: it neither convicts nor clears anybody.
        UNKNOWN
    }

    /// Whether the action is known to have succeeded.
    public boolean succeeded() {
        return result == Result.SUCCESS;
    }

    /// Whether the action is known to have failed.
    public boolean failed() {
        return result == Result.FAILURE;
    }

    /// Whether both rows show the same device, address, app and country.
    public boolean sameSource(Access other) {
        return Objects.equals(deviceId, other.deviceId)
                && Objects.equals(ip, other.ip)
                && Objects.equals(userAgent, other.userAgent)
                && Objects.equals(country, other.country);
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public String orderKey() {
        return kind.ordinal() + "|" + result.ordinal() + "|" + ip + "|" + deviceId + "|" + userAgent + "|" + detail
                + "|" + country;
    }
}
