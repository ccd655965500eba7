package bron.http;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A device that holds one passkey, and the browser before it, written apart from the site's own:
 * what both agree on is Web Authentication Level 3. What it says can be bent, as an attacker would.
 */
public final class Device {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
  private static final int PRESENT = 1;
  private static final int VERIFIED = 4;
  private static final int HOLDS_CREDENTIAL = 64;

  private final KeyPair keys = keys();
  private final byte[] id;
  private byte[] userHandle = {};

  /** The page that the browser is on. */
  public String origin;

  /** How often it says that it has signed. */
  public int count;

  /** Whether it has asked for a finger, a face or a PIN. */
  public boolean verifies = true;

  /** One in front of that page. */
  public Device(String origin) {
    this.origin = origin;
    this.id = sha256(keys.getPublic().getEncoded());
  }

  /** Makes the passkey that these options ask for: RegistrationResponseJSON. */
  public String make(String options) {
    JsonNode asked = JSON.readTree(options);
    userHandle = Base64.getUrlDecoder().decode(asked.at("/user/id").asString());
    byte[] key = publicKey();
    ByteBuffer credential = ByteBuffer.allocate(16 + 2 + id.length + key.length);
    credential.position(16).putShort((short) id.length).put(id).put(key);
    byte[] data = data(asked.at("/rp/id").asString(), HOLDS_CREDENTIAL, credential.array());
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.writeBytes(new byte[] {(byte) 0xA3, 0x63, 'f', 'm', 't', 0x64, 'n', 'o', 'n', 'e'});
    object.writeBytes(new byte[] {0x67, 'a', 't', 't', 'S', 't', 'm', 't', (byte) 0xA0});
    object.writeBytes(new byte[] {0x68, 'a', 'u', 't', 'h', 'D', 'a', 't', 'a', 0x58});
    object.write(data.length);
    object.writeBytes(data);
    var answer = JSON.createObjectNode();
    answer
        .put("clientDataJSON", encoded(clientData("webauthn.create", asked)))
        .put("attestationObject", encoded(object.toByteArray()));
    answer.putArray("transports").add("internal");
    return JSON.writeValueAsString(credential().set("response", answer));
  }

  /** Answers what these options ask: AuthenticationResponseJSON. */
  public String answer(String options) {
    JsonNode asked = JSON.readTree(options);
    byte[] data = data(asked.path("rpId").asString(), 0, new byte[0]);
    byte[] client = clientData("webauthn.get", asked);
    var answer = JSON.createObjectNode();
    answer
        .put("clientDataJSON", encoded(client))
        .put("authenticatorData", encoded(data))
        .put("signature", encoded(signed(data, sha256(client))))
        .put("userHandle", encoded(userHandle));
    return JSON.writeValueAsString(credential().set("response", answer));
  }

  private tools.jackson.databind.node.ObjectNode credential() {
    var credential = JSON.createObjectNode();
    credential.put("id", encoded(id)).put("rawId", encoded(id)).put("type", "public-key");
    credential.putObject("clientExtensionResults");
    return credential;
  }

  private byte[] clientData(String type, JsonNode asked) {
    return JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("type", type)
                .put("challenge", asked.path("challenge").asString())
                .put("origin", origin)
                .put("crossOrigin", false))
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] data(String rpId, int flags, byte[] credential) {
    return ByteBuffer.allocate(37 + credential.length)
        .put(sha256(rpId.getBytes(StandardCharsets.UTF_8)))
        .put((byte) (flags | PRESENT | (verifies ? VERIFIED : 0)))
        .putInt(count)
        .put(credential)
        .array();
  }

  /** COSE_Key of an elliptic curve (RFC 9053, section 7.1). */
  private byte[] publicKey() {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    return ByteBuffer.allocate(77)
        .put(new byte[] {(byte) 0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32})
        .put(thirtyTwo(point.getAffineX()))
        .put(new byte[] {0x22, 0x58, 32})
        .put(thirtyTwo(point.getAffineY()))
        .array();
  }

  private static byte[] thirtyTwo(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int from = Math.max(0, bytes.length - 32);
    return ByteBuffer.allocate(32)
        .position(32 - (bytes.length - from))
        .put(bytes, from, bytes.length - from)
        .array();
  }

  private byte[] signed(byte[]... parts) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      for (byte[] part : parts) {
        signature.update(part);
      }
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(byte[] bytes) {
    return BASE64URL.encodeToString(bytes);
  }
}
