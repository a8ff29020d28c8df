package app.redress.cli;

import app.redress.desktop.RealCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A case of two accounts whose money went, on whose list Tanaka works, and the commands over it. A claim of one of
/// them lies beside, not added yet.
final class TwoAccounts {
    private final Commands commands = new Commands(RealCases.CLOCK, Map.of());
    private final Path folder;

    TwoAccounts(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("tx.csv"), """
                transaction_id,account_id,occurred_at,type,amount,method
                1,a,2019-07-02T10:00:00+09:00,CHARGE,30000,CREDIT_CARD
                2,a,2019-07-02T10:05:00+09:00,PAYMENT,30000,
                3,b,2019-07-03T11:00:00+09:00,CHARGE,20000,CREDIT_CARD
                4,b,2019-07-03T11:09:00+09:00,PAYMENT,20000,
                """);
        Files.writeString(folder.resolve("claims.csv"), """
                account_id,claimed_at,amount
                a,2019-07-04T09:00:00+09:00,30000
                """);
        Files.writeString(folder.resolve("pw"), "tanaka tanaka\n");
        ok("analyze", "--transactions", place("tx.csv"), "--case", place("case"), "--out", place("out"));
        ok("users", "--case", place("case"), "add", "Tanaka", "--new-passphrase-file", place("pw"));
    }

    /// Path of a file beside the case.
    String place(String name) {
        return folder.resolve(name).toString();
    }

    /// A command given by Tanaka.
    String[] as(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--case", place("case"), "--as", "Tanaka", "--as-passphrase-file", place("pw")));
        return all.toArray(String[]::new);
    }

    String ok(String... args) {
        return commands.ok(args);
    }

    int run(String... args) {
        return commands.run(args);
    }

    String out() {
        return commands.out();
    }

    String err() {
        return commands.err();
    }
}
