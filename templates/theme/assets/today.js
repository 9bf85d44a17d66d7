/* On the page of the days of the year: shows the way to what took place on the reader's own day. Without it the page is whole. */
(() => {
  const line = document.querySelector(".today");
  if (!line) return;
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const month = two(now.getMonth() + 1);
  const key = `${month}-${two(now.getDate())}`;
  const name = new Intl.DateTimeFormat(document.documentElement.lang, { day: "numeric", month: "long" }).format(now);
  const page = new Map(line.dataset.days.split(" ").map((pair) => pair.split(":"))).get(month);
  const here = page !== undefined && new URL(page, location.href).pathname === location.pathname;
  if (page === undefined || (here && !document.getElementById(`d-${key}`))) {
    line.textContent = line.dataset.none.replace("{day}", name);
  } else {
    const link = document.createElement("a");
    link.href = here ? `#d-${key}` : `${page}#d-${key}`;
    link.textContent = line.dataset.found.replace("{day}", name);
    line.append(link);
  }
  line.hidden = false;
})();
