package bron.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import ognl.ObjectPropertyAccessor;
import ognl.OgnlException;
import ognl.OgnlRuntime;

/**
 * How the expressions of templates read a record: {@code page.headline} is the component of that
 * name. OGNL, which evaluates them, finds those too, but looks through all methods of the class
 * each time; that was a fifth of what a page cost.
 */
final class RecordProperties extends ObjectPropertyAccessor {
  private static final ClassValue<Map<String, Method>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new HashMap<>();
          for (RecordComponent component : Objects.requireNonNull(type.getRecordComponents())) {
            Method accessor = component.getAccessor();
            if (accessor.trySetAccessible()) {
              accessors.put(component.getName(), accessor);
            }
          }
          return Map.copyOf(accessors);
        }
      };

  /** Lets OGNL read every record so. */
  static void register() {
    OgnlRuntime.setPropertyAccessor(Record.class, new RecordProperties());
  }

  @Override
  @SuppressWarnings("rawtypes") // as OGNL declares it
  public Object getProperty(Map context, Object target, Object name) throws OgnlException {
    Method accessor = COMPONENTS.get(target.getClass()).get(String.valueOf(name));
    if (accessor == null) {
      return super.getProperty(context, target, name);
    }
    try {
      return accessor.invoke(target);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new OgnlException(String.valueOf(name), e);
    }
  }
}
