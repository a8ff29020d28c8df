package app.redress.domain;

import app.redress.domain.Access.Kind;
import app.redress.domain.Access.Result;
import java.time.Instant;

/// An access while its row is at hand: access logs have tens of millions of rows, so what is counted of them is taken
/// out of this one object, which is filled again for every row.
public final class AccessRow implements RowAtHand<Access> {
    private final TextSlice account = new TextSlice();
    private final TextSlice address = new TextSlice();
    private final TextSlice country = new TextSlice();
    private final TextSlice agent = new TextSlice();
    private final TextSlice device = new TextSlice();
    private final TextSlice detail = new TextSlice();
    private long second;
    private int nano;
    private Kind kind = Kind.OTHER;
    private Result result = Result.UNKNOWN;
    private int file;
    private long line;

    /// Takes the values of an access.
    public AccessRow of(Access access) {
        account.set(access.account());
        address.set(access.ip());
        country.set(access.country());
        agent.set(access.userAgent());
        device.set(access.deviceId());
        detail.set(access.detail());
        at(access.at().getEpochSecond(), access.at().getNano());
        did(access.kind(), access.result());
        from(access.source().file(), access.source().line());
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
        at(other.second, other.nano);
        did(other.kind, other.result);
        from(other.file, other.line);
    }

    /// @param since1970 seconds since 1970, UTC
    /// @param nanoOfSecond the rest of the time
    public void at(long since1970, int nanoOfSecond) {
        second = since1970;
        nano = nanoOfSecond;
    }

    /// Sets what was done, and whether it succeeded.
    public void did(Kind action, Result how) {
        kind = action;
        result = how;
    }

    /// @param fileIndex, startingLine as in [SourceLine]
    public void from(int fileIndex, long startingLine) {
        file = fileIndex;
        line = startingLine;
    }

    @Override
    public Access value() {
        return new Access(
                account.toString(),
                Instant.ofEpochSecond(second, nano),
                kind,
                result,
                address.textOrNull(),
                country.textOrNull(),
                agent.textOrNull(),
                device.textOrNull(),
                detail.textOrNull(),
                new SourceLine(file, line));
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

    @Override
    public long second() {
        return second;
    }

    @Override
    public int nano() {
        return nano;
    }

    public Kind kind() {
        return kind;
    }

    public Result result() {
        return result;
    }

    @Override
    public int file() {
        return file;
    }

    @Override
    public long line() {
        return line;
    }
}
