package sumakomi.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.robustness.Places.Form;

/** What is sent: by index, the same for the same seed in the same world. */
final class Inputs {

    /** One way to make an input; it may take several requests. */
    private interface Way {
        void send(World world, Dice dice);
    }

    private final List<Route> routes;
    private final Documents documents;
    private final Noise noise = new Noise();

    Inputs(List<Route> routes, Documents documents) {
        this.routes = routes;
        this.documents = documents;
    }

    void send(World world, Dice dice) {
        way(dice.upTo(99)).send(world, dice);
    }

    private Way way(int percent) {
        return percent < 25 ? this::page : percent < 45 ? this::form : percent < 60 ? this::rest : percent < 72 ? this::upload
                : percent < 82 ? this::anything : percent < 90 ? noise::send : percent < 95 ? this::seen : percent < 98 ? this::life
                        : this::race;
    }

    /** A page by its route, with values that exist and values that do not. */
    private void page(World world, Dice dice) {
        List<Route> pages = routes.stream().filter(route -> route.method().equals("GET")).toList();
        world.send(dressed(Request.get(filled(dice.one(pages).pattern(), world, dice) + query(dice)), dice));
    }

    /** A form that stands on some page, with some of its fields typed over. */
    private void form(World world, Dice dice) {
        List<Form> forms = world.places().forms();
        if (forms.isEmpty()) {
            page(world, dice);
            return;
        }
        Form form = dice.one(forms);
        if (form.target().matches("/studies/[^/]+/.*") && dice.chance(70)) {
            world.look(form.target().replace("/delete", ""));
        }
        List<Map.Entry<String, String>> fields = typedOver(form, dice);
        if (form.upload()) {
            world.upload(form.target(), "file.yaml", documents.oddStudy(dice));
        } else if (dice.chance(95)) {
            world.post(form.target(), fields);
        } else {
            world.send(Request.form(form.target(), fields));
        }
    }

