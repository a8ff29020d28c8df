package app.redress.payout;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// Reads 総合振込 as the bank does: written from the format description alone, by byte offsets, sharing no code with the
/// writer.
final class ZenginOracle {
    private static final Charset BANK = Charset.forName("windows-31j");

    record Transfer(
            String bank,
            String branch,
            String kind,
            String number,
            String payee,
            long amount,
            long code1,
            long code2) {}

    record Sheet(String client, String clientName, String day, String reserved, List<Transfer> transfers) {}

    private final byte[] file;

    ZenginOracle(byte[] file) {
        this.file = file;
    }

    Sheet read() {
        require(file.length % 122 == 0, "records of 120 bytes and CR LF");
        int records = file.length / 122;
        for (int i = 0; i < records; i++) {
            require(file[i * 122 + 120] == '\r' && file[i * 122 + 121] == '\n', "CR LF after record " + i);
            checkCharacters(i);
        }
        require(cut(0, 0, 4).equals("1210"), "a header of kind 21 in JIS");
        List<Transfer> transfers = new ArrayList<>();
        long sum = 0;
        for (int i = 1; i < records - 2; i++) {
            require(cut(i, 0, 1).equals("2") && cut(i, 38, 42).equals("0000"), "a data record");
            transfers.add(transfer(i));
            sum += transfers.getLast().amount();
        }
        require(cut(records - 2, 0, 1).equals("8"), "a trailer");
        require(Long.parseLong(cut(records - 2, 1, 7)) == transfers.size(), "the trailer's count");
        require(Long.parseLong(cut(records - 2, 7, 19)) == sum, "the trailer's sum");
        require(cut(records - 1, 0, 120).equals("9" + " ".repeat(119)), "an end record");
        return new Sheet(
                cut(0, 4, 14),
                cut(0, 14, 54).strip(),
                cut(0, 54, 58),
                cut(0, 103, 120).strip(),
                transfers);
    }

    private Transfer transfer(int i) {
        return new Transfer(
                cut(i, 1, 5),
                cut(i, 20, 23),
                cut(i, 42, 43),
                cut(i, 43, 50),
                cut(i, 50, 80).stripTrailing(),
                Long.parseLong(cut(i, 80, 90)),
                Long.parseLong(cut(i, 91, 101)),
                Long.parseLong(cut(i, 101, 111)));
    }

    private void checkCharacters(int record) {
        for (int i = 0; i < 120; i++) {
            int b = file[record * 122 + i] & 0xFF;
            boolean kana = b >= 0xB1 && b <= 0xDF;
            boolean ascii = (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || "()-. ".indexOf(b) >= 0;
            require(kana || ascii, "no byte " + b + " in record " + record);
        }
    }

    private String cut(int record, int from, int to) {
        return new String(file, record * 122 + from, to - from, BANK);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("the bank wants " + what);
        }
    }
}
