package dev.handrail.testkit.internal.jvm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Changes calls in a class, method references to them as well. What is on the stack before and
 * after stays the same, so that nothing else of a method has to change.
 */
final class Rewriter {

  private static final int API = Opcodes.ASM9;

  /** How names look in a constant pool: length and characters. */
  private static final List<String> NAMES =
      List.of(
          "\u0000\u0010java/lang/System",
          "\u0000\u0011java/lang/Runtime",
          "\u0000\u001ejava/util/concurrent/Executors");

  private Rewriter() {}

  /**
   * The class with calls of the system changed.
   *
   * @return the same array when it has none, or is of a newer Java than we can read
   */
  static byte[] ofFunction(byte[] classFile) {
    return mentions(classFile)
        ? rewrite(classFile, List.of(Redirects.OF_A_PROCESS), false)
        : classFile;
  }

  /**
   * A class of AWS's client, as it is to be in this JVM.
   *
   * @param type its name
   */
  static byte[] ofClient(String type, byte[] classFile) {
    if (type.endsWith(".api.client.AWSLambda")) {
      // Its initialiser changes settings of TLS and DNS for all of the JVM.
      return rewrite(classFile, List.of(Redirects.OF_A_PROCESS), true);
    } else if (type.endsWith(".crac.DNSManager")) {
      // What it clears is the JVM's, and its native code is not loaded.
      return withoutNativeMethods(classFile);
    } else if (type.contains(".api.client.logging.")) {
      return rewrite(classFile, List.of(Redirects.OF_A_PROCESS, Redirects.LOCAL_TIME), false);
    }
    return ofFunction(classFile);
  }

  /** AWS's handler loader, for a function that needs no construction. */
  static byte[] ofConstruction(byte[] classFile) {
    return rewrite(classFile, List.of(Redirects.CONSTRUCTION), false);
  }

  /** The class whose native methods, which return nothing, do nothing. */
  private static byte[] withoutNativeMethods(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(API, writer) {
              @Override
              public MethodVisitor visitMethod(
                  int access,
                  String name,
                  String descriptor,
                  @Nullable String signature,
                  String @Nullable [] exceptions) {
                boolean isNative = (access & Opcodes.ACC_NATIVE) != 0;
                int kept = access & ~Opcodes.ACC_NATIVE;
                MethodVisitor method =
                    super.visitMethod(kept, name, descriptor, signature, exceptions);
                if (isNative) {
                  method.visitCode();
                  method.visitInsn(Opcodes.RETURN);
                  method.visitMaxs(0, 0);
                }
                return method;
              }
            },
            0);
    return writer.toByteArray();
  }

  private static boolean mentions(byte[] classFile) {
    String text = new String(classFile, ISO_8859_1);
    for (String name : NAMES) {
      if (text.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] rewrite(
      byte[] classFile, List<Redirects> redirects, boolean withoutInitialiser) {
    ClassReader reader;
    try {
      reader = new ClassReader(classFile);
    } catch (IllegalArgumentException newer) {
      // The JVM will tell what is wrong with it; or run it, with the JVM's own system.
      return classFile;
    }
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(API, writer) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            if (withoutInitialiser && name.equals("<clinit>")) {
              return null;
            }
            return new Calls(
                super.visitMethod(access, name, descriptor, signature, exceptions), redirects);
          }
        },
        0);
    return writer.toByteArray();
  }

  private static final class Calls extends MethodVisitor {

    private final List<Redirects> redirects;

    Calls(MethodVisitor next, List<Redirects> redirects) {
      super(API, next);
      this.redirects = redirects;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      for (Redirects all : redirects) {
        String target = opcode == Opcodes.GETSTATIC ? all.target(owner, name, descriptor) : null;
        if (target != null) {
          super.visitMethodInsn(
              Opcodes.INVOKESTATIC, all.owner(), target, "()" + descriptor, false);
          return;
        }
      }
      super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      for (Redirects all : redirects) {
        String target = all.target(owner, name, descriptor);
        if (target != null) {
          boolean isStatic = opcode == Opcodes.INVOKESTATIC;
          String called = isStatic ? descriptor : withObject(owner, descriptor);
          super.visitMethodInsn(Opcodes.INVOKESTATIC, all.owner(), target, called, false);
          return;
        }
      }
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      String executor = Redirects.executorOf(owner, descriptor);
      if (executor != null) {
        String type = "(" + executor + ")" + executor;
        super.visitMethodInsn(
            Opcodes.INVOKESTATIC, Redirects.OF_A_PROCESS.owner(), "opened", type, false);
      }
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, all(arguments));
    }

    @Override
    public void visitLdcInsn(Object value) {
      super.visitLdcInsn(constant(value));
    }

    private Object[] all(Object... constants) {
      Object[] changed = new Object[constants.length];
      for (int i = 0; i < constants.length; i++) {
        changed[i] = constant(constants[i]);
      }
      return changed;
    }

    private Object constant(Object value) {
      if (value instanceof Handle handle) {
        return handle(handle);
      } else if (value instanceof ConstantDynamic dynamic) {
        Object[] arguments = new Object[dynamic.getBootstrapMethodArgumentCount()];
        for (int i = 0; i < arguments.length; i++) {
          arguments[i] = constant(dynamic.getBootstrapMethodArgument(i));
        }
        return new ConstantDynamic(
            dynamic.getName(), dynamic.getDescriptor(), dynamic.getBootstrapMethod(), arguments);
      }
      return value;
    }

    private Handle handle(Handle handle) {
      int tag = handle.getTag();
      if (tag != Opcodes.H_INVOKESTATIC && tag != Opcodes.H_INVOKEVIRTUAL) {
        return handle;
      }
      for (Redirects all : redirects) {
        String target = all.target(handle.getOwner(), handle.getName(), handle.getDesc());
        if (target != null) {
          boolean isStatic = tag == Opcodes.H_INVOKESTATIC;
          String called =
              isStatic ? handle.getDesc() : withObject(handle.getOwner(), handle.getDesc());
          return new Handle(Opcodes.H_INVOKESTATIC, all.owner(), target, called, false);
        }
      }
      return handle;
    }

    private static String withObject(String owner, String descriptor) {
      return "(L" + owner + ";" + descriptor.substring(1);
    }
  }
}
