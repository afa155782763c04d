package sumakomi.knowledge;

/** One of Tokyo's 62 municipalities, by its five-digit code. */
public record Municipality(String code, String nameJa, String nameEn, String kind, String region) {
    public Text name() {
        return new Text(nameJa, nameEn);
    }
}
