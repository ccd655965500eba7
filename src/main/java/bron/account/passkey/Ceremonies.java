package bron.account.passkey;

import bron.account.Account;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two ceremonies of WebAuthn: a device registers a passkey, and a device answers with one. What
 * browsers send is read and verified by WebAuthn4J; here stands what this site asks for.
 */
final class Ceremonies {
  private static final Logger LOG = LoggerFactory.getLogger(Ceremonies.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  /** What every device can do one of: Ed25519, P-256 with SHA-256, RSA with SHA-256. */
  private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.RS256);

  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter credentials =
      new AttestedCredentialDataConverter(converter);

  /** What a browser sent, taken apart but not believed yet. */
  record Answer(AuthenticationData data, byte[] challenge, String credentialId) {}

  /** The same of a registration. */
  record Registered(RegistrationData data, byte[] challenge) {}

  /** What holds after a passkey was used. */
  record Use(long signCount, boolean synced) {}

  /** PublicKeyCredentialCreationOptionsJSON: to make a passkey that its device can find itself. */
  String creation(
      RelyingParty party,
      Account account,
      String userHandle,
      byte[] challenge,
      List<PasskeyStore.Known> known) {
    ObjectNode options = JSON.createObjectNode();
    options.putObject("rp").put("id", party.id()).put("name", party.name());
    options
        .putObject("user")
        .put("id", userHandle)
        .put("name", account.email())
        .put("displayName", account.name());
    options.put("challenge", BASE64URL.encodeToString(challenge));
    var algorithms = options.putArray("pubKeyCredParams");
    ALGORITHMS.forEach(
        it -> algorithms.addObject().put("type", "public-key").put("alg", it.getValue()));
    options.put("timeout", Challenges.LIFE.toMillis());
    options.put("attestation", "none");
    options
        .putObject("authenticatorSelection")
        .put("residentKey", "required")
        .put("requireResidentKey", true)
        .put("userVerification", "required");
    var excluded = options.putArray("excludeCredentials");
    for (PasskeyStore.Known each : known) {
      ObjectNode one =
          excluded.addObject().put("type", "public-key").put("id", each.credentialId());
      var transports = one.putArray("transports");
      SPACE.splitAsStream(each.transports()).filter(it -> !it.isEmpty()).forEach(transports::add);
    }
    return JSON.writeValueAsString(options);
  }

  /** PublicKeyCredentialRequestOptionsJSON: to sign in with whatever passkey the device has. */
  String request(RelyingParty party, byte[] challenge) {
    return JSON.writeValueAsString(
        JSON.createObjectNode()
            .put("challenge", BASE64URL.encodeToString(challenge))
            .put("rpId", party.id())
            .put("timeout", Challenges.LIFE.toMillis())
            .put("userVerification", "required"));
  }

  /** Takes an answer (AuthenticationResponseJSON) apart; empty for what is none. */
  Optional<Answer> answer(String json) {
    try {
      AuthenticationData data = manager.parseAuthenticationResponseJSON(json);
      byte[] id = data.getCredentialId();
      Optional<byte[]> challenge = challenge(data.getCollectedClientData());
      return id == null
          ? Optional.empty()
          : challenge.map(it -> new Answer(data, it, BASE64URL.encodeToString(id)));
    } catch (RuntimeException e) {
      LOG.debug("no answer of a passkey", e);
      return Optional.empty();
    }
  }

  /** The same of a registration (RegistrationResponseJSON). */
  Optional<Registered> registered(String json) {
    try {
      RegistrationData data = manager.parseRegistrationResponseJSON(json);
      return challenge(data.getCollectedClientData()).map(it -> new Registered(data, it));
    } catch (RuntimeException e) {
      LOG.debug("no registration of a passkey", e);
      return Optional.empty();
    }
  }

  private static Optional<byte[]> challenge(@Nullable CollectedClientData data) {
    return Optional.ofNullable(data).map(it -> it.getChallenge()).map(it -> it.getValue());
  }

  /** What to keep of a passkey; empty where WebAuthn says that it is not one for this site. */
  Optional<Credential> verify(RelyingParty party, Registered registered, String userHandle) {
    try {
      List<PublicKeyCredentialParameters> algorithms =
          ALGORITHMS.stream()
              .map(it -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, it))
              .toList();
      RegistrationData data =
          manager.verify(
              registered.data(),
              new RegistrationParameters(
                  expected(party, registered.challenge()), algorithms, true, true));
      AuthenticatorData<?> device = data.getAttestationObject().getAuthenticatorData();
      AttestedCredentialData credential = device.getAttestedCredentialData();
      return Optional.of(
          new Credential(
              BASE64URL.encodeToString(credential.getCredentialId()),
              credentials.convert(credential),
              userHandle,
              device.getSignCount(),
              device.isFlagBE(),
              device.isFlagBS(),
              words(data.getTransports())));
    } catch (RuntimeException e) {
      LOG.info("a passkey could not be added: {}", e.toString());
      return Optional.empty();
    }
  }

  /** What to note of its use; empty where WebAuthn says that this is not its answer. */
  Optional<Use> verify(RelyingParty party, Answer answer, Credential kept) {
    try {
      AuthenticationData data =
          manager.verify(
              answer.data(),
              new AuthenticationParameters(
                  expected(party, answer.challenge()), record(kept), null, true, true));
      byte[] handle = data.getUserHandle();
      if (handle == null || !BASE64URL.encodeToString(handle).equals(kept.userHandle())) {
        return Optional.empty();
      }
      AuthenticatorData<?> device = data.getAuthenticatorData();
      return Optional.of(new Use(device.getSignCount(), device.isFlagBS()));
    } catch (RuntimeException e) {
      LOG.info("a passkey was refused: {}", e.toString());
      return Optional.empty();
    }
  }

  private static ServerProperty expected(RelyingParty party, byte[] challenge) {
    return ServerProperty.builder()
        .origin(new Origin(party.origin()))
        .rpId(party.id())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  private CredentialRecord record(Credential kept) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        kept.backupEligible(),
        kept.synced(),
        kept.signCount(),
        credentials.convert(kept.credential()),
        null,
        null,
        null,
        null);
  }

  private static String words(@Nullable Set<AuthenticatorTransport> transports) {
    return transports == null
        ? ""
        : transports.stream()
            .map(AuthenticatorTransport::getValue)
            .sorted()
            .collect(Collectors.joining(" "));
  }
}
