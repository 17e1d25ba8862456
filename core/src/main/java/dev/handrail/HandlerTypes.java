package dev.handrail;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.Map;

/** Finds what a subclass of {@link LambdaFunction} says its event and result types are. */
final class HandlerTypes {

  private static final String[] ROLES = {"event", "result"};

  private final Class<?> function;
  private final Map<TypeVariable<?>, Type> known = new HashMap<>();

  private HandlerTypes(Class<?> function) {
    this.function = function;
  }

  /** The event type and the result type, in this order. */
  static Type[] of(Class<?> function) {
    return new HandlerTypes(function).find();
  }

  private Type[] find() {
    for (Class<?> type = function; type != LambdaFunction.class; type = type.getSuperclass()) {
      learn(type);
    }
    TypeVariable<?>[] variables = LambdaFunction.class.getTypeParameters();
    Type[] types = new Type[variables.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = resolve(variables[i], ROLES[i]);
    }
    return types;
  }

  private void learn(Class<?> type) {
    if (type.getGenericSuperclass() instanceof ParameterizedType parent) {
      TypeVariable<?>[] variables = type.getSuperclass().getTypeParameters();
      Type[] arguments = parent.getActualTypeArguments();
      for (int i = 0; i < variables.length; i++) {
        known.put(variables[i], arguments[i]);
      }
    }
  }

  private Type resolve(Type type, String role) {
    if (type instanceof TypeVariable<?> variable) {
      Type argument = known.get(variable);
      if (argument == null) {
        throw unknown(variable, role);
      }
      return resolve(argument, role);
    }
    if (type instanceof ParameterizedType generic) {
      return new ResolvedTypes.OfClass(
          generic.getOwnerType(),
          generic.getRawType(),
          resolveAll(generic.getActualTypeArguments(), role));
    }
    if (type instanceof GenericArrayType array) {
      return new ResolvedTypes.OfArray(resolve(array.getGenericComponentType(), role));
    }
    if (type instanceof WildcardType wildcard) {
      // JSON is read and written by the bound: what `? extends Order` promises is an Order.
      return resolve(wildcard.getUpperBounds()[0], role);
    }
    return type;
  }

  private Type[] resolveAll(Type[] types, String role) {
    Type[] resolved = new Type[types.length];
    for (int i = 0; i < types.length; i++) {
      resolved[i] = resolve(types[i], role);
    }
    return resolved;
  }

  private IllegalStateException unknown(TypeVariable<?> variable, String role) {
    // A variable of a class is unknown when a subclass extends that class as a raw type; one of a
    // method, or of the function's own class, is unknown in any case.
    Class<?> owner = variable.getGenericDeclaration() instanceof Class<?> type ? type : function;
    boolean raw = owner != function && owner.isAssignableFrom(function);
    return new IllegalStateException(
        "The "
            + role
            + " type of "
            + function.getName()
            + " is unknown at run time: "
            + (raw
                ? owner.getSimpleName() + " is extended as a raw type"
                : "it is the type variable " + variable.getName())
            + ". JSON cannot be read without it. Name the types where the function is declared,"
            + " for example: class "
            + function.getSimpleName()
            + (raw ? " extends " + owner.getSimpleName() + example(owner) : remedy())
            + ". See docs/troubleshooting.md#unknown-types");
  }

  private String remedy() {
    return function.getTypeParameters().length == 0
        ? " extends LambdaFunction<Order, String>"
        : "Impl extends " + function.getSimpleName() + example(function);
  }

  /** {@code <Order, String>} for two parameters, {@code <Order>} for one. */
  private static String example(Class<?> owner) {
    StringBuilder example = new StringBuilder("<");
    for (int i = 0; i < owner.getTypeParameters().length; i++) {
      example.append(i == 0 ? "Order" : ", String");
    }
    return example.append('>').toString();
  }
}
