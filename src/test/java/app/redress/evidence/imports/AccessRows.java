package app.redress.evidence.imports;

import java.time.Instant;
import java.util.Random;

/// An access log in our own columns, the same for the same number of rows.
final class AccessRows {
    private AccessRows() {}

    static CharSequence csv(int rows) {
        Random random = new Random(1);
        StringBuilder text =
                new StringBuilder("occurred_at,account_id,event,result,ip,country,user_agent,device_id,detail\n");
        for (int i = 0; i < rows; i++) {
            text.append(Instant.ofEpochSecond(1_562_000_000L + i))
                    .append(",A%010d,LOGIN,SUCCESS,10.%d.%d.%d,JP,Wallet/1.0.%d (iPhone),%016x,\n"
                            .formatted(
                                    random.nextInt(1 << 30),
                                    random.nextInt(256),
                                    random.nextInt(256),
                                    random.nextInt(256),
                                    random.nextInt(9),
                                    random.nextLong()));
        }
        return text;
    }
}
