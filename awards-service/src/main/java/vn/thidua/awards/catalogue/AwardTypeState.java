package vn.thidua.awards.catalogue;

import java.util.List;
import java.util.UUID;

/** An award type with everything it ever was, as events carry it. */
record AwardTypeState(UUID id, String code, List<AwardTypeViews.Content> versions, long version) {}
