package sumakomi.web.study;

/** Where on the pages a field of a study can be filled in. */
final class FieldPlace {

    private FieldPlace() {}

    /** The address of the field with this key, such as {@code measures.chp.upkeep}; a shorter key leads to the nearest page. */
    static String url(String study, String key) {
        return "/studies/" + study + page(key) + "#" + anchor(key);
    }

    static String page(String key) {
        String[] parts = key.split("\\.");
        return switch (parts[0]) {
            case "measures" -> parts.length > 1 && !parts[1].matches("\\d+") ? "/measures/" + parts[1] : "/edit";
            case "districtBenefits" -> "/district";
            default -> "/edit";
        };
    }

    static String anchor(String key) {
        return "f-" + key;
    }
}