    private List<Map.Entry<String, String>> typedOver(Form form, Dice dice) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(form.fields());
        for (int i = dice.upTo(4); i >= 0; i--) {
            if (!form.offered().isEmpty() && dice.chance(50)) {
                fields.add(dice.one(form.offered()));
            } else if (!fields.isEmpty()) {
                int at = dice.upTo(fields.size() - 1);
                switch (dice.upTo(9)) {
                    case 0 -> fields.remove(at);
                    case 1 -> fields.add(fields.get(at));
                    case 2 -> fields.set(at, Map.entry(dice.one(Oddities.TEXTS), fields.get(at).getValue()));
                    case 3, 4, 5, 6 -> fields.set(at, Map.entry(fields.get(at).getKey(), dice.one(Oddities.NUMBERS)));
                    default -> fields.set(at, Map.entry(fields.get(at).getKey(), dice.one(Oddities.TEXTS)));
                }
            }
        }
        if (dice.chance(3)) {
            for (int i = dice.upTo(3000); i > 0; i--) {
                fields.add(Map.entry("f" + i, "x"));
            }
        }
        return fields;
    }

    /** A profile to REST, whole or odd. */
    private void rest(World world, Dice dice) {
        String target = dice.one(List.of("/api/v1/advice", "/api/v1/advice", "/api/v1/profiles", filled("/api/v1/profiles/{id}", world,
                dice)));
        String method = target.matches("/api/v1/profiles/.*") ? "PUT" : "POST";
        byte[] body = dice.chance(20) ? Request.utf8(documents.profile(dice)) : documents.oddProfile(dice);
        String type = dice.chance(80) ? dice.one(List.of("application/yaml", "application/json")) : dice.one(Oddities.TYPES);
        Reply reply = world.send(dressed(Request.of(method, target, type, body), dice));
        World.made(reply).filter(path -> reply.status() == 201).ifPresent(path -> world.look(path));
    }

    /** A file to a page; what was taken is looked at on its pages. */
    private void upload(World world, Dice dice) {
        boolean study = dice.chance(75);
        byte[] body = dice.chance(10) ? Request.utf8(study ? documents.study(dice) : documents.profile(dice))
                : study ? documents.oddStudy(dice) : documents.oddProfile(dice);
        String file = dice.chance(80) ? "file.yaml" : dice.one(Oddities.TEXTS).replaceAll("[\"\\r\\n]", "");
        Optional<String> made = World.made(world.upload(study ? "/studies/upload" : "/profiles/upload", file, body));
        made.ifPresent(path -> {
            List<String> pages = study ? List.of("", "/edit", "/parties", "/uncertainty", "/formulas", "/compare", "/study.yaml",
                    "/study.json", "/study.xlsx", "/district")
                    : List.of("", "/advice", "/profile.yaml", "/delete");
            world.look(path);
            for (int i = dice.upTo(2); i >= 0; i--) {
                world.get(path + dice.one(pages));
            }
            if (dice.chance(60)) {
                delete(path, world);
            }
        });
    }

    private static void delete(String path, World world) {
        world.look(path + "/delete");
        world.post(path + "/delete", List.of());
    }

    /** Any method, any route, any body. */
    private void anything(World world, Dice dice) {
        String method = dice.chance(60) ? dice.one(routes).method() : dice.one(Oddities.METHODS);
        String target = filled(dice.one(routes).pattern(), world, dice) + query(dice);
        byte[] body = dice.chance(50) ? new byte[0] : dice.chance(50) ? documents.oddProfile(dice) : Request.utf8("a=b&a=c&"
                + dice.one(Oddities.QUERIES));
        Request request = new Request(method, target, List.of(), body);
        world.send(dressed(dice.chance(70) ? request.with("Content-Type", dice.one(Oddities.TYPES)) : request, dice));
    }

    /** An address that stands on some page, changed a little. */
    private void seen(World world, Dice dice) {
        String path = dice.one(world.places().paths());
        world.send(dressed(Request.get(switch (dice.upTo(5)) {
            case 0 -> path + "/";
            case 1 -> path + "/" + dice.one(Oddities.SEGMENTS);
            case 2 -> path.replaceFirst("[^/]+$", dice.one(Oddities.SEGMENTS).replace("$", "\\$"));
            case 3 -> path.replaceFirst("/", "//");
            case 4 -> path.toUpperCase(java.util.Locale.ROOT);
            default -> path;
        } + query(dice)), dice));
    }

    /** From the first page to the last: made, changed, looked at in the lists, deleted. */
    private void life(World world, Dice dice) {
        world.get("/studies");
        Optional<String> study = World.made(world.upload("/studies/upload", "s.yaml", Request.utf8(documents.study(dice))));
        study.ifPresent(path -> {
            Places own = new Places();
            for (String page : List.of("/edit", "/district")) {
                own.seePage(path + page, world.get(path + page).text());
            }
            own.forms().stream().filter(form -> form.target().startsWith(path)).forEach(form -> world.post(form.target(), typedOver(form,
                    dice)));
            world.get(path);
            world.get(path + "/uncertainty");
            world.lists();
            delete(path, world);
        });
        if (study.isEmpty()) {
            page(world, dice);
        }
    }

    /** The same thing twice at once, or one deletes what another works on. */
    private void race(World world, Dice dice) {
        Optional<String> made = World.made(world.send(Request.of("POST", "/api/v1/profiles", "application/yaml",
                Request.utf8(documents.profile(dice)))));
        String api = "/api/v1" + made.orElse("/profiles/none");
        byte[] profile = Request.utf8(documents.profile(dice));
        List<Request> requests = new ArrayList<>();
        for (int i = 3 + dice.upTo(4); i > 0; i--) {
            requests.add(switch (dice.upTo(3)) {
                case 0 -> new Request("DELETE", api, List.of(), new byte[0]);
                case 1 -> Request.of("PUT", api, "application/yaml", profile);
                case 2 -> Request.of("POST", api + "/advices", "application/json", new byte[0]);
                default -> Request.get(made.orElse("/"));
            });
        }
        List<Thread> threads = requests.stream().map(request -> new Thread(() -> world.send(request))).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String filled(String pattern, World world, Dice dice) {
        StringBuilder path = new StringBuilder();
        String before = "";
        for (String segment : pattern.substring(1).split("/", -1)) {
            List<String> known = world.places().behind(before);
            before = segment.startsWith("{") ? known.isEmpty() || dice.chance(25) ? dice.one(Oddities.SEGMENTS) : dice.one(known) : segment;
            path.append('/').append(before);
        }
        return path.toString();
    }

    private static String query(Dice dice) {
        StringBuilder query = new StringBuilder();
        for (int i = dice.chance(50) ? 0 : 1 + dice.upTo(2); i > 0; i--) {
            query.append(query.isEmpty() ? '?' : '&').append(dice.one(Oddities.QUERIES));
        }
        return query.toString();
    }

    private static Request dressed(Request request, Dice dice) {
        Request dressed = request;
        for (int i = dice.chance(60) ? 0 : 1 + dice.upTo(2); i > 0; i--) {
            List<String> header = dice.one(Oddities.HEADERS);
            dressed = dressed.with(header.get(0), header.get(1));
        }
        return dice.chance(5) ? dressed.with("Host", dice.one(Oddities.HOSTS)) : dressed;
    }
}
