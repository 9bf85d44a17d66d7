// Lays out what the style sheet leaves for later, a little at a time, once the top of the page is there; and all of it at once
// before anything leads to a place further down, looks for words, or takes a picture.
{
  const left = [...document.querySelectorAll(".timeline .what, .claim, .names, .versions-list, .news, .person")]
  const few = 3
  const whenIdle = window.requestIdleCallback ?? ((next) => setTimeout(next, 50))
  const all = () => {
    left.length = 0
    document.documentElement.classList.remove("later")
  }
  const some = () => {
    for (const part of left.splice(0, few)) part.classList.add("near")
    if (left.length) whenIdle(some)
    else all()
  }
  if (document.documentElement.classList.contains("later")) {
    document.addEventListener("click", (event) => event.target.closest?.('a[href*="#"]') && all(), { capture: true })
    document.addEventListener("keydown", (event) => (event.ctrlKey || event.metaKey || event.key === "End") && all())
    addEventListener("beforeprint", all)
    addEventListener("load", () => whenIdle(some))
  }
}
