// Light or dark, before anything is drawn: what the reader chose on this site, or else what the device asks for. The
// theme's own program, which does the same in the same words, comes later (awake.js) and finds it done.
{
  const inputs = [...document.querySelectorAll("[data-md-component=palette] input")]
  const asked = () => inputs.findIndex((input) => matchMedia(input.getAttribute("data-md-color-media")).matches)
  const show = (input) => {
    const color = {}
    for (const part of ["media", "scheme", "primary", "accent"]) {
      color[part] = input.getAttribute(`data-md-color-${part}`)
      document.body.setAttribute(`data-md-color-${part}`, color[part])
    }
    for (const each of inputs) each.nextElementSibling.hidden = each !== input
    return color
  }
  const first = inputs[__md_get("__palette")?.index ?? asked()] ?? inputs[0]
  if (first) show(first)
  for (const [index, input] of inputs.entries()) {
    input.addEventListener("change", () => __md_set("__palette", { index, color: show(input) }))
  }
}
