// Lays out at once what the style sheet leaves until it comes near (`later`): before anything leads to a place further down,
// looks for words, or prints.
if (document.documentElement.classList.contains("later")) {
  const all = () => document.documentElement.classList.remove("later")
  document.addEventListener("click", (event) => event.target.closest?.('a[href*="#"]') && all(), { capture: true })
  document.addEventListener("keydown", (event) => (event.ctrlKey || event.metaKey || event.key === "End") && all())
  addEventListener("beforeprint", all)
}
