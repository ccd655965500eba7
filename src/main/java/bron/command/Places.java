package bron.command;

import bron.account.Role;
import java.util.List;

/** The pages of the newsroom that somebody can want to go to, and who may. */
enum Places {
  ARTICLES(Role.AUTHOR, "admin.place.articles", "/admin/articles"),
  SCHEDULE(Role.AUTHOR, "admin.place.schedule", "/admin/schedule"),
  MEDIA(Role.AUTHOR, "admin.place.media", "/admin/media"),
  FRONT(Role.EDITOR, "admin.place.front", "/admin/front"),
  AUTHORS(Role.EDITOR, "admin.place.authors", "/admin/authors"),
  SECTIONS(Role.EDITOR, "admin.place.sections", "/admin/sections"),
  TOPICS(Role.EDITOR, "admin.place.topics", "/admin/topics"),
  REDIRECTS(Role.ADMINISTRATOR, "admin.place.redirects", "/admin/redirects"),
  ACCOUNTS(Role.ADMINISTRATOR, "admin.place.accounts", "/admin/accounts"),
  SETTINGS(Role.ADMINISTRATOR, "admin.place.settings", "/admin/settings"),
  AUDIT(Role.ADMINISTRATOR, "admin.place.audit", "/admin/audit"),
  STATUS(Role.ADMINISTRATOR, "admin.place.status", "/admin/status"),
  OWN(Role.AUTHOR, "command.own", "/admin/account"),
  KEYS(Role.AUTHOR, "command.keys", "/admin/commands#keys"),
  SITE(Role.AUTHOR, "admin.toSite", "/"),
  NEW_AUTHOR(Role.EDITOR, "admin.author.new", "/admin/authors/new"),
  NEW_SECTION(Role.EDITOR, "admin.section.new", "/admin/sections/new"),
  NEW_TOPIC(Role.EDITOR, "admin.topic.new", "/admin/topics/new"),
  NEW_ACCOUNT(Role.ADMINISTRATOR, "account.new", "/admin/accounts/new");

  private final Role role;
  private final String key;
  private final String address;

  Places(Role role, String key, String address) {
    this.role = role;
    this.key = key;
    this.address = address;
  }

  /** Those to which that role may go. */
  static List<Places> of(Role role) {
    return List.of(values()).stream().filter(place -> role.includes(place.role)).toList();
  }

  /** The message key of its name. */
  String key() {
    return key;
  }

  String address() {
    return address;
  }
}
