package app.redress.screening;

import java.util.BitSet;

/// Which accounts are named by transactions and accesses both.
public final class CommonAccounts {
    private final BitSet inMoney = new BitSet();
    private final BitSet inAccess = new BitSet();

    private CommonAccounts() {}

    /// Of what was read; no row may follow.
    public static CommonAccounts of(MoneyScreen money, AccessScreen access) {
        CommonAccounts common = new CommonAccounts();
        money.accounts().forEachIn(access.accounts(), (ofMoney, ofAccess) -> {
            common.inMoney.set(ofMoney);
            common.inAccess.set(ofAccess);
        });
        return common;
    }

    /// Whether accesses name the account that transactions gave this number.
    public boolean hasAccesses(int ofMoney) {
        return inMoney.get(ofMoney);
    }

    /// Whether transactions name the account that accesses gave this number.
    public boolean hasMoney(int ofAccess) {
        return inAccess.get(ofAccess);
    }
}
