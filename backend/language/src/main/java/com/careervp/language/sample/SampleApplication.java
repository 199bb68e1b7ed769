package com.careervp.language.sample;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.text.Language;

/// One synthetic person applying for one synthetic posting.
///
/// @param userId the same for every application with the same seed
public record SampleApplication(
        String userId, String applicationId, Profession profession, Language language, CareerMaterial material) {}
