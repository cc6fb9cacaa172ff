import type { MergedConfig, TemplateHook } from "./eleventy-config.ts";

/** Has what a site does to its templates not done to ours, which are whole pages as they are. */
export function leaveAlone(
  { transforms, linters, preprocessors }: MergedConfig,
  isOurs: (inputPath: string) => boolean,
): void {
  for (const [name, transform] of Object.entries(transforms)) {
    transforms[name] = forOthers(transform, isOurs, (content) => content);
  }
  for (const [name, linter] of Object.entries(linters)) linters[name] = forOthers(linter, isOurs);
  for (const preprocessor of Object.values(preprocessors)) {
    preprocessor.callback = forOthers(preprocessor.callback, isOurs);
  }
}

/** Hooks that have been dealt with: a build for a changed file goes through all of them again. */
const dealtWith = new WeakSet<TemplateHook>();

function forOthers(
  hook: TemplateHook,
  isOurs: (inputPath: string) => boolean,
  instead: (content: unknown) => unknown = () => undefined,
): TemplateHook {
  if (dealtWith.has(hook)) return hook;
  const other: TemplateHook = function (...given) {
    return isOurs(this.inputPath ?? "") ? instead(given[0]) : hook.apply(this, given);
  };
  dealtWith.add(other);
  return other;
}
