// Filters the table of activities. A classic script, so that it runs from the disk too.
(() => {
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("#filter");
  /** @type {NodeListOf<HTMLTableRowElement>} */
  const found = document.querySelectorAll("#activities tbody tr");
  const rows = [...found];
  const count = document.querySelector("#filter-count");
  if (!form || !count || rows.length === 0) return;

  /** @param {string} name */
  const chosen = (name) => String(new FormData(form).get(name) ?? "");

  const filter = () => {
    const words = chosen("words").toLowerCase().split(/\s+/);
    const year = chosen("year");
    const category = chosen("category");
    for (const row of rows) {
      const title = row.cells[1]?.textContent.toLowerCase() ?? "";
      row.hidden =
        !words.every((word) => title.includes(word)) ||
        (year !== "" && row.dataset["year"] !== year) ||
        (category !== "" && row.dataset["category"] !== category);
    }
    const shown = rows.filter((row) => !row.hidden).length;
    count.textContent = `${shown} of ${rows.length} shown`;
  };

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
})();
