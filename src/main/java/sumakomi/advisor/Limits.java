package sumakomi.advisor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much an installation keeps and works out, in all and for each owner, so that nobody takes the room of the others.
 *
 * @param profiles profiles that are kept
 * @param advices pieces of advice that are kept on one profile
 * @param studies studies that are kept
 * @param ownProfiles profiles that are kept for one municipality, or for the secretariat alone
 * @param ownStudies likewise studies
 * @param versions versions that are kept of one study
 * @param measures measures of one study
 * @param policies policies of one study
 * @param districtBenefits benefits of the district in one study
 * @param components components of one measure
 * @param parts components, energy carriers and benefits of one study together
 */
@ConfigurationProperties("sumakomi.limits")
public record Limits(@DefaultValue("10000") int profiles, @DefaultValue("200") int advices, @DefaultValue("1000") int studies,
        @DefaultValue("500") int ownProfiles, @DefaultValue("200") int ownStudies, @DefaultValue("100") int versions,
        @DefaultValue("300") int measures, @DefaultValue("50") int policies, @DefaultValue("100") int districtBenefits,
        @DefaultValue("30") int components, @DefaultValue("2000") int parts) {}
