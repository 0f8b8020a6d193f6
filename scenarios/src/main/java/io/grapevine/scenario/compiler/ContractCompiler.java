package io.grapevine.scenario.compiler;

import io.grapevine.campaign.Contract;
import io.grapevine.campaign.Money;
import io.grapevine.campaign.Terms;
import io.grapevine.scenario.ContractSpec;
import io.grapevine.scenario.ErrorCode;
import io.grapevine.scenario.ProductSpec;
import io.grapevine.scenario.Scenario;
import java.math.BigDecimal;
import java.time.Duration;

/** Compiles what is agreed with creators. */
final class ContractCompiler {
    private final Problems problems;
    private final ProductSpec product;
    private final int days;

    ContractCompiler(Scenario scenario, ProductSpec product, Problems problems) {
        this.problems = problems;
        this.product = product;
        this.days = scenario.run().days();
    }

    /** @param path key path of the contract, for messages */
    Contract compile(String path, ContractSpec spec) {
        Terms terms = new Terms(spec.disclosed(), spec.creativeFreedom(), spec.promoCode());
        if (spec instanceof ContractSpec.Paid paid) {
            return new Contract.Paid(paid.posts(), days(paid.every()), terms);
        } else if (spec instanceof ContractSpec.Gift gift) {
            Money goods = gift.goods();
            return new Contract.Gift(goods == null ? costOfGoods() : goods, gift.shipping(), gift.postsWith(), terms);
        } else if (spec instanceof ContractSpec.Affiliate affiliate) {
            return new Contract.Affiliate(
                    affiliate.commission(), affiliate.reserve(), affiliate.posts(), days(affiliate.every()), terms);
        }
        return ambassador(path, (ContractSpec.Ambassador) spec, terms);
    }

    private Contract ambassador(String path, ContractSpec.Ambassador spec, Terms terms) {
        Integer given = spec.months();
        int inRun = (days + Contract.MONTH - 1) / Contract.MONTH;
        int months = given == null ? inRun : Math.min(given, inRun);
        if (spec.postsAMonth() * months > Contract.MOST_POSTS) {
            problems.say(
                    path + ".posts_a_month",
                    ErrorCode.E1203,
                    "%d posts a month over %d months are more than %d posts"
                            .formatted(spec.postsAMonth(), months, Contract.MOST_POSTS),
                    "fewer posts a month, fewer months, or a shorter run");
            return new Contract.Ambassador(1, 1, spec.discount(), terms);
        }
        return new Contract.Ambassador(spec.postsAMonth(), months, spec.discount(), terms);
    }

    private Money costOfGoods() {
        return product.price().part(BigDecimal.ONE.subtract(BigDecimal.valueOf(product.margin())));
    }

    private static int days(Duration duration) {
        return (int) Math.max(1, Math.round(duration.toMinutes() / (24.0 * 60)));
    }
}
