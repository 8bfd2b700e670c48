// Opens a book in two readers that run in a browser, epub.js and foliate-js, and
// prints as JSON what they make of it.
//
//	node readers.mjs MODULES CHROMIUM BOOK
//
// MODULES is a folder with epubjs, jszip, foliate-js and playwright-core.
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const [modules, chromium, book] = process.argv.slice(2)
const here = dirname(fileURLToPath(import.meta.url))
const { chromium: browserType } = createRequire(join(modules, 'x.js'))('playwright-core')
const types = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.epub': 'application/epub+zip' }

const server = createServer(async (req, res) => {
  const path = normalize(decodeURIComponent(new URL(req.url, 'http://x').pathname))
  const file = path === '/book.epub' ? book : path.startsWith('/modules/') ? join(modules, path.slice(9)) : join(here, path)
  try {
    const data = await readFile(file)
    const ending = path.slice(path.lastIndexOf('.'))
    res.writeHead(200, { 'content-type': types[ending] ?? 'application/octet-stream' }).end(data)
  } catch {
    res.writeHead(404).end()
  }
})
await new Promise(done => server.listen(0, '127.0.0.1', done))
const home = `http://127.0.0.1:${server.address().port}`

const browser = await browserType.launch({ executablePath: chromium, args: ['--no-sandbox'] })
const report = {}
for (const reader of ['epubjs', 'foliate']) {
  const page = await browser.newPage({ viewport: { width: 820, height: 1000 } })
  const outside = [], errors = []
  page.on('request', r => { if (!/^(data|blob|about):/.test(r.url()) && !r.url().startsWith(home)) outside.push(r.url()) })
  page.on('pageerror', e => errors.push(String(e)))
  await page.goto(`${home}/${reader}.html`)
  const found = await page.evaluate(() => window.inspect())
  report[reader] = { ...found, outside, errors }
  await page.close()
}
await browser.close()
server.close()
console.log(JSON.stringify(report, null, 1))
