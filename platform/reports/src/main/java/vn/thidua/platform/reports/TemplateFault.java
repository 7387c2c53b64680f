package vn.thidua.platform.reports;

import java.util.List;

/** What is wrong with a template, said to whoever keeps it: each thing by its name and place. */
public final class TemplateFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> faults;

  TemplateFault(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  TemplateFault(String fault) {
    this(List.of(fault));
  }

  /** The same faults of a template that has a name. */
  TemplateFault in(String template) {
    return new TemplateFault(faults.stream().map(fault -> template + ": " + fault).toList());
  }

  public List<String> faults() {
    return faults;
  }
}
