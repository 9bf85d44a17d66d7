// Where the marked source stands beside the facts, a reference to it moves the source alone: the reader keeps the place.
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#t-"]')
  const source = document.querySelector(".source")
  if (!link || !source || source.contains(link) || getComputedStyle(source).position !== "sticky") return
  const place = document.getElementById(link.hash.slice(1))
  if (!place || !source.contains(place)) return
  event.preventDefault()
  const [left, top] = [window.scrollX, window.scrollY]
  window.location.hash = link.hash
  window.scrollTo({ left, top, behavior: "instant" })
  const above = place.getBoundingClientRect().top - source.getBoundingClientRect().top
  source.scrollTop += above - source.clientHeight / 3
})
