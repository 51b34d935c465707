package org.himuro.lims.storage.model;

import java.util.ArrayList;
import java.util.List;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.DefineUnitType;
import org.himuro.lims.storage.Layout;
import org.himuro.lims.storage.StorageEvent.UnitTypeDefined;
import org.himuro.lims.storage.StorageEvent.UnitTypeWithdrawn;
import org.himuro.lims.storage.UnitType;
import org.himuro.lims.storage.UnitTypeAnswer;
import org.himuro.lims.storage.UnitTypes;
import org.himuro.lims.storage.WithdrawUnitType;

/** The unit types of a site. What a type says never changes: another one has another name, or the first is withdrawn. */
public final class UnitTypeDecisions {
    private UnitTypeDecisions() {}

    public static Decision<UnitTypeAnswer> define(DefineUnitType command, Act act, Reads reads) {
        var reasons = new ArrayList<Reason>();
        var name = command.name().strip();
        if (name.isEmpty() || name.length() > UnitType.NAME) {
            reasons.add(Reason.of("TYPE_NAME_LENGTH", UnitType.NAME));
        }
        var layout = Layout.read(command.layout());
        layout.ifPresentOrElse(
                l -> reasons.addAll(UnitPlan.against(l, command.temperatureClass())),
                () -> reasons.add(Reason.of("LEVEL_MISSING")));
        var id = UnitTypes.streamOf(act.actor().site(), name);
        if (reads.state(UnitTypes.KIND, id).filter(t -> !t.withdrawn()).isPresent()) {
            reasons.add(Reason.of("TYPE_NAME_TAKEN", name));
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var fact = new UnitTypeDefined(
                act.actor().site(),
                name,
                command.temperatureClass(),
                layout.orElseThrow().text());
        return new Decision.Accepted<>(
                List.of(new Entry(UnitTypes.KIND.ref(id), fact, act.occurredAt())), new UnitTypeAnswer(name));
    }

    public static Decision<UnitTypeAnswer> withdraw(WithdrawUnitType command, Act act, Reads reads) {
        return reads.state(UnitTypes.KIND, command.type())
                .filter(t -> !t.withdrawn() && t.site().equals(act.actor().site()))
                .<Decision<UnitTypeAnswer>>map(t -> new Decision.Accepted<>(
                        List.of(new Entry(UnitTypes.KIND.ref(t.id()), new UnitTypeWithdrawn(), act.occurredAt())),
                        new UnitTypeAnswer(t.name())))
                .orElseGet(() -> Decision.refused(Reason.of("UNIT_TYPE_UNKNOWN")));
    }
}
