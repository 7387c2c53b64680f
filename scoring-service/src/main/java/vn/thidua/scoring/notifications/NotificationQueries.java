package vn.thidua.scoring.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import vn.thidua.platform.identity.Actor;

@ApplicationScoped
class NotificationQueries {

  private final PreferenceRepository preferences;
  private final MailConfig config;

  NotificationQueries(PreferenceRepository preferences, MailConfig config) {
    this.preferences = preferences;
    this.config = config;
  }

  NotificationViews.One of(Actor person) {
    return preferences
        .of(person.subject())
        .map(preference -> preference.view(config.enabled()))
        .orElseGet(() -> NotificationViews.One.none(config.enabled()));
  }
}
