// What Material writes into each page as a script: where the site begins, and what the reader chose on it. It stands
// here because no page may run a script that stands in it (partials/policy.html).
var __md_scope = new URL("..", document.currentScript.src)
var __md_hash = (text) => [...text].reduce((sum, char) => (sum << 5) - sum + char.charCodeAt(0), 0)
var __md_get = (key, store = localStorage, scope = __md_scope) => JSON.parse(store.getItem(scope.pathname + "." + key))
var __md_set = (key, value, store = localStorage, scope = __md_scope) => {
  try {
    store.setItem(scope.pathname + "." + key, JSON.stringify(value))
  } catch (error) {}
}
// The theme says so once the page is there, and all of it is styled anew.
document.documentElement.classList.replace("no-js", "js")
