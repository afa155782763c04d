package sumakomi.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import sumakomi.load.Server.SignIn;

/**
 * So many officers at once, a minute between two requests of one, questionnaire and advice mixed, against the application that it
 * starts. Tells how long they waited and what processor time the application and this program took.
 *
 * <p>{@code Load JAR [OFFICERS [MINUTES [SEED]]]}
 */
public final class Load {

    private static final int MUNICIPALITIES = 62;
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final int ROUNDS_BEFORE = 2;
    private static final String PASSWORD = "a-password-for-the-load";

    private final Server server;
    private final RandomGenerator dice;

    private Load(Server server, RandomGenerator dice) {
        this.server = server;
        this.dice = dice;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int officers = args.length > 1 ? Integer.parseInt(args[1]) : 310;
        int minutes = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
        try (Server server = Server.start(Path.of(args[0]))) {
            System.out.printf("Started in %.1f s; %s s of processor time%n", server.timeToStart().toMillis() / 1e3, seconds(server
                    .processorTime()));
            new Load(server, new Random(seed)).run(officers, minutes);
        }
        System.exit(0);
    }

    private void run(int count, int minutes) throws IOException, InterruptedException {
        List<SignIn> accounts = accounts(Math.min(MUNICIPALITIES, count));
        List<Officer> officers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SignIn account = accounts.get(i % accounts.size());
            officers.add(Officer.begin(server.root(), account.name(), account.password(), new Random(dice.nextLong())));
        }
        System.out.printf("%d officers of %d municipalities are signed in%n", count, accounts.size());
        act(officers, ROUNDS_BEFORE);
        Duration before = server.processorTime();
        Duration own = own();
        Timings timings = act(officers, minutes);
        timings.print();
        System.out.printf("%nProcessor time in %d minutes: application %s s, this program %s s; load %s%n", minutes, seconds(server
                .processorTime().minus(before)), seconds(own().minus(own)), ManagementFactory
                        .getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Each officer has a moment of the minute and acts then, whatever became of the time before. */
    private Timings act(List<Officer> officers, int rounds) throws InterruptedException {
        Timings timings = new Timings();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
        for (Officer officer : officers) {
            long moment = dice.nextLong(BETWEEN.toMillis());
            for (int round = 0; round < rounds; round++) {
                clock.schedule(() -> officer.act(timings).exceptionally(fault -> {
                    timings.failed(fault);
                    return null;
                }), moment + round * BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        clock.shutdown();
        clock.awaitTermination(rounds + 1L, TimeUnit.MINUTES);
        TimeUnit.SECONDS.sleep(5);
        return timings;
    }

    /** Accounts as an administrator makes them and their owners first use them, a municipality each. */
    private List<SignIn> accounts(int count) throws IOException {
        Visit administrator = new Visit(server.root());
        SignIn first = server.firstAdministrator();
        choosePassword(administrator, Officer.signIn(administrator, first.name(), first.password()), first.password());
        Page page = administrator.open("/accounts");
        List<String> municipalities = page.document().select("#municipality option").eachAttr("value").stream().filter(one -> !one
                .isEmpty()).toList();
        List<SignIn> accounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String municipality = municipalities.get(i % municipalities.size());
            String name = "officer-" + i;
            String once = administrator
                    .submit("/accounts", page.form("/accounts").with("signIn", name, "name", name, "role", "ward-officer",
                            "municipality", municipality))
                    .text("code.token");
            Visit visit = new Visit(server.root());
            choosePassword(visit, Officer.signIn(visit, name, once), once);
            accounts.add(new SignIn(name, PASSWORD));
        }
        return accounts;
    }

    private static void choosePassword(Visit visit, Page page, String once) throws IOException {
        visit.submit("/account/password", page.form("/account/password").with("present", once, "password", PASSWORD, "repeat", PASSWORD));
    }

    private static Duration own() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String seconds(Duration time) {
        return "%.1f".formatted(time.toMillis() / 1e3);
    }
}
