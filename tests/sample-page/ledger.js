// What many papers do: a picture is fetched only when it is about to be seen.
const watcher = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue
    target.src = target.dataset.src
    watcher.unobserve(target)
  }
})
for (const image of document.querySelectorAll('img.lazy')) watcher.observe(image)
