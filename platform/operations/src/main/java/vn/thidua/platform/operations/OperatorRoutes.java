package vn.thidua.platform.operations;

import java.util.List;

/** What one part of a service offers its operators. Every bean of this type is found. */
public interface OperatorRoutes {

  List<OperatorRoute> routes();
}
