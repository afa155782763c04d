package sumakomi.questionnaire;

import java.util.Optional;

/**
 * How a profile is told apart from others.
 *
 * @param name as it was given; empty for one that is called by its municipality, year and number
 * @param fiscalYear April to March, named after the year in which it begins
 * @param number counts the profiles of one municipality in one fiscal year, from 1
 * @param previous the profile of an earlier year from whose answers this one was begun, as long as that one is kept
 */
public record Heading(String name, int fiscalYear, int number, Optional<String> previous) {}
