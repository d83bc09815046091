package org.careerjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WireNameTest {

    @Test
    void constants_are_called_in_small_letters_with_hyphens() {
        assertThat(WireName.of(JobMilestone.EndReason.LAID_OFF)).isEqualTo("laid-off");
        assertThat(WireName.of(VestingSchedule.BACK_LOADED_5_15_40_40)).isEqualTo("back-loaded-5-15-40-40");
    }
}
