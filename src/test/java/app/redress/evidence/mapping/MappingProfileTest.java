package app.redress.evidence.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.Transaction;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.ImportResult;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.source.ExportFile;
import app.redress.language.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingProfileTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static MappingProfiles profiles(Path profile) {
        return new MappingProfiles(TOKYO, MappingProfile.NONE, List.of(MappingProfile.read(profile)), Map.of());
    }

    @Test
    void aProfileMapsForeignColumnsWordsUnitAndZone() throws IOException {
        Path profile = file("madrid.profile", """
                transactions.transaction_id = Beleg
                transactions.account_id = Kunde
                transactions.occurred_at = Zeitpunkt
                transactions.type = Art
                transactions.amount = Betrag
                value.type.AUFLADUNG = CHARGE
                amount.decimals = 2
                zone = Europe/Madrid
                """);
        Path export = file("tx.csv", "Beleg,Kunde,Zeitpunkt,Art,Betrag\nB1,K1,2024-01-10 12:00:00,AUFLADUNG,12.34\n");
        List<Transaction> rows = new ArrayList<>();
        ImportResult reading = Export.of(ExportKinds.TRANSACTIONS, 0, ExportFile.of(export), profiles(profile))
                .read((t, _) -> rows.add(t), _ -> {});
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().type()).isEqualTo(Transaction.Type.CHARGE);
        assertThat(rows.getFirst().amount()).isEqualTo(1234);
        assertThat(rows.getFirst().at()).isEqualTo(Instant.parse("2024-01-10T11:00:00Z"));
        assertThat(reading.receipt().profile()).isEqualTo("madrid.profile");
        assertThat(reading.receipt().zone()).isEqualTo("Europe/Madrid");
    }

    @Test
    void anUnknownKeyIsRefusedByName() throws IOException {
        Path profile = file("p", "transactions.amont = Betrag\n");
        assertThatThrownBy(() -> MappingProfile.read(profile))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("transactions.amont"));
    }

    @Test
    void aHeaderMissingFromTheFileIsRefusedByName() throws IOException {
        Path profile = file("p", "transactions.amount = Betrag\n");
        Path export = file("tx.csv", "transaction_id,account_id,occurred_at,type,amount\n");
        assertThatThrownBy(() -> Export.of(ExportKinds.TRANSACTIONS, 0, ExportFile.of(export), profiles(profile)))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("Betrag"));
    }
}
