package app.redress.evidence.store;

import app.redress.domain.Access;
import app.redress.domain.Access.Kind;
import app.redress.domain.Access.Result;
import app.redress.domain.AccessRow;
import app.redress.domain.RowAtHand;

/// Packs rows of the access log.
final class AccessCodec implements RowCodec<Access> {
    private static final Kind[] KINDS = Kind.values();
    private static final Result[] RESULTS = Result.values();

    private final AccessRow row = new AccessRow();
    private final PackedWords countries = new PackedWords();
    private final PackedWords agents = new PackedWords();
    private final PackedWords details = new PackedWords();

    @Override
    public void pack(Access access, RowPacker out) {
        pack(row.of(access), out);
    }

    @Override
    public void pack(RowAtHand<Access> at, RowPacker out) {
        AccessRow a = at instanceof AccessRow same ? same : row.of(at.value());
        out.number(a.line())
                .number(a.second())
                .number(a.nano())
                .number(a.kind().ordinal() * RESULTS.length + a.result().ordinal())
                .text(a.account())
                .text(a.address())
                .text(a.device());
        countries.pack(a.country(), out);
        agents.pack(a.agent(), out);
        details.pack(a.detail(), out);
    }

    @Override
    public AccessRow unpack(RowUnpacker in, int file) {
        in.forgetTexts();
        row.from(file, in.number());
        row.at(in.number(), in.small());
        int what = in.small();
        row.did(KINDS[what / RESULTS.length], RESULTS[what % RESULTS.length]);
        in.text(row.account());
        in.text(row.address());
        in.text(row.device());
        countries.unpack(in, row.country());
        agents.unpack(in, row.agent());
        details.unpack(in, row.detail());
        return row;
    }
}
