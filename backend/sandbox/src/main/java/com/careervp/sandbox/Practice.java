package com.careervp.sandbox;

import com.careervp.sandbox.faults.Drills;
import com.careervp.sandbox.traffic.TrafficGenerator;
import java.net.URI;

/// What a sandbox offers beyond AWS: an address for its API, and what rehearsals need.
record Practice(URI apiUrl, SignIns signIns, TrafficGenerator traffic, Drills drills) {}
