package sumakomi.programme.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.knowledge.KnowledgeFiles;

/** The days on which nobody meets. */
class HolidaysTests {

    private static final Holidays HOLIDAYS = Holidays.of(KnowledgeFiles.packedWhole().library());

    @ParameterizedTest
    @CsvSource({"2026-05-06, 振替休日", "2026-09-22, 国民の休日", "2027-03-22, 振替休日", "2026-02-23, 天皇誕生日", "2013-12-23, 天皇誕生日（平成）",
            "2026-07-20, 海の日", "2013-11-04, 振替休日", "2027-01-11, 成人の日", "2026-08-11, 山の日", "2027-03-21, 春分の日",
            "2014-01-02, 年末年始の閉庁日", "2017-01-02, 振替休日", "2017-01-03, 年末年始の閉庁日"})
    void areThoseOfTheActAndThoseThatItDerives(String day, String name) {
        assertThat(HOLIDAYS.on(LocalDate.parse(day)).orElseThrow().ja()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-23", "2013-08-12", "2026-05-07", "2026-09-24", "2027-03-23", "2013-02-23", "2017-01-04"})
    void otherDaysAreNone(String day) {
        assertThat(HOLIDAYS.on(LocalDate.parse(day))).isEmpty();
    }

    @Test
    void workingDaysLeaveOutWeekendsAndHolidays() {
        assertThat(HOLIDAYS.workingDays(LocalDate.of(2026, 9, 1))).hasSize(19).doesNotContain(LocalDate.of(2026, 9, 22));
    }

    @Test
    void anEquinoxThatIsNotAnnouncedYetIsNotGuessed() {
        assertThat(HOLIDAYS.known(LocalDate.of(2028, 9, 20))).isFalse();
        assertThat(HOLIDAYS.known(LocalDate.of(2028, 1, 11))).isTrue();
        assertThat(HOLIDAYS.known(LocalDate.of(2027, 9, 21))).isTrue();
    }
}
