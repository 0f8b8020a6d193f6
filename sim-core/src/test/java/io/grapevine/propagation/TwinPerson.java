package io.grapevine.propagation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Somebody whom a brand has touched. */
final class TwinPerson {
    static final int NEVER = Integer.MAX_VALUE;

    final int account;
    boolean reached;
    boolean aware;
    boolean considering;
    boolean decided;
    boolean converted;
    boolean recommended;
    boolean warned;
    boolean satisfied;
    boolean supplied;
    boolean lapsed;
    double stock;
    int stockDay;
    int decidesOn = NEVER;
    int boughtOn = NEVER;
    int tellsSince = NEVER;
    int warnsSince = NEVER;
    int wonBy = -1;
    int usedUpOn = NEVER;
    int purchases;
    final List<Touch> touches = new ArrayList<>();

    /** A sight that left the brand in mind; place is where in the author's row the follower stands, or -1. */
    record Touch(int day, TwinPost post, int place) {
        static final Comparator<Touch> ORDER = Comparator.comparingInt(Touch::day)
                .thenComparingInt(touch -> touch.post.number)
                .thenComparingInt(Touch::place);
    }

    TwinPerson(int account) {
        this.account = account;
    }

    /** By day, on one day by publication; a sight as a follower after the other sights of the post. */
    List<Touch> touchesInOrder() {
        return touches.stream().sorted(Touch.ORDER).toList();
    }

    boolean onPostsAlone() {
        return !recommended && !touches.isEmpty();
    }

    double discount() {
        return touches.stream()
                .mapToDouble(touch -> touch.post.terms.discount())
                .max()
                .orElse(0);
    }

    boolean knowsCode() {
        return discount() > 0;
    }
}
