package sumakomi;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    @Test
    void everyRoomUsesOnlyTheRoomsItSays() {
        ApplicationModules.of(Sumakomi.class).verify();
    }
}
