package sumakomi.rules;

/** In working memory from the second firing on: the ranking recommends this archetype. */
public record Recommended(String archetype) {}
