package com.careervp.infra.api;

import com.careervp.infra.functions.ProductFunction;

/// The two functions behind the route that the stage's canary splits.
record SplitRoute(ProductFunction baseline, ProductFunction candidate) {}
