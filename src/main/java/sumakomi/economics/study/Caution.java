package sumakomi.economics.study;

import sumakomi.knowledge.Text;

/**
 * What the knowledge base warns of where a value of it counts.
 *
 * @param text what has changed since its source, or how far it holds
 * @param verify what to check
 */
public record Caution(Text text, Text verify) {}
