package io.grapevine.scenario;

import io.grapevine.campaign.Money;
import io.grapevine.scenario.Case.Form;
import java.util.List;

/** What creators ask for one post. */
public sealed interface FeesSpec permits FeesSpec.SourceArticle002, FeesSpec.Own {

    /** The list of source article 002, carried on beyond 100,000 followers; in US dollars. */
    @Case(form = Form.WORD, by = "source_article_002")
    record SourceArticle002() implements FeesSpec {}

    /** A list of one's own. */
    @Case(form = Form.LIST)
    record Own(
            @Key(says = "Price points, followers rising.", size = "[2, 1000]")
            List<Point> points) implements FeesSpec {
        public Own {
            points = List.copyOf(points);
        }
    }

    /** One price point. */
    record Point(
            @Key(says = "Followers.", unit = "followers", range = "[1, 10000000000]")
            long followers,

            @Key(says = "Fee for one post.", range = "(0, 1000000000]")
            Money fee) {}
}
