/** What sets a record apart in the preview; on the site there is nothing to say. */
export function Mark({ words }: { readonly words: string }) {
  return words ? <span class="mark">{words}</span> : null;
}
