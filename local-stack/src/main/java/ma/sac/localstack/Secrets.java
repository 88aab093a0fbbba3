package ma.sac.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Random secrets, made when first asked for and kept in files that only this user reads. */
public final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path directory;

  public Secrets(Path directory) {
    this.directory = directory.toAbsolutePath();
    try {
      Files.createDirectories(this.directory);
      Files.setPosixFilePermissions(this.directory, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new StackFailure("Cannot create " + directory + ": " + e.getMessage(), e);
    }
  }

  /** 32 random bytes as base64url, safe in a shell, a URL and a configuration file. */
  public String password(String name) {
    return kept(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(random()));
  }

  /** 32 random bytes as plain base64: a key. */
  public String key(String name) {
    return kept(name, () -> Base64.getEncoder().encodeToString(random()));
  }

  /** An Ed25519 key pair: PKCS#8 and X.509 encodings as base64, the private one first. */
  public String[] signingKeys(String name) {
    return kept(name, Secrets::newSigningKeys).split(" ");
  }

  /** The file of that secret, which must exist already. */
  public Path file(String name) {
    return directory.resolve(name);
  }

  String kept(String name, Supplier<String> fresh) {
    Path file = file(name);
    try {
      if (Files.notExists(file)) {
        Path draft = file.resolveSibling(name + ".new");
        createPrivateFile(draft);
        Files.writeString(draft, fresh.get());
        // A crash between the two leaves no empty secret.
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new StackFailure("Cannot keep a secret in " + file + ": " + e.getMessage(), e);
    }
  }

  /** Created or emptied, readable by this user alone. */
  static void createPrivateFile(Path file) throws IOException {
    Files.deleteIfExists(file);
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException e) {
      throw new IOException("someone else creates it at this moment", e);
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static String newSigningKeys() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      Base64.Encoder base64 = Base64.getEncoder();
      return base64.encodeToString(pair.getPrivate().getEncoded())
          + " "
          + base64.encodeToString(pair.getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has Ed25519", e);
    }
  }
}
