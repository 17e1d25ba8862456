/**
 * SAM and CloudFormation templates, read to an {@link dev.handrail.local.Application}.
 *
 * <p>The way of a template: {@code YamlReader} makes a tree of {@code Node}s that know their lines,
 * {@code Intrinsics} resolves a part of it when somebody asks, {@code Properties} checks what came,
 * and the readers of resources build the model. Mistakes are collected in {@code Problems}; nothing
 * throws for them.
 */
@NullMarked
package dev.handrail.local.template;

import org.jspecify.annotations.NullMarked;
