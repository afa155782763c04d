package sumakomi.advisor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much an installation keeps and works out.
 *
 * @param profiles profiles that are kept
 * @param advices pieces of advice that are kept on one profile
 * @param studies studies that are kept
 * @param measures measures of one study
 * @param policies policies of one study
 * @param districtBenefits benefits of the district in one study
 * @param components components of one measure
 * @param parts components, energy carriers and benefits of one study together
 */
@ConfigurationProperties("sumakomi.limits")
public record Limits(@DefaultValue("10000") int profiles, @DefaultValue("200") int advices, @DefaultValue("1000") int studies,
        @DefaultValue("300") int measures, @DefaultValue("50") int policies, @DefaultValue("100") int districtBenefits,
        @DefaultValue("30") int components, @DefaultValue("2000") int parts) {}
