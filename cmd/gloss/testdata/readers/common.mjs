// What both readers are asked.

// flat returns all entries of a table of contents, with their depth.
export const flat = (list, below, depth = 1) =>
  list.flatMap(e => [{ href: e.href, label: e.label, depth }, ...flat(e[below] ?? [], below, depth + 1)])

// inner returns the links of a document that lead to places in the book.
export const inner = doc => [...doc.querySelectorAll('a[href]')].filter(a => !/^[a-z]+:/i.test(a.getAttribute('href')))

export const has = (a, type) => (a.getAttributeNS('http://www.idpf.org/2007/ops', 'type') ?? '').split(' ').includes(type)

// spread returns up to n of a list, evenly.
export const spread = (list, n) => list.filter((_, i) => Math.floor(i * n / list.length) !== Math.floor((i - 1) * n / list.length) || i === 0)

// around returns the words of the paragraph, point, heading or cell that an
// element stands in.
export const around = el => (el.closest('p, li, h1, h2, h3, h4, h5, h6, td, th, pre, aside') ?? el).textContent.replace(/\s+/g, ' ').trim()

// seen reports whether an element stands where a person looks: within a
// rectangle of the page.
export const seen = (el, box) => {
  const frame = el.ownerDocument.defaultView.frameElement.getBoundingClientRect()
  const r = (el.getClientRects()[0] ?? el.parentElement.getBoundingClientRect())
  const left = frame.left + r.left, top = frame.top + r.top
  return left >= box.left - 2 && left <= box.right + 2 && top >= box.top - 2 && top <= box.bottom + 2
}

export const until = async (test, ms = 8000) => {
  for (const end = Date.now() + ms; Date.now() < end;) {
    const v = await test()
    if (v) return v
    await new Promise(f => setTimeout(f, 50))
  }
  return null
}

// settled waits until what was asked for is laid out and drawn, as people do: foliate-js,
// sent elsewhere while it lays a document out, stumbles over one that is gone.
export const settled = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))
