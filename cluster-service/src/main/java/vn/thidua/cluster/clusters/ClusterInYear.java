package vn.thidua.cluster.clusters;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.cluster.memberships.MembershipState;
import vn.thidua.cluster.offices.OfficeState;
import vn.thidua.cluster.offices.RepresentativeView;

/**
 * A cluster in one year, with those that led it then and lead it in the next.
 *
 * @param name on the year's last day
 * @param establishedBy the decision, with its title
 * @param members all that were members on some day of the year
 * @param representatives of all offices the cluster ever had
 */
public record ClusterInYear(
    UUID id,
    UUID organizerId,
    String name,
    @Nullable String nameEn,
    ClusterType type,
    LegalBasis establishedBy,
    List<MembershipState> members,
    List<OfficeState> leaders,
    List<OfficeState> nextLeaders,
    List<RepresentativeView> representatives,
    ClusterViews.@Nullable Closed closing) {}
