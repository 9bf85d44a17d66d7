// The page for an address that leads nowhere is shown for any, so what it names begins at the top of the server. Where it
// is opened from disk there is no such top: looks, links and the reader's choice of light or dark are taken from beside it.
if (location.protocol === "file:") {
  const top = document.currentScript.dataset.top
  const beside = (tag, name) => {
    const address = tag.getAttribute(name)
    if (address.startsWith(top)) tag.setAttribute(name, address.slice(top.length))
  }
  for (const tag of document.querySelectorAll("a[href], link[rel=stylesheet], link[rel=icon]")) beside(tag, "href")
  for (const name of ["frame", "palette"]) {
    const script = Object.assign(document.createElement("script"), { src: `assets/${name}.js`, async: false })
    document.body.append(script)
  }
}
