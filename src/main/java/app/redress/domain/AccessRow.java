package app.redress.domain;

import app.redress.domain.Access.Kind;
import app.redress.domain.Access.Result;

/// An access while its row is at hand: access logs have tens of millions of rows, so what is counted of them is taken
/// out of this one object, which is filled again for every row.
public final class AccessRow extends RowAtHand<Access> {
    private final TextSlice account = new TextSlice();
    private final TextSlice address = new TextSlice();
    private final TextSlice country = new TextSlice();
    private final TextSlice agent = new TextSlice();
    private final TextSlice device = new TextSlice();
    private final TextSlice detail = new TextSlice();
    private Kind kind = Kind.OTHER;
    private Result result = Result.UNKNOWN;

    /// Takes the values of an access.
    public AccessRow of(Access access) {
        account.set(access.account());
        address.set(access.ip());
        country.set(access.country());
        agent.set(access.userAgent());
        device.set(access.deviceId());
        detail.set(access.detail());
        did(access.kind(), access.result());
        placed(access.at(), access.source());
        return this;
    }

    /// Takes a copy of another row, which stays when that one is filled again.
    public void copy(AccessRow other) {
        account.copy(other.account);
        address.copy(other.address);
        country.copy(other.country);
        agent.copy(other.agent);
        device.copy(other.device);
        detail.copy(other.detail);
        did(other.kind, other.result);
        placedLike(other);
    }

    /// Sets what was done, and whether it succeeded.
    public void did(Kind action, Result how) {
        kind = action;
        result = how;
    }

    @Override
    public Access value() {
        return new Access(
                account.toString(),
                time(),
                kind,
                result,
                address.textOrNull(),
                country.textOrNull(),
                agent.textOrNull(),
                device.textOrNull(),
                detail.textOrNull(),
                source());
    }

    /// Empty for an unknown id.
    public TextSlice account() {
        return account;
    }

    public TextSlice address() {
        return address;
    }

    public TextSlice country() {
        return country;
    }

    public TextSlice agent() {
        return agent;
    }

    public TextSlice device() {
        return device;
    }

    public TextSlice detail() {
        return detail;
    }

    public Kind kind() {
        return kind;
    }

    public Result result() {
        return result;
    }
}
