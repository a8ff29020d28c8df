package app.redress.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InterruptibleWorkTest {
    @Test
    @Timeout(60)
    void workIsCancelledWhenTheProcessIsToEndWhichWaitsUntilItHasCleanedUp() throws InterruptedException {
        Interruption interruption = new Interruption();
        Thread ending = new Thread(interruption::interrupt);
        try (InterruptibleWork work = new InterruptibleWork(WorkProgress.SILENT, interruption)) {
            assertThat(work.cancelled()).isFalse();
            ending.start();
            while (!work.cancelled()) {
                Thread.sleep(1);
            }
            assertThat(ending.isAlive()).isTrue();
        }
        ending.join();
    }
}
