package bron.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.IMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * Renders the Thymeleaf templates of {@code templates/}. A template sees the variables that it is
 * given, {@code #{…}} speaks the locale that it is given, and nothing of the request.
 */
public final class Templates {
  private final TemplateEngine engine = new TemplateEngine();

  /** Over those files and messages. */
  public Templates(Files files, Messages messages) {
    RecordProperties.register();
    engine.setTemplateResolver(new FromFiles(files));
    engine.setMessageResolver(new FromMessages(messages));
  }

  /**
   * The HTML of a template.
   *
   * @param name its path below {@code templates/}, without {@code .html}
   */
  public String render(String name, Locale locale, Map<String, Object> variables) {
    return engine.process(name, new Context(locale, variables));
  }

  private static final class FromFiles extends StringTemplateResolver {
    private final Files files;

    FromFiles(Files files) {
      this.files = files;
      setTemplateMode(TemplateMode.HTML);
      setCacheable(!files.live());
    }

    @Override
    protected ITemplateResource computeTemplateResource(
        IEngineConfiguration configuration,
        @Nullable String ownerTemplate,
        String template,
        @Nullable Map<String, Object> attributes) {
      try (var in = files.open("templates/" + template + ".html")) {
        return new StringTemplateResource(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private record FromMessages(Messages messages) implements IMessageResolver {
    @Override
    public String getName() {
      return "messages";
    }

    @Override
    public Integer getOrder() {
      return 1;
    }

    @Override
    public String resolveMessage(
        ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
      return messages.text(context.getLocale(), key, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public @Nullable String createAbsentMessageRepresentation(
        ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
      return null;
    }
  }
}
