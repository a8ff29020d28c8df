package app.redress.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.deadlines.DeadlineRule.Subject;
import app.redress.domain.Message;
import app.redress.language.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlineCalculatorTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    private Path folder;

    private static List<Deadline> set(String pack, Subject subject, ZoneId zone, ClockStarts starts) {
        Calendars calendars = new Calendars(HolidayList.shipped());
        return new DeadlineCalculator(calendars, zone).of(RulePackReader.read(pack), subject, starts);
    }

    private static Deadline first(String pack, Subject subject, ZoneId zone, ClockStarts starts) {
        return set(pack, subject, zone, starts).getFirst();
    }

    private static ClockStarts noted(String at) {
        return new ClockStarts(Instant.parse(at), null, null, null);
    }

    private static ClockStarts claimed(String at) {
        return new ClockStarts(null, Instant.parse(at), null, null);
    }

    private static ClockStarts occurred(String at) {
        return new ClockStarts(null, null, Instant.parse(at), null);
    }

    private static String say(Deadline deadline, String now) {
        return say(deadline, now, Locale.ENGLISH, null);
    }

    private static String say(Deadline deadline, String now, Locale locale, @Nullable Instant doneAt) {
        Message message = DeadlineWords.say(deadline, Instant.parse(now), doneAt != null, doneAt);
        return Catalogue.ofMessages(locale).say(message);
    }

    @Test
    void aRefundIsDueByTheEndOfTheNextBusinessDayOfTheCasesZone() {
        Deadline overEaster = first("eu-psd2", Subject.ITEM, BERLIN, noted("2026-04-02T22:30:00Z"));

        assertThat(overEaster.due()).isEqualTo("2026-04-07T21:59:59Z");
        assertThat(say(overEaster, "2026-04-03T08:00:00Z")).isEqualTo("due in 1 business day (Tue 7 Apr 2026)");
        assertThat(say(overEaster, "2026-04-07T08:00:00Z")).isEqualTo("due today (Tue 7 Apr 2026)");
        assertThat(say(overEaster, "2026-04-08T08:00:00Z"))
                .isEqualTo("overdue by 1 business day (was due Tue 7 Apr 2026)");
        assertThat(overEaster.pack()).isEqualTo("eu-psd2 2026-11-22");
    }

    @Test
    void theLastSecondIsInTimeAndTheNextIsLate() {
        Deadline deadline = first("eu-psd2", Subject.ITEM, BERLIN, noted("2026-04-02T22:30:00Z"));

        assertThat(deadline.state(Instant.parse("2026-04-07T21:59:59Z"), false)).isEqualTo(Deadline.State.DUE);
        assertThat(deadline.state(Instant.parse("2026-04-07T22:00:00Z"), false)).isEqualTo(Deadline.State.OVERDUE);
        assertThat(deadline.state(Instant.parse("2026-04-07T22:00:00Z"), true)).isEqualTo(Deadline.State.DONE);
    }

    @Test
    void awarenessStartsWithOurDetectionOrTheClaimWhicheverIsFirst() {
        ClockStarts both = new ClockStarts(
                Instant.parse("2026-06-10T00:00:00Z"), Instant.parse("2026-06-08T00:00:00Z"), null, null);

        assertThat(first("eu-psd2", Subject.ITEM, BERLIN, both).started()).isEqualTo("2026-06-08T00:00:00Z");
    }

    @Test
    void calendarDaysRunOverHolidays() {
        Deadline claim = first("jp-paypay", Subject.ITEM, TOKYO, occurred("2019-07-02T15:30:00Z"));

        assertThat(claim.due()).isEqualTo("2019-09-01T14:59:59Z");
        assertThat(say(claim, "2019-08-30T01:00:00Z")).isEqualTo("due in 2 days (Sun 1 Sep 2019)");
        assertThat(say(claim, "2019-08-30T01:00:00Z", Locale.JAPANESE, null)).isEqualTo("期限は2019年9月1日（日）、残り2日");
        assertThat(say(claim, "2019-09-03T01:00:00Z")).isEqualTo("overdue by 2 days (was due Sun 1 Sep 2019)");
    }

    @Test
    void hoursRunContinuouslyAndAreStatedWithTheZone() {
        Deadline report = first("eu-gdpr", Subject.INCIDENT, BERLIN, noted("2026-03-27T12:00:00Z"));

        assertThat(report.due()).isEqualTo("2026-03-30T12:00:00Z");
        assertThat(say(report, "2026-03-30T09:30:00Z"))
                .isEqualTo("due in 2 hours (Mon 30 Mar 2026 14:00, Europe/Berlin)");
        assertThat(say(report, "2026-03-30T12:10:00Z"))
                .isEqualTo("overdue by less than 1 hour (was due Mon 30 Mar 2026 14:00, Europe/Berlin)");
        assertThat(say(report, "2026-03-30T12:10:00Z", Locale.JAPANESE, null)).endsWith("を超過（1時間未満）");
    }

    @Test
    void aClockThatHasNotStartedIsReported() {
        ClockStarts nothing = new ClockStarts(null, null, null, null);

        assertThat(set("us-reg-e", Subject.ITEM, TOKYO, nothing))
                .extracting(deadline -> say(deadline, "2026-06-01T00:00:00Z"))
                .containsExactly(
                        "clock not started: say with --statement when the statement was sent",
                        "clock not started: no claim is known",
                        "clock not started: no claim is known");
        assertThat(say(first("jp-paypay", Subject.ITEM, TOKYO, nothing), "2026-06-01T00:00:00Z"))
                .contains("no time of the takeover");
        assertThat(say(first("eu-psd2", Subject.ITEM, TOKYO, nothing), "2026-06-01T00:00:00Z"))
                .contains("--noted");
    }

    @Test
    void anExtendableDeadlineIsStatedWithBothDates() {
        Deadline provisional = set(
                        "us-reg-e", Subject.ITEM, ZoneId.of("America/New_York"), claimed("2026-06-30T16:00:00Z"))
                .get(1);

        assertThat(provisional.due()).isEqualTo("2026-07-15T03:59:59Z");
        assertThat(say(provisional, "2026-07-16T12:00:00Z"))
                .isEqualTo("overdue (Tue 14 Jul 2026) unless the longer time applies, until Tue 28 Jul 2026");
        assertThat(say(provisional, "2026-07-30T12:00:00Z")).startsWith("overdue by 12 business days");
    }

    @Test
    void beyondTheKnownHolidaysADateIsAnAssumption() {
        Deadline deadline = first("eu-psd2", Subject.ITEM, BERLIN, noted("2027-12-31T08:00:00Z"));

        assertThat(deadline.assumed()).isTrue();
        assertThat(say(deadline, "2027-12-31T09:00:00Z"))
                .isEqualTo(
                        "due in 1 business day (Mon 3 Jan 2028); assumed: the holidays of target are known until 2027");
    }

    @Test
    void aStartOnANonBusinessDayMovesToTheNextOnlyIfTheRuleSaysSo() throws IOException {
        String rule = """
                id = house
                version = 1
                jurisdiction = JP
                rules = pay
                pay.applies = unauthorised
                pay.clock = claim
                pay.within = 1 business day
                pay.calendar = jp-bank
                pay.action = refund
                pay.source = our terms
                pay.checked = 2026-11-01
                """;
        String from = Files.writeString(folder.resolve("from"), rule + "pay.from = business day\n")
                .toString();
        String plain = Files.writeString(folder.resolve("plain"), rule).toString();
        ClockStarts saturday = claimed("2026-11-21T03:00:00Z");

        assertThat(first(plain, Subject.ITEM, TOKYO, saturday).due()).isEqualTo("2026-11-24T14:59:59Z");
        assertThat(first(from, Subject.ITEM, TOKYO, saturday).due()).isEqualTo("2026-11-25T14:59:59Z");
    }

    @Test
    void rulesForAuthorisedPaymentsAreLeftOut() {
        assertThat(set("uk-app", Subject.ITEM, TOKYO, claimed("2026-06-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void aClaimAfterItsDeadlineIsReportedAsLate() {
        Deadline claim = first("jp-paypay", Subject.ITEM, TOKYO, occurred("2019-07-02T15:30:00Z"));

        assertThat(say(claim, "2019-10-01T00:00:00Z", Locale.ENGLISH, Instant.parse("2019-09-01T15:00:00Z")))
                .isEqualTo("done on Mon 2 Sep 2019, late (was due Sun 1 Sep 2019)");
        assertThat(say(claim, "2019-10-01T00:00:00Z", Locale.ENGLISH, Instant.parse("2019-09-01T14:00:00Z")))
                .isEqualTo("done on Sun 1 Sep 2019");
    }
}
