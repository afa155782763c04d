package sumakomi.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the sign-in page of the demo its example users and their password: anybody on this machine may be any of them. */
@ControllerAdvice("sumakomi.web.account")
@Profile("demo")
class DemoNotice {

    private final DemoPlan plan = DemoPlan.read();

    @ModelAttribute("demoUsers")
    List<DemoPlan.User> users() {
        return plan.accounts();
    }

    @ModelAttribute("demoPassword")
    String password() {
        return plan.password();
    }
}
