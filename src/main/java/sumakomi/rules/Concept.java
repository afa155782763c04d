package sumakomi.rules;

/** In working memory: the answers mean this. A rule of the first level inserts it, rules of every level may ask for it. */
public record Concept(String name) {}
