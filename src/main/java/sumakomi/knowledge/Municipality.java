package sumakomi.knowledge;

import java.math.BigDecimal;

/**
 * One of Tokyo's 62 municipalities, by its five-digit code, with its figures of the 2020 census.
 *
 * @param dayNightRatio daytime population with the night-time population as 100
 */
public record Municipality(String code, String nameJa, String nameEn, String kind, String region, BigDecimal population,
        BigDecimal areaKm2, BigDecimal dayNightRatio) {
    public Text name() {
        return new Text(nameJa, nameEn);
    }
}
