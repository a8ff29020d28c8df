package app.redress.evidence.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.redress.domain.TextSlice;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.language.Said;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeParserTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String NEW_YORK = "America/New_York";

    private static Instant tokyo(String text) {
        return in("Asia/Tokyo", text);
    }

    private static Instant in(String zone, String text) {
        return new TimeParser(ZoneId.of(zone)).parse(ExportColumn.OCCURRED_AT, text);
    }

    private static Instant ordered(DateOrder order, String text) {
        return new TimeParser(TOKYO, order, null).parse(ExportColumn.OCCURRED_AT, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 juillet 2019 à 12:34",
                "3 de julio de 2019 12:34",
                "03-jul-2019 12:34:00",
                "3. Juli 2019 um 12:34 Uhr",
                "3 ก.ค. 62 12:34 น.",
                "3 กรกฎาคม 2562 12:34",
                "2019. 7. 3. 오후 12:34:00",
                "Jul 3, 2019 @ 12:34:00.000",
                "2019/7/3 12:34:00 p. m.",
                "03JUL2019:12:34:00",
                "12:34 2019/07/03",
                "43649.5236111111"
            })
    void theSameMomentIsReadInOtherLanguages(String text) {
        assertThat(in("Asia/Tokyo", text)).isEqualTo(Instant.parse("2019-07-03T03:34:00Z"));
    }

    private static BadValue refusal(TimeParser parser, String text) {
        BadValue bad = catchThrowableOfType(BadValue.class, () -> parser.parse(ExportColumn.OCCURRED_AT, text));
        assertThat(bad).as("refusal of \"%s\"", text).isNotNull();
        assertThat(bad.column()).isEqualTo(ExportColumn.OCCURRED_AT);
        assertThat(Said.english(bad.reason())).contains("\"" + text + "\"");
        assertThat(Said.english(bad.remedy())).isNotBlank();
        return bad;
    }

    @Test
    void aZoneIsKnownByItsOwnNamesBehindATimeAndNoOtherIs() {
        TimeParser losAngeles = new TimeParser(ZoneId.of("America/Los_Angeles"), DateOrder.MDY, null);
        Instant noon = Instant.parse("2024-03-04T20:00:00Z");
        assertThat(losAngeles.parse(ExportColumn.OCCURRED_AT, "3/4/2024, 12:00:00 PM PST"))
                .isEqualTo(noon);
        assertThat(losAngeles.parse(ExportColumn.OCCURRED_AT, "2024-03-04 12:00 PT"))
                .isEqualTo(noon);
        refusal(losAngeles, "2024-03-04 12:00:00 CST");
        refusal("2024-03-04 12:00:00 PST");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London,2019-10-27 01:30:00 BST,2019-10-27T00:30:00Z",
        "Europe/London,2019-10-27 01:30:00 GMT,2019-10-27T01:30:00Z",
        "Europe/London,2019-07-27 01:30:00 GMT,2019-07-27T01:30:00Z",
        "Europe/Berlin,2019-10-27 02:30:00 CEST,2019-10-27T00:30:00Z",
        "Europe/Berlin,2019-10-27 02:30:00 CET,2019-10-27T01:30:00Z",
        "America/New_York,2024-11-03 01:30:00 EDT,2024-11-03T05:30:00Z",
        "America/New_York,2024-11-03 01:30:00 EST,2024-11-03T06:30:00Z"
    })
    void aNameBehindATimeThatCameTwiceTellsWhichItWas(String zone, String text, Instant at) {
        TimeParser times = new TimeParser(ZoneId.of(zone));
        assertThat(times.parse(ExportColumn.OCCURRED_AT, text)).isEqualTo(at);
        assertThat(times.twice()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2019/07/02 25:10:04,2019-07-02T16:10:04Z",
        "2019-07-31T29:59,2019-07-31T20:59:00Z",
        "2019年7月2日 26時05分,2019-07-02T17:05:00Z",
        "2019/07/02 24:00,2019-07-02T15:00:00Z",
        "2019/07/02 23:59:59,2019-07-02T14:59:59Z"
    })
    void hoursBeyondMidnightAreOfTheNextDayWhereAFileKeepsThem(String text, Instant at) {
        TimeParser shop = new TimeParser(TOKYO, DateOrder.UNSTATED, null, true);
        assertThat(shop.parse(ExportColumn.OCCURRED_AT, text)).isEqualTo(at);
        refusal(shop, "2019/07/02 30:10");
    }

    @Test
    void secondsThatASpreadsheetRoundedAreNoTime() {
        refusal("1.56212E+09");
    }

    private static BadValue refusal(String text) {
        return refusal(new TimeParser(TOKYO), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-07-03T12:34:00+09:00",
                "2019-07-03T12:34:00+0900",
                "2019-07-03T12:34+09",
                "2019-07-03T12:34:00 +0900",
                "2019-07-03T03:34:00Z",
                "2019-07-03t03:34:00z", // RFC 3339 allows small letters
                "2019-07-03T03:34:00.000Z",
                "2019-07-03T03:34:00,000Z", // ISO's own decimal mark
                "2019-07-03 03:34:00 UTC",
                "2019-07-03 03:34:00 GMT",
                "2019-07-03 03:34:00+00",
                "2019-07-03 12:34:00 JST",
                "2019-07-03T12:34:00+09:00[Asia/Tokyo]", // java.time
                "2019-07-03T12:34:00",
                "20190703T123400+0900", // ISO basic
                "20190703T033400Z",
                "20190703033400Z", // ASN.1
                "2019-07-03 12:34",
                "2019/07/03 12:34",
                "2019/7/3 12:34:00",
                "2019.07.03 12:34",
                "2019-07-03_12:34",
                "20190703 12:34",
                "20190703 1234",
                "20190703 123400",
                "20190703123400",
                "20190703123400000", // yyyyMMddHHmmssSSS
                "201907031234", // yyyyMMddHHmm
                "2019-07-03-12.34.00.000000", // DB2
                "2019-W27-3T12:34:00", // ISO 8601 counts weeks
                "2019W273T123400",
                "2019-184T12:34:00", // and days of the year
                "Jul  3 2019 12:34:00:000PM", // SQL Server
                "1.56212484E9", // seconds, as Java and BigQuery print them
                "2019年07月03日 12時34分00秒",
                "2019年7月3日12時34分",
                "2019年7月3日 12:34",
                "2019年7月3日(水) 12:34",
                "2019年7月3日（水曜日）12時34分",
                "2019年7月3日水曜日 12:34",
                "2019/07/03(Wed) 12:34",
                "2019/7/3 (水) 12:34:00",
                "２０１９／０７／０３　１２：３４",
                "２０１９年７月３日　１２時３４分",
                "2019/07/03 午後0:34",
                "2019/07/03 午後 0:34",
                "2019/07/03 午後0時34分",
                "2019/07/03 午後12:34", // .NET's Japanese format
                "2019/07/03 0:34 午後",
                "2019/07/03 PM 12:34",
                "2019/07/03 12:34 PM",
                "2019/07/03 12:34PM",
                "2019/07/03 12:34:00 p.m.",
                "2019/07/03 00:34:00 pm",
                "2019-07-03, 12:34",
                "令和元年7月3日 12:34",
                "令和1年7月3日 12時34分",
                "令和 元年 7月 3日 12:34",
                "平成31年7月3日 12:34", // written on by systems that were changed late
                "R1.7.3 12:34",
                "R01/07/03 12:34",
                "r1.7.3 12:34",
                "令和1.7.3 12:34",
                "03/Jul/2019:12:34:00 +0900", // web servers
                "03/Jul/2019:12:34:00",
                "3 Jul 2019 12:34",
                "3 July 2019 12:34",
                "03-Jul-2019 12:34:00",
                "3rd July 2019, 12:34",
                "Jul 3, 2019 12:34 PM",
                "July 3, 2019, 12:34:00 PM",
                "Jul 3, 2019, 12:34\u202fPM", // browsers since 2023
                "Wed, 03 Jul 2019 03:34:00 GMT", // HTTP
                "Wed, 3 Jul 2019 12:34:00 +0900 (JST)", // mail
                "Wednesday, July 3, 2019 12:34 PM",
                "Wed Jul  3 12:34:00 2019", // asctime
                "Wed Jul 3 12:34:00 JST 2019", // Java, date
                "Wed Jul 03 2019 12:34:00 GMT+0900 (日本標準時)", // JavaScript
                "Jul 3 12:34:00 2019",
                "2019-07-03 12:34 GMT+9",
                "1562124840",
                "1562124840.0",
                "1562124840000",
                "1562124840000000",
                "2019-07-03T05:34:00+02:00",
                "2019-07-02T23:34:00-04:00",
                "2019-07-03T09:19:00+05:45",
                " 2019-07-03 12:34 ",
                "\"2019-07-03 12:34\"",
                "'2019-07-03 12:34",
                "\u200e2019-07-03 12:34"
            })
    void oneInstantIsReadInAllItsSpellings(String text) {
        assertThat(tokyo(text)).isEqualTo(Instant.parse("2019-07-03T03:34:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-07-03T12:34:56.5+09:00,     2019-07-03T03:34:56.500Z",
        "2019-07-03T12:34:56.123456789Z,  2019-07-03T12:34:56.123456789Z",
        "'2019-07-03T12:34:56,789Z',      2019-07-03T12:34:56.789Z",
        "2019-07-03-12.34.56.789000,      2019-07-03T03:34:56.789Z",
        "20190703123456789,               2019-07-03T03:34:56.789Z",
        "03-JUL-19 12.34.56.789000 PM +09:00, 2019-07-03T03:34:56.789Z",
        "03-JUL-19 03.34.56.789000000 AM EUROPE/LONDON, 2019-07-03T02:34:56.789Z",
        "03-Jul-19,                       2019-07-02T15:00:00Z",
        "/Date(1562124896789+0900)/,      2019-07-03T03:34:56.789Z",
        "132065984967890000,              2019-07-03T03:34:56.789Z",
        "636977216967890000,              2019-07-03T03:34:56.789Z",
        "20190703033456.7Z,               2019-07-03T03:34:56.700Z",
        "1562122496.789,                  2019-07-03T02:54:56.789Z",
        "1562124896123,                   2019-07-03T03:34:56.123Z",
        "1562124896123456,                2019-07-03T03:34:56.123456Z",
        "999999999,                       2001-09-09T01:46:39Z",
        "999999999999,                    2001-09-09T01:46:39.999Z",
        "999999999999999,                 2001-09-09T01:46:39.999999Z",
        "2019/07/03,                      2019-07-02T15:00:00Z",
        "2019-07-03Z,                     2019-07-03T00:00:00Z",
        "2019-07-03+02:00,                2019-07-02T22:00:00Z",
        "20190703,                        2019-07-02T15:00:00Z",
        "2026年05月01日,                  2026-04-30T15:00:00Z",
        "2019/07/03 午前12:05,            2019-07-02T15:05:00Z",
        "2019/07/03 午前0時半,            2019-07-02T15:30:00Z",
        "2019/07/03 12:05 AM,             2019-07-02T15:05:00Z",
        "2019/07/03 午前9時5分,           2019-07-03T00:05:00Z",
        "2019/07/03 3 PM,                 2019-07-03T06:00:00Z",
        "2019/07/03 15:04 PM,             2019-07-03T06:04:00Z",
        "2019/07/03 9時,                  2019-07-03T00:00:00Z",
        "2019-07-03T09,                   2019-07-03T00:00:00Z",
        "2019/7/3 1:02,                   2019-07-02T16:02:00Z",
        "2019-07-03 24:00:00,             2019-07-03T15:00:00Z",
        "2019-12-31T24:00Z,               2020-01-01T00:00:00Z",
        "2020-02-29,                      2020-02-28T15:00:00Z",
        "平成31年4月30日,                 2019-04-29T15:00:00Z",
        "H31.4.30,                        2019-04-29T15:00:00Z",
        "令和元年5月1日,                  2019-04-30T15:00:00Z",
        "R1/5/1,                          2019-04-30T15:00:00Z",
        "昭和64年1月7日,                  1989-01-06T15:00:00Z",
        "S60.4.1,                         1985-03-31T15:00:00Z",
        "25/07/2019,                      2019-07-24T15:00:00Z",
        "07/25/2019,                      2019-07-24T15:00:00Z",
        "25.07.2019 12:34,                2019-07-25T03:34:00Z",
        "05/05/2019,                      2019-05-04T15:00:00Z",
        "2020-02-03 12:43:30.772,         2020-02-03T03:43:30.772Z"
    })
    void fractionsAndDatesWithoutTimeAreRead(String text, Instant expected) {
        assertThat(tokyo(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2019-07",
                "2019年7月",
                "2019-184",
                "A1234",
                "12.34.56.78",
                "2019-07/03",
                "2019-07-03 12:34 Mars Time",
                "2019-07-03T12:34:56.",
                "2019-07-03 12",
                "2019-07-03 1:2",
                "2019-07-03 12:34:5",
                "2019-07-03T12:34:56.1234567890",
                "2019-07-03 12:34:56:789",
                "２０１９",
                "2019-07-03 12:34+9",
                "2019-07-03 12:34[Asia/Tokyo]",
                "H31-4-30",
                "X1.2.3",
                "2019-07-03x"
            })
    void invalidTimesAreRefusedWithTheirText(String text) {
        assertThat(Said.english(refusal(text).remedy())).containsAnyOf("2019-07-03", "time.origin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // text | words of the reason | words of the remedy
                "2019-02-30|does not exist|Correct it",
                "2019-02-29 00:00|does not exist|Correct it",
                "30/02/2019|does not exist|Correct it",
                "31 Feb 2019|does not exist|Correct it",
                "2019-13-01 00:00|does not exist|Correct it",
                "2019-07-03 12:60|does not exist|Correct it",
                "2019-07-03 99:99|does not exist|Correct it",
                "2019-07-03T12:34:56+25:00|does not exist|Correct it",
                "20191332|does not exist|Correct it",
                "2019-07-03 12:34:60|does not exist|Correct it",
                "2019-07-03T12:34+09:00[Mars/Base]|does not exist|Correct it",
                "2019-07-03T12:34+09:00[Europe/Paris]|Europe/Paris did not have|which of the two",
                "2019-07-03 25:00|beyond midnight (25)|2019-07-04 01:00",
                "2019/07/31 24:01|beyond midnight (24)|2019-08-01 00:01",
                "2019年7月3日 26時30分|beyond midnight (26)|2019-07-04 02:30",
                "03/07/2019|may be 3 July or 7 March|date.order = dmy",
                "03.07.2019 12:34|may be 3 July or 7 March|date.order = mdy",
                "3-7-2019 1:02|may be 3 July or 7 March|date.order = dmy",
                "03/07/19|year of two digits|four digits",
                "19/07/03 12:34|year of two digits|four digits",
                "19-07-03|year of two digits|four digits",
                "31年4月30日|year of two digits|four digits",
                "12:34|no date|occurred_on",
                "12:34:56.789|no date|occurred_on",
                "午後3時|no date|occurred_on",
                "3:04 PM|no date|occurred_on",
                "43:30.8|a spreadsheet has cut off the date and the hour|without opening it in a spreadsheet",
                "07/03 12:34|no year|with its year",
                "7月3日 12:34|no year|with its year",
                "Jul  3 12:34:56|no year|with its year",
                "298|too short|time.origin",
                "1|too short|time.unit = 1h",
                "2019|too short|time.origin",
                "298.5|too short|time.origin",
                "190703|too short|time.origin",
                "15621224961|neither a date nor|time.origin",
                "99999999999999999999|neither a date nor|time.origin",
                "43649|a spreadsheet's day number (days since 1900) or a count of steps|time.origin",
                "2019070312|a day and an hour|milliseconds since 1970",
                "-1562124896|negative|another column",
                "-1562124896123.5|negative|another column",
                "1.56212E+12|a spreadsheet rounded this number|without opening the file",
                "0000-00-00 00:00:00|no date|empty",
                "2019-07-03 12:34 EST|ends in EST|offset like +09:00",
                "Wed Jul 3 12:34:56 PST 2019|ends in PST|offset like +09:00",
                "2019年7月3日(火) 12:34|2019-07-03 is a Wednesday|which of the two",
                "Tue, 03 Jul 2019 12:34:56 GMT|2019-07-03 is a Wednesday|which of the two",
                "2019-07-03 13:00 AM|an hour 13 with AM|which is right",
                "平成32年1月1日|a day that its era does not have|the era",
                "平成0年1月1日|a day that its era does not have|the era",
                "令和元年4月30日|a day that its era does not have|the era",
                "S65.1.1|a day that its era does not have|the era",
                "令和2年2月30日|does not exist|Correct it"
            })
    void everyRefusalGivesAReasonAndARemedy(String text, String reason, String remedy) {
        BadValue bad = refusal(text);
        assertThat(Said.english(bad.reason())).contains(reason);
        assertThat(Said.english(bad.remedy())).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "DMY, 03/07/2019 12:34, 2019-07-03T03:34:00Z",
        "DMY, 3.7.2019 12:34,   2019-07-03T03:34:00Z",
        "DMY, 2019/07/03 12:34, 2019-07-03T03:34:00Z",
        "DMY, ０３／０７／２０１９ 12:34, 2019-07-03T03:34:00Z",
        "MDY, 07/03/2019 12:34, 2019-07-03T03:34:00Z",
        "MDY, 7/3/2019 12:34 PM, 2019-07-03T03:34:00Z",
        "MDY, 07-03-2019 03:34Z, 2019-07-03T03:34:00Z",
        "YMD, 2019/07/03 12:34, 2019-07-03T03:34:00Z",
        "YMD, 3 Jul 2019 12:34, 2019-07-03T03:34:00Z"
    })
    void theStatedOrderDecides(DateOrder order, String text, Instant expected) {
        assertThat(ordered(order, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "DMY, 07/25/2019,       no month 25, date.order = dmy",
        "MDY, 25/07/2019 12:34, no month 25, date.order = mdy",
        "YMD, 25/07/2019,       ends in its year, date.order = ymd"
    })
    void aDateThatViolatesTheStatedOrderIsRefusedNotSwapped(DateOrder order, String text, String reason, String line) {
        BadValue bad = refusal(new TimeParser(TOKYO, order, null), text);
        assertThat(Said.english(bad.reason())).contains(reason, line);
    }

    @ParameterizedTest
    @CsvSource({
        "298,     2019-07-13T01:00:00Z",
        "0,       2019-06-30T15:00:00Z",
        "1.5,     2019-06-30T16:30:00Z",
        "２９８,  2019-07-13T01:00:00Z",
        "20190703, 4322-11-03T22:00:00Z", // a count where counts are stated, not a day
        "2019-07-03 12:34, 2019-07-03T03:34:00Z"
    })
    void stepsCountFromTheStatedOrigin(String text, Instant expected) {
        TimeStep step = new TimeStep(Instant.parse("2019-06-30T15:00:00Z"), Duration.ofHours(1));
        assertThat(new TimeParser(TOKYO, DateOrder.UNSTATED, step).parse(ExportColumn.OCCURRED_AT, text))
                .isEqualTo(expected);
    }

    @Test
    void anAbbreviationThatMeansOneOffsetIsRead() {
        TimeParser times = new TimeParser(ZoneId.of("Asia/Tokyo"), DateOrder.DMY, null);
        assertThat(times.parse(ExportColumn.OCCURRED_AT, "31.03.2024 01:30:00 MEZ"))
                .isEqualTo(Instant.parse("2024-03-31T00:30:00Z"));
        assertThat(times.parse(ExportColumn.OCCURRED_AT, "31.03.2024 03:30:00 MESZ"))
                .isEqualTo(Instant.parse("2024-03-31T01:30:00Z"));
        assertThat(times.parse(ExportColumn.OCCURRED_AT, "٢٠٢٤-٠٣-٠٤ ٠٩:١٢:٣٣"))
                .isEqualTo(Instant.parse("2024-03-04T00:12:33Z"));
    }

    @Test
    void aStepBeyondTheCalendarIsRefused() {
        TimeStep days = new TimeStep(Instant.EPOCH, Duration.ofDays(1));
        TimeParser parser = new TimeParser(TOKYO, DateOrder.UNSTATED, days);
        assertThat(Said.english(refusal(parser, "999999999999999").reason())).contains("after the year 9999");
        assertThat(Said.english(refusal(parser, "-5").reason())).contains("negative");
    }

    @Test
    void aStepMustHaveAPositiveLength() {
        assertThatThrownBy(() -> new TimeStep(Instant.EPOCH, Duration.ZERO)).satisfies(Said.containing("take time"));
    }

    @ParameterizedTest
    @CsvSource({
        // winter, summer, the repeated hour (the earlier one)
        "America/New_York, 2019-01-15 12:00, 2019-01-15T17:00:00Z",
        "America/New_York, 2019-07-15 12:00, 2019-07-15T16:00:00Z",
        "America/New_York, 2019-11-03 01:30, 2019-11-03T05:30:00Z",
        "America/New_York, 3 Nov 2019 01:30, 2019-11-03T05:30:00Z",
        "America/New_York, 2019-03-10 01:59:59, 2019-03-10T06:59:59Z",
        "America/New_York, 2019-03-10 03:00, 2019-03-10T07:00:00Z",
        // a day without a midnight begins at one o'clock
        "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z"
    })
    void clocksThatChangeFollowTheZone(String zone, String text, Instant expected) {
        assertThat(in(zone, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2019-03-10 02:30, from 2019-03-10T02:00 to 2019-03-10T03:00",
        "America/New_York, 10 Mar 2019 02:00, from 2019-03-10T02:00 to 2019-03-10T03:00",
        "Australia/Lord_Howe, 2019-10-06 02:15, from 2019-10-06T02:00 to 2019-10-06T02:30"
    })
    void aTimeThatTheZoneSkipsIsRefused(String zone, String text, String clocks) {
        BadValue bad = refusal(new TimeParser(ZoneId.of(zone)), text);
        assertThat(Said.english(bad.reason())).contains("did not exist in " + zone, clocks);
        assertThat(Said.english(bad.remedy())).contains("zone");
    }

    @Test
    void anOffsetInTheTextWinsOverTheZone() {
        assertThat(in(NEW_YORK, "2019-07-03T12:34:00+09:00")).isEqualTo(tokyo("2019-07-03 12:34"));
        assertThat(in(NEW_YORK, "Wed, 03 Jul 2019 12:34:00 +0900")).isEqualTo(tokyo("2019-07-03 12:34"));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-07-03 12:34, true",
        "2019/07/03, true",
        "2019年7月3日 12時, true",
        "3 Jul 2019 12:34, true",
        "2019-03-10 02:30, true",
        "2019-07-03 12:34Z, false",
        "2019-07-03T12:34+09:00, false",
        "'Wed, 03 Jul 2019 12:34:56 GMT', false",
        "1562124840, false",
        "1562124840000, false",
        "03/07/2019, false", // cannot be read as long as nobody states the order
        "2019-02-30, false",
        "12:34, false",
        "abc, false"
    })
    void aReadableTimeWithoutAnOffsetIsZoneless(String text, boolean zoneless) {
        assertThat(new TimeParser(ZoneId.of(NEW_YORK)).zoneless(text)).isEqualTo(zoneless);
    }

    @Test
    void aCountOfStepsNeedsNoZone() {
        TimeStep hours = new TimeStep(Instant.EPOCH, Duration.ofHours(1));
        TimeParser parser = new TimeParser(TOKYO, DateOrder.UNSTATED, hours);
        assertThat(parser.zoneless("298")).isFalse();
        assertThat(parser.zoneless("20190703123400")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2019/07/03 12:34, YMD, false",
        "25/07/2019, DMY, false",
        "25.7.2019 12:34, DMY, false",
        "07/25/2019, MDY, false",
        "０７／２５／２０１９, MDY, false",
        "03/07/2019 12:34, , true",
        "05/05/2019, , false",
        "25/25/2019, , false",
        "00/25/2019, , false",
        "03/07/19, , true",
        "12:34, , false",
        "3 Jul 2019, , false",
        "1562124840, , false"
    })
    void aSingleValueCanProveTheOrder(String text, @Nullable DateOrder proven, boolean matters) {
        assertThat(DateOrder.evidence(text).orElse(null)).isEqualTo(proven);
        assertThat(DateOrder.matters(text)).isEqualTo(matters);
    }

    @ParameterizedTest
    @CsvSource({
        "19/07/03 12:00, YMD, 2019-07-03T12:00:00Z",
        "03.07.19, DMY, 2019-07-03T00:00:00Z",
        "7/3/19 12:4:05, MDY, 2019-07-03T12:04:05Z"
    })
    void aTwoDigitYearIsReadOnlyInAStatedOrder(String text, DateOrder order, String expected) {
        assertThat(new TimeParser(ZoneOffset.UTC, order, null).parse(ExportColumn.OCCURRED_AT, text))
                .isEqualTo(Instant.parse(expected));
        assertThatThrownBy(() -> new TimeParser(ZoneOffset.UTC).parse(ExportColumn.OCCURRED_AT, text))
                .isInstanceOf(BadValue.class)
                .satisfies(Said.containing("two digits"));
    }

    @Test
    void everyLocalTimeIsReadAsByJavaTime() {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT);
        Random random = new Random(5);
        for (String id :
                new String[] {"Asia/Tokyo", NEW_YORK, "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu"}) {
            ZoneId zone = ZoneId.of(id);
            TimeParser parser = new TimeParser(zone);
            for (int i = 0; i < 5_000; i++) {
                LocalDateTime local =
                        LocalDateTime.of(1900, 1, 1, 0, 0).plusSeconds(random.nextLong(150L * 365 * 86_400));
                if (zone.getRules().getValidOffsets(local).isEmpty()) {
                    assertThat(Said.english(
                                    refusal(parser, format.format(local)).reason()))
                            .contains("did not exist");
                } else {
                    assertThat(parser.parse(ExportColumn.AT, format.format(local)))
                            .as("%s %s", id, local)
                            .isEqualTo(local.atZone(zone).toInstant());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSSXXX",
                "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSSX",
                "yyyy-MM-dd HH:mm:ss,SSSSSSSSS xx",
                "yyyy-MM-dd-HH.mm.ss.SSSSSSSSS",
                "yyyy/M/d H:mm:ss.SSSSSSSSS",
                "yyyy.MM.dd HH:mm:ss.SSSSSSSSS",
                "yyyyMMdd HH:mm:ss.SSSSSSSSS",
                "yyyyMMdd'T'HHmmss.SSSSSSSSSX",
                "yyyy年M月d日 H時m分s.SSSSSSSSS秒",
                "yyyy年MM月dd日(E) hh:mm:ss.SSSSSSSSS a",
                "yyyy/MM/dd ah:mm:ss.SSSSSSSSS",
                "dd/MMM/yyyy:HH:mm:ss.SSSSSSSSS Z",
                "d MMM yyyy HH:mm:ss.SSSSSSSSS",
                "EEE, d MMM yyyy HH:mm:ss.SSSSSSSSS Z",
                "MMMM d, yyyy, h:mm:ss.SSSSSSSSS a",
                "dd/MM/yyyy HH:mm:ss.SSSSSSSSS",
                "d.M.yyyy H:mm:ss.SSSSSSSSS"
            })
    void everyFormattedTimeIsReadBack(String pattern) {
        Random random = new Random(pattern.hashCode());
        TimeParser parser = new TimeParser(TOKYO, DateOrder.DMY, null);
        for (Locale locale : pattern.contains("MMM") || !pattern.contains("a")
                ? new Locale[] {Locale.ENGLISH}
                : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            DateTimeFormatter format =
                    DateTimeFormatter.ofPattern(pattern, locale).withZone(TOKYO);
            for (int i = 0; i < 2_000; i++) {
                Instant at = Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
                String text = format.format(at);
                assertThat(parser.parse(ExportColumn.AT, text)).as(text).isEqualTo(at);
            }
        }
    }

    @Test
    void theFastAndSlowParsersAgreeOnAnyText() {
        Random random = new Random(13);
        String[] good = {
            "2019-07-03T12:34:56.789+09:00",
            "2019/7/3 1:02",
            "25/07/2019 12:34:56",
            "03/Jul/2019:12:34:56 +0900",
            "20190703123456",
            "2019年07月03日",
            "2019年7月3日 12時34分56秒",
            "2019年7月3日 9時5分",
            "2019-07-03 12:34:56Z",
            "1562124840000"
        };
        String letters = "0123456789-/:.TZ+ ";
        TimeParser parser = new TimeParser(ZoneId.of(NEW_YORK));
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder(good[i % good.length]);
            for (int change = random.nextInt(4); change > 0; change--) {
                text.setCharAt(random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
            }
            // the invisible direction mark forces the slow parser
            String slow = text.insert(0, '\u200e').toString();
            String fast = slow.substring(1).strip();
            assertThat(outcome(parser, fast)).as(fast).isEqualTo(outcome(parser, slow.strip()));
        }
    }

    @Test
    void aTimeThatComesAgainIsTheSameWhateverWasReadBetween() {
        TimeParser parser = new TimeParser(TOKYO);
        String first = "2019-07-03 12:34:56.5";
        String[] texts = {first, first, "2019-07-03 12:34:57", first, "no time at all", "no time at all", first, first};
        for (String text : texts) {
            boolean read = parser.reads(TextSlice.of(text));
            assertThat(read).isEqualTo(!text.startsWith("no"));
            if (read) {
                Instant at = Instant.ofEpochSecond(parser.second(), parser.nano());
                assertThat(at).isEqualTo(tokyo(text));
            }
            parser.parse(ExportColumn.AT, "2020-01-01 00:00:00.25");
        }
    }

    private static String outcome(TimeParser parser, String text) {
        try {
            return parser.parse(ExportColumn.AT, text).toString();
        } catch (BadValue bad) {
            return "refused";
        }
    }
}
