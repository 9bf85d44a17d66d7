// What the theme leaves to the mouse: on a narrow screen its menu, and everywhere the choice of light or dark.
{
  const drawer = document.getElementById("__drawer")
  const key = document.querySelector(".menu-key")
  const menu = document.querySelector(".md-sidebar--primary")
  const show = (open) => drawer.checked === open || drawer.click()
  if (drawer && key && menu) {
    key.hidden = false
    key.addEventListener("click", () => {
      show(true)
      menu.querySelector("a[href]").focus()
    })
    drawer.addEventListener("change", () => key.setAttribute("aria-expanded", String(drawer.checked)))
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return
      show(false)
      key.focus()
    })
    menu.addEventListener("focusout", ({ relatedTarget }) => {
      if (drawer.checked && relatedTarget && !menu.contains(relatedTarget)) show(false)
    })
  }
  // While its search fills a narrow screen, the theme holds the page still: what the focus goes to next is shown after.
  // Nothing has it right after Escape, and it must go on from where it was: to show the whole page would send it to the top.
  document.getElementById("__search")?.addEventListener("change", ({ target }) => {
    const show = () => document.activeElement !== document.body && document.activeElement.scrollIntoView({ block: "nearest" })
    if (!target.checked) setTimeout(show, 150)
  })
  // Arrows change the radio buttons on their own; a button that is one of two is expected to answer these as well.
  document.querySelector("[data-md-component=palette]")?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return
    event.preventDefault()
    event.stopImmediatePropagation() // the theme, which comes later, answers one of them too
    const others = [...event.currentTarget.querySelectorAll("input")].filter((input) => input !== event.target)
    others[0]?.click()
    others[0]?.focus()
  })
}
