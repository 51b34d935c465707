package org.himuro.labels.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.himuro.labels.symbol.Resolution.ModuleFit;

@Tag("L3")
class ResolutionTest {
    @Property
    void the_module_that_is_proposed_instead_is_one_that_fits(
            @ForAll @IntRange(min = 72, max = 2_400) int dpi, @ForAll @DoubleRange(min = 0.05, max = 5) double module) {
        var printer = new Resolution(dpi);
        switch (printer.fit(module)) {
            case ModuleFit.Dots whole ->
                assertThat(Math.abs(printer.dots(module) - whole.dots())).isLessThanOrEqualTo(0.02 * whole.dots());
            case ModuleFit.TooSmall small -> assertThat(small.moduleMm()).isLessThan(0.16);
            case ModuleFit.NotWhole odd ->
                assertThat(printer.fit(odd.nearestMm())).isInstanceOf(ModuleFit.Dots.class);
        }
    }

    @Example
    void printers_have_72_to_2400_dpi() {
        assertThatThrownBy(() -> new Resolution(71)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Resolution(300).toDot(25.4)).isEqualTo(300);
    }
}
