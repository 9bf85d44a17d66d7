// A page is read, followed and printed without the theme's program. It is fetched at the first sign of a reader who
// does more than look, as its start takes a slow phone longer than the page itself. What cannot wait for it is done here.
{
  const program = new URL(document.currentScript.dataset.src, document.baseURI).href
  const signs = ["pointermove", "pointerdown", "touchstart", "click", "keydown", "focusin", "scroll"]
  let begun = Infinity
  const awake = () => {
    for (const sign of signs) removeEventListener(sign, awake, true)
    const script = Object.assign(document.createElement("script"), { src: program })
    // It waits to be told that the page is there, and the page has long been.
    script.onload = () => {
      begun = performance.now()
      document.dispatchEvent(new Event("DOMContentLoaded"))
    }
    document.head.append(script)
  }
  for (const sign of signs) addEventListener(sign, awake, { capture: true, passive: true })
  // An address that asks for words: they are looked for, or marked on the page where they were found.
  if (/[?&][hq]=/.test(location.search)) awake()
  // Over http it is fetched in a quiet moment, to be at hand; it begins no sooner for that.
  if (location.protocol !== "file:") {
    const link = Object.assign(document.createElement("link"), { rel: "preload", as: "script", href: program })
    addEventListener("load", () => document.head.append(link))
  }

  // The keys that lead to the search, before the program knows them. On a narrow screen the search has to be opened first.
  const search = document.getElementById("__search")
  const query = document.querySelector(".md-search__input")
  const asks = (event) => {
    if (!/^[fs/]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return
    if (window.document$ || event.target.closest?.("input, textarea, select, [contenteditable]")) return
    event.preventDefault()
    query.focus()
  }
  // While the program begins it lays the search out anew, which sets the caret before the first letter, however the reader came
  // there: what is typed meanwhile goes on at the end.
  const goesOn = () => {
    const end = query.value.length
    if (query.selectionEnd === 0 && performance.now() - begun < 3000) query.setSelectionRange(end, end)
  }
  if (query) {
    query.addEventListener("beforeinput", goesOn)
    addEventListener("keydown", asks)
  }
  search?.addEventListener("change", () => search.checked && query.focus())

  // On paper every reason is shown; on the screen again, those that were open.
  let closed = []
  addEventListener("beforeprint", () => {
    if (!window.document$) closed = [...document.querySelectorAll("details:not([open])")]
    for (const reason of closed) reason.open = true
  })
  addEventListener("afterprint", () => {
    for (const reason of closed) reason.open = false
    closed = []
  })
}
