// Filters the table of activities. A classic script, so that it runs from the disk too.
(() => {
  const form = document.querySelector<HTMLFormElement>("#filter");
  const rows = [...document.querySelectorAll<HTMLTableRowElement>("#activities tbody tr")];
  const count = document.querySelector("#filter-count");
  if (!form || !count || rows.length === 0) return;

  const chosen = (name: string) => String(new FormData(form).get(name) ?? "");

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
