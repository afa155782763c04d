package sumakomi.web.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sumakomi.document.SessionCalendar.Entry;
import sumakomi.programme.consultation.Appointment;
import sumakomi.programme.consultation.Appointment.Kept;
import sumakomi.programme.consultation.Appointment.State;
import sumakomi.programme.consultation.Appointments;

/**
 * Consultations as entries of a calendar. An entry has the id of the appointment and counts its changes, so that a calendar moves it, and
 * takes out one that is called off. What was said stays with the secretariat.
 */
@Component
record AppointmentEntries(Appointments appointments) {

    /** Those of a municipality in a year, by day. */
    List<Entry> of(int year, String code, DeskWords words) {
        return appointments.of(year).getOrDefault(code, List.of()).stream().map(kept -> entry(kept, words)).toList();
    }

    static Entry entry(Kept kept, DeskWords words) {
        Appointment one = kept.appointment();
        return new Entry("consultation-" + kept.id(), kept.revision(), one.day(), Optional.of(one.begins()),
                Optional.of(one.ends()), words.say("desk.appointment.entry", words.town(one.municipality())), one.place(),
                one.topic(), one.state() == State.CANCELLED);
    }
}
