package bron;

import bron.account.Access;
import bron.account.AccountListPages;
import bron.account.AccountPages;
import bron.account.AccountViews;
import bron.account.Accounts;
import bron.account.ComingBack;
import bron.account.DeviceCookie;
import bron.account.Door;
import bron.account.DoorToken;
import bron.account.Newsroom;
import bron.account.OwnAccountPages;
import bron.account.PasswordChange;
import bron.account.PasswordCheck;
import bron.account.PasswordRule;
import bron.account.Passwords;
import bron.account.SessionCookie;
import bron.account.SessionLists;
import bron.account.SessionPages;
import bron.account.Sessions;
import bron.account.SignIn;
import bron.account.SignInPages;
import bron.account.Throttle;
import bron.account.Tokens;
import bron.account.Welcome;
import bron.account.WelcomeLinks;
import bron.account.WelcomePages;
import bron.account.factor.CodePages;
import bron.account.factor.FactorPages;
import bron.account.factor.Factors;
import bron.account.factor.Seal;
import bron.account.factor.SecondStep;
import bron.account.factor.StepCookie;
import bron.account.letter.ForgottenPages;
import bron.account.letter.Letters;
import bron.account.passkey.PasskeyPages;
import bron.account.passkey.Passkeys;
import bron.db.Database;
import bron.mail.Mailer;
import bron.site.ErrorPages;
import bron.site.Sites;
import bron.web.Assets;
import bron.web.Cookies;
import bron.web.Files;
import bron.web.Messages;
import bron.web.Templates;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

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
  final SessionPages sessionPages;
  final Factors factors;
  final FactorPages factorPages;
  final CodePages codePages;
  final PasskeyPages passkeyPages;
  final Letters letters;
  final ForgottenPages forgottenPages;

  AccountServices(
      Config config,
      Database database,
      Clock clock,
      Sites sites,
      Files files,
      Templates templates,
      Messages messages,
      Assets assets,
      Newsroom newsroom,
      ErrorPages errors) {
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
    Optional<Mailer> mailer = config.mail().map(server -> new Mailer(server, clock));
    letters = new Letters(database, clock, sites, messages, welcomeLinks, mailer);
    accounts = new Accounts(database, clock, welcomeLinks, letters);
    Seal seal = new Seal(config.key(), random);
    factors = new Factors(database, clock, random, seal);
    Passkeys passkeys = new Passkeys(database, clock, sites, sessions, seal);
    SecondStep second = new SecondStep(database, clock, tokens, factors, throttle, sessions);
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
    ComingBack back = new ComingBack(sessions, errors);
    codePages =
        new CodePages(
            database, door, second, new StepCookie(cookies), sessions, sessionCookie, back);
    forgottenPages = new ForgottenPages(door, letters);
    SignIn signIn = new SignIn(database, clock, passwords, throttle, sessions, second);
    signInPages =
        new SignInPages(
            database,
            clock,
            door,
            signIn,
            sessions,
            sessionCookie,
            codePages,
            letters,
            passkeys,
            assets,
            back);
    Welcome welcome =
        new Welcome(database, clock, welcomeLinks, passwords, throttle, sessions, second, passkeys);
    welcomePages =
        new WelcomePages(
            database,
            door,
            welcomeLinks,
            welcome,
            passwordRule,
            sessions,
            sessionCookie,
            codePages);
    PasswordChange change =
        new PasswordChange(database, clock, welcomeLinks, passwords, throttle, sessions);
    SessionLists lists = new SessionLists(database, sites, clock, newsroom);
    sessionPages = new SessionPages(database, sessions);
    ownPages =
        new OwnAccountPages(
            database, newsroom, accounts, door, change, passwordRule, lists, factors, passkeys);
    PasswordCheck check = new PasswordCheck(database, clock, passwords, throttle);
    factorPages = new FactorPages(database, sites, newsroom, door, factors, check);
    passkeyPages =
        new PasskeyPages(database, sites, newsroom, assets, door, passkeys, lists, check);
    AccountViews views =
        new AccountViews(database, sites, clock, newsroom, lists, factors, letters, passkeys);
    listPages = new AccountListPages(database, sites, newsroom, accounts, views, letters);
    pages = new AccountPages(database, accounts, views, letters, factors, passkeys);
  }
}
