package vn.thidua.systemtests.faults.check;

import java.util.List;

/** One thing to be asked of what is there in the end. */
public interface Question {

  List<Violation> ask(Evidence evidence);
}
