// What Material writes into each page as a script: the light or dark that the reader chose, before anything is drawn.
{
  const chosen = __md_get("__palette")
  if (chosen && chosen.color) {
    if (chosen.color.media === "(prefers-color-scheme)") {
      const scheme = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark"
      const input = document.querySelector(`[data-md-color-media='(prefers-color-scheme: ${scheme})']`)
      for (const part of ["media", "scheme", "primary", "accent"]) {
        chosen.color[part] = input.getAttribute(`data-md-color-${part}`)
      }
    }
    for (const [part, value] of Object.entries(chosen.color)) document.body.setAttribute(`data-md-color-${part}`, value)
  }
}
