package org.himuro.lims.sequencing.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.retention.Keeper;
import org.himuro.lims.retention.LeaveFor;
import org.himuro.lims.retention.MayLeave;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.sequencing.OrderAnswer;
import org.himuro.lims.sequencing.Orders;
import org.himuro.lims.sequencing.ResidualWish;
import org.himuro.lims.sequencing.SayResidual;
import org.himuro.lims.sequencing.SequencingEvent.ResidualSaid;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.shared.Reason;

/** Where what is left of an order's tube goes: the policy of its project says which sites may keep it. */
public final class Residuals {
    private Residuals() {}

    /** What the policy has against keeping it at the site; none where it says nothing. */
    public static List<Reason> against(
            SequencingOrder order, Sites.Site site, MayLeave mayLeave, Reads reads, Act act) {
        var wish = new Wish(
                LeaveFor.STORAGE,
                List.of(Wish.Part.whole(order.tube())),
                List.of(),
                Optional.of(site.id()),
                Optional.empty(),
                Wish.day(act.occurredAt()));
        return mayLeave.against(wish, reads).stream()
                .filter(r -> r.code().equals("PLACE_NOT_IN_POLICY"))
                .toList();
    }

    public static Decision<OrderAnswer> decide(
            SayResidual command, Optional<UUID> id, Optional<Sites.Site> to, MayLeave mayLeave, Reads reads, Act act) {
        var order = id.flatMap(i -> reads.state(Orders.KIND, i))
                .filter(o -> o.site().equals(act.actor().site()));
        if (order.isEmpty()) {
            return Decision.refused(Reason.of("ORDER_UNKNOWN", command.order()));
        }
        boolean back = command.wish() == ResidualWish.BACK;
        if (back && to.filter(s -> Keeper.of(s.category()).isPresent()).isEmpty()) {
            return Decision.refused(Reason.of("RESIDUAL_NO_KEEPER", command.to().orElse("")));
        }
        var against = back ? against(order.get(), to.orElseThrow(), mayLeave, reads, act) : List.<Reason>of();
        if (!against.isEmpty()) {
            return new Decision.Refused<>(against);
        }
        var said = new ResidualSaid(command.wish(), back ? to.map(Sites.Site::id) : Optional.empty());
        return new Decision.Accepted<>(
                List.of(new Entry(Orders.KIND.ref(order.get().id()), said, act.occurredAt())),
                new OrderAnswer(
                        command.order(), order.get().result(), order.get().lines(), List.of()));
    }
}
