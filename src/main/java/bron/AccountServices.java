package bron;

import bron.account.Access;
import bron.account.AccountListPages;
import bron.account.AccountPages;
import bron.account.AccountViews;
import bron.account.Accounts;
import bron.account.DeviceCookie;
import bron.account.Door;
import bron.account.DoorToken;
import bron.account.Newsroom;
import bron.account.OwnAccountPages;
import bron.account.PasswordChange;
import bron.account.PasswordRule;
import bron.account.Passwords;
import bron.account.SessionCookie;
import bron.account.Sessions;
import bron.account.SignIn;
import bron.account.SignInPages;
import bron.account.Throttle;
import bron.account.Tokens;
import bron.account.Welcome;
import bron.account.WelcomeLinks;
import bron.account.WelcomePages;
import bron.db.Database;
import bron.site.Sites;
import bron.web.Assets;
import bron.web.Cookies;
import bron.web.Files;
import bron.web.Messages;
import bron.web.Templates;
import java.security.SecureRandom;
import java.time.Clock;

/** The part of {@link Services} that lets people in: accounts, passwords, sessions. */
final class AccountServices {
  final Tokens tokens;
  final Access access;
  final Passwords passwords;
  final PasswordRule passwordRule;
  final WelcomeLinks welcomeLinks;
  final Accounts accounts;
  final SignInPages signInPages;
  final WelcomePages welcomePages;
  final OwnAccountPages ownPages;
  final AccountListPages listPages;
  final AccountPages pages;

  AccountServices(
      Config config,
      Database database,
      Clock clock,
      Sites sites,
      Files files,
      Templates templates,
      Messages messages,
      Assets assets,
      Newsroom newsroom) {
    SecureRandom random = new SecureRandom();
    tokens = new Tokens(random);
    Cookies cookies = new Cookies(() -> database.read(sites::load).baseUrl(), config.trustProxy());
    Sessions sessions = new Sessions(database, clock, tokens);
    SessionCookie sessionCookie = new SessionCookie(cookies);
    access = new Access(sessions, sessionCookie);

    passwords = new Passwords(random);
    passwordRule = new PasswordRule(files);
    Throttle throttle = new Throttle(clock);
    welcomeLinks = new WelcomeLinks(clock, tokens);
    accounts = new Accounts(database, clock, welcomeLinks);
    Door door =
        new Door(
            database,
            sites,
            templates,
            messages,
            assets,
            new DoorToken(cookies, tokens),
            new DeviceCookie(cookies, tokens),
            sessionCookie);
    SignIn signIn = new SignIn(database, clock, passwords, throttle, sessions);
    signInPages = new SignInPages(database, clock, door, signIn, sessions, sessionCookie);
    Welcome welcome = new Welcome(database, clock, welcomeLinks, passwords, throttle, sessions);
    welcomePages =
        new WelcomePages(
            database, door, welcomeLinks, welcome, passwordRule, sessions, sessionCookie);
    PasswordChange change =
        new PasswordChange(database, clock, welcomeLinks, passwords, throttle, sessions);
    ownPages = new OwnAccountPages(newsroom, accounts, door, change, passwordRule);
    AccountViews views = new AccountViews(database, sites, clock, newsroom);
    listPages = new AccountListPages(database, sites, newsroom, accounts, views);
    pages = new AccountPages(database, accounts, views);
  }
}
