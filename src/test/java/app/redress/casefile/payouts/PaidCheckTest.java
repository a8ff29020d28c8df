package app.redress.casefile.payouts;

import static app.redress.casefile.session.SmallCase.VICTIM;
import static app.redress.domain.Channel.BALANCE;
import static app.redress.domain.Channel.CARD;
import static app.redress.worklist.CompensationItem.Status.APPROVED;
import static app.redress.worklist.CompensationItem.Status.REVIEWED;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseFileSaveTest;
import app.redress.casefile.session.PreparedCase;
import app.redress.casefile.session.Sessions;
import app.redress.casefile.session.SmallCase;
import app.redress.domain.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaidCheckTest {
    private static final PreparedCase BEFORE = PreparedCase.saved(
            "os", CaseFileSaveTest.CLOCK, () -> SmallCase.of(90_400, Map.of(CARD, 90_000L, BALANCE, 400L)));

    @TempDir
    private Path folder;

    private CaseFile opened;
    private Sessions people;

    @BeforeEach
    void open() {
        opened = CaseFile.open(BEFORE.in(folder), "os", CaseFileSaveTest.CLOCK);
        people = new Sessions(opened);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private void approveCard() {
        people.as("Abe").decide(VICTIM, CARD, REVIEWED, "");
        people.as("Mori").decide(VICTIM, CARD, APPROVED, "");
    }

    @Test
    void whatIsOnlyProposedIsNotPromised() {
        assertThat(opened.paidCheck()).isEqualTo(new PaidCheck(0, 0, 0, List.of()));
        people.as("Abe").decide(VICTIM, CARD, REVIEWED, "");
        assertThat(opened.paidCheck().accounts()).isZero();
    }

    @Test
    void whatIsApprovedWithinWhatIsDueIsInOrder() {
        approveCard();
        assertThat(opened.paidCheck()).isEqualTo(new PaidCheck(1, 90_000, 0, List.of()));
    }

    @Test
    void anAccountWhoseLossWasFoundToBeSmallerIsNamedUntilItsCorrectionIsApproved() {
        approveCard();
        opened.save(SmallCase.of(60_400, Map.of(CARD, 60_000L, BALANCE, 400L)), Progress.NONE);
        PaidCheck found = opened.paidCheck();
        assertThat(found.above()).containsExactly(new PaidCheck.Above(VICTIM, 60_400, 90_000));
        assertThat(found.excess()).isEqualTo(29_600);
        approveCard();
        assertThat(opened.paidCheck()).isEqualTo(new PaidCheck(1, 60_000, 0, List.of()));
    }
}
