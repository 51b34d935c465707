package org.himuro.lims.scan.model;

import java.util.List;
import org.himuro.labels.id.Command;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Tube;

/** What a scan stands for, looked up. */
public sealed interface Heard {
    /** As the page names it: {@code case}, {@code tube}, {@code command}, ... */
    String kind();

    /** The code, where it is one of ours; empty otherwise, because it may hold a name. */
    String code();

    record CaseHeard(Case card) implements Heard {
        @Override
        public String kind() {
            return "case";
        }

        @Override
        public String code() {
            return card.code();
        }
    }

    record TubeHeard(Tube tube, Case owner) implements Heard {
        @Override
        public String kind() {
            return "tube";
        }

        @Override
        public String code() {
            return tube.code();
        }
    }

    record CommandHeard(Command command) implements Heard {
        @Override
        public String kind() {
            return "command";
        }

        @Override
        public String code() {
            return command.code();
        }
    }

    record RefrigeratorHeard(String code) implements Heard {
        @Override
        public String kind() {
            return "refrigerator";
        }
    }

    record PositionHeard(String box, String cell, String code) implements Heard {
        @Override
        public String kind() {
            return "position";
        }
    }

    record KitHeard(KitAtBench kit) implements Heard {
        @Override
        public String kind() {
            return "kit";
        }

        @Override
        public String code() {
            return kit.kit().code();
        }
    }

    /** Nothing that can be used here. */
    record NotHeard(String kind, String code, List<Reason> reasons) implements Heard {
        public NotHeard {
            reasons = List.copyOf(reasons);
        }
    }
}
