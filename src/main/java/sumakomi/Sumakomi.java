package sumakomi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import sumakomi.cli.Commands;
import sumakomi.storage.DatabaseAtStart;

/** The one entry: with a command it answers and exits, without one it serves pages and REST. */
@SpringBootApplication
@Modulithic(systemName = "Sumakomi Advisor")
public class Sumakomi {

    public static void main(String[] args) {
        OutOfMemory.endsTheProcess();
        if (Commands.wanted(args)) {
            System.exit(Commands.run(args));
        }
        SpringApplication application = new SpringApplication(Sumakomi.class);
        application.addListeners(new ListeningAtStart(), new DatabaseAtStart());
        application.run(args);
    }
}
