/** A path with a slash at either end, whichever were written; `undefined` for what is no such path. */
export function asPrefix(path: string): string | undefined {
  const steps = path.split("/").filter(Boolean);
  const isPath = steps.every((step) => /^[\w.~-]+$/.test(step) && !/^\.+$/.test(step));
  return isPath ? `/${steps.map((step) => `${step}/`).join("")}` : undefined;
}
