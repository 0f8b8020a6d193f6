package io.grapevine.propagation;

import io.grapevine.platform.Platform;
import io.grapevine.random.DrawKey;

/**
 * A post that is out.
 *
 * @param number number of the post in this replicate
 * @param creator who posted it
 * @param niche niche it is about
 * @param day day it was published
 * @param platform where
 * @param notice chance that a sight of it leaves the brand in mind
 * @param quality how good it turned out, 1 on average
 * @param fatigue what its author's other endorsements take from its credibility, in log-odds
 * @param answersADay answers a follower has had a day before the run, per unit of its chance to see and react
 * @param see draws of who sees it
 * @param engage draws of who reacts
 * @param noticed draws of whom it leaves the brand in mind
 * @param discover draws of whom it is shown to besides followers
 */
record Published(
        int number,
        int creator,
        int niche,
        int day,
        Platform platform,
        double notice,
        double quality,
        double fatigue,
        double answersADay,
        DrawKey see,
        DrawKey engage,
        DrawKey noticed,
        DrawKey discover) {}
